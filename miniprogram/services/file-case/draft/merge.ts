/** 两台手机: joins what two devices wrote into one draft, section by section. Free of wx. */
import { type Content, type Section, same } from './content';

export interface Merged {
  content: Content;
  /** Sections that both changed, to different things: a person must choose. `content` holds mine there. */
  both: Section[];
  /** Sections taken over from the other device. */
  taken: Section[];
}

/** @param base what both began with */
export function merge(base: Content, mine: Content, theirs: Content): Merged {
  const content: Content = { ...mine };
  const merged: Merged = { content, both: [], taken: [] };
  for (const section of sectionsOf(base, mine, theirs)) {
    if (section === 'truthConfirmed' || same(mine[section], theirs[section])) continue;
    if (same(base[section], mine[section])) {
      put(content, section, theirs);
      merged.taken.push(section);
    } else if (!same(base[section], theirs[section])) merged.both.push(section);
  }
  // FILE-17: what came of two hands was confirmed by nobody; what is as they have it, by them.
  const asTheirs = same({ ...content, truthConfirmed: null }, { ...theirs, truthConfirmed: null });
  if (asTheirs) put(content, 'truthConfirmed', theirs);
  else if (merged.taken.length > 0) content.truthConfirmed = false;
  return merged;
}

/** Sets a section to what it is there, or takes it out. */
export function put<K extends Section>(into: Content, section: K, from: Content): void {
  if (from[section] === undefined) delete into[section];
  else into[section] = from[section];
}

// The boundary: Object.keys gives strings; a Content has no other keys than its sections.
const sectionsOf = (...contents: Content[]) => [...new Set(contents.flatMap((one) => Object.keys(one) as Section[]))];
