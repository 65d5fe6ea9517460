/** A4 with the margins of GB/T 9704—2012 (37, 35, 28 and 26 mm), in points. */
export const page = { width: 595.28, height: 841.89, top: 104.9, bottom: 99.2, left: 79.4, right: 73.7 } as const;
export const textWidth = page.width - page.left - page.right;

/** Sizes by their Chinese names, in points: 二号 the title, 四号 the text, 小四 tables, 小五 head and foot. */
export const sizes = { title: 22, text: 14, table: 12, small: 9 } as const;
/** One and a half lines of the text. */
export const lineHeight = 24;

export const photoBox = { width: 210, height: 158 } as const;
export const signatureBox = { width: 120, height: 42 } as const;

/** Shares of the columns of facts: label and value. */
export const factColumns = [0.3, 0.7] as const;

/** The largest size with the same proportions within a box. */
export function fitted({ width, height }: { readonly width: number; readonly height: number }, box: { readonly width: number; readonly height: number }) {
  const scale = Math.min(box.width / width, box.height / height, 1);
  return { width: Math.max(width * scale, 1), height: Math.max(height * scale, 1) };
}

export const signHere = '签名：＿＿＿＿＿＿＿＿　　　　年　　月　　日';
export const emptyLine = '＿＿＿＿＿＿＿＿＿＿';
export const unprinted = (count: number): string => `另有${count}张照片因格式或大小未印入，见系统记录。`;
