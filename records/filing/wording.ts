/** 文书里的称呼: how papers name the sides of a filing, to whom they go, and what it is about. */
import type { Addressee } from '../../court/documents/wording';
import { type Content, otherSide, ownSide, type PartyField } from './content';
import { type Filing, kindOf } from './filing';

export interface Worded {
  filing: Filing;
  content: Content;
}

const namesOf = (content: Content, field: PartyField): string[] =>
  (content[field] ?? []).map(({ name }) => name || '（未写明）');

/** The sides as papers name them. */
export function sidesOf({ filing, content }: Worded): { claimants: string[]; opponents: string[] } {
  const kind = kindOf(filing);
  return { claimants: namesOf(content, ownSide(kind)), opponents: namesOf(content, otherSide(kind)) };
}

/** To whom a paper goes: the side that filed, whoever handed it in for it. */
export function addresseeOf({ filing, content }: Worded): Addressee {
  const own = content[ownSide(kindOf(filing))] ?? [];
  const [first] = own;
  const name = own.map((party) => party.name || '（未写明）').join('、');
  return { name: name || (filing.filerName ?? '（未写明）'), kind: first?.kind ?? 'person' };
}

/** 案由 as sentences take it. */
export function causeOf({ filing, content }: Worded): string {
  if (kindOf(filing) === 'administrative') return content.act?.what?.slice(0, 60) ?? content.causeOfAction ?? '';
  return content.causeOfAction ?? '';
}
