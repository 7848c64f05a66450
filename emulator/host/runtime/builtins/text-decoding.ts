/** What `text` makes of its characters (WeChat, "text": `space`, `decode`). */

const ENTITIES: Record<string, string> = {
  '&nbsp;': '\u00a0',
  '&lt;': '<',
  '&gt;': '>',
  '&apos;': "'",
  '&ensp;': '\u2002',
  '&emsp;': '\u2003',
  '&amp;': '&',
};

const SPACES: Record<string, string> = { nbsp: '\u00a0', ensp: '\u2002', emsp: '\u2003' };

/** Only the seven entities of the documentation; `&amp;lt;` becomes `&lt;` and no more. */
export const decodeEntities = (text: string): string =>
  text.replace(/&(?:nbsp|lt|gt|apos|ensp|emsp|amp);/g, (entity) => ENTITIES[entity] ?? entity);

export function spaced(text: string, space: string): string {
  const wide = SPACES[space];
  return wide ? text.replace(/ /g, wide) : text;
}
