/** The address under which a survey is answered, as it stands in its code. */
export const surveyAddress = (token: string): string => new URL(`/survey/${token}`, window.location.origin).toString();
