/** 依据: a rule as the services cite it (`FILE-3 立案规定第6条`), without the program's own numbers, which tell people nothing. */
const OWN_NUMBERS = /\b[A-Z]+-\d+(?:\.\.\d+)?[,，、\s]*/g;

/** '' where a rule was only the program's own; several laws with a comma between them. */
export const lawOf = (rule: string) => rule.replace(OWN_NUMBERS, '').trim().replace(/\s+/g, '，');
