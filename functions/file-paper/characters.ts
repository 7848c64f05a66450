/** 缺字: marks the place of a character that no font of the court has, for papers that must be made whatever somebody has written. */

import { fontOf } from '../../platform/documents/font/fonts';
import { plainText } from '../../platform/documents/layout/characters';

const MARK = '〓';

export const withoutPicture = (text: string): string =>
  [...plainText(text)].map((one) => (one === '\n' || one === '\r' || has(one) ? one : MARK)).join('');

const has = (character: string): boolean => fontOf('regular').glyphOf(character.codePointAt(0) ?? 0) !== undefined;
