/** 告知书的行. Free of wx. */

export interface Line {
  about: string;
  text: string;
}

/** Longer than this it is a sentence with a colon, and no subject. */
const LONGEST_SUBJECT = 14;

/** `保存多久：三年。` in two parts; a line without its subject stays whole. */
export function lineOf(line: string): Line {
  const at = line.indexOf('：');
  return at > 0 && at < LONGEST_SUBJECT
    ? { about: line.slice(0, at), text: line.slice(at + 1) }
    : { about: '', text: line };
}
