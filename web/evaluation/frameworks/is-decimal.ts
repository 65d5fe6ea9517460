/** Digits as a framework keeps them. */
export const isDecimal = (text: string): boolean => /^-?\d{1,30}(\.\d{1,20})?$/.test(text);
