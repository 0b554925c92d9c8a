// English inside another language's sentence, between the signs that Unicode has for a run from left to right: a page can tell it by them, and give it `lang`.

export const markEnglish = (text: string): string => `\u2066${text}\u2069`;
/** Without the marks: for what is copied, saved or typed over. */
export const unmarked = (text: string): string => text.replace(/[\u2066\u2069]/g, '');
