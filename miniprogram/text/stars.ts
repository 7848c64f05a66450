/** 号码: of what is covered four stars say enough; the court covers it, this only makes it short to read. Free of wx. */
export const shortStars = (text: string): string => text.replace(/\*{5,}/g, '****');
