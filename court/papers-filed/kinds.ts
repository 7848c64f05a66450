/** 材料种类: everything that a party may file in a live case, in one table. */
import { APPLICATION_KINDS } from './applications';
import { ENFORCEMENT_KINDS } from './enforcement';
import { EVIDENCE_KINDS } from './evidence';
import type { CaseMatter, Deciding, FiledKindInfo } from './kind';
import { SUIT_KINDS } from './suit';

export const FILED_KINDS = { ...SUIT_KINDS, ...APPLICATION_KINDS, ...ENFORCEMENT_KINDS, ...EVIDENCE_KINDS };

export type FiledKind = keyof typeof FILED_KINDS;

export const filedKind = (kind: FiledKind): FiledKindInfo => FILED_KINDS[kind];

/** Titles of rulings say whose procedure it is. */
export function titleFor(title: string, matter: CaseMatter): string {
  if (!title.endsWith('裁定书')) return title;
  return { civil: '民事裁定书', administrative: '行政裁定书', enforcement: '执行裁定书' }[matter];
}

/** What an officer can say of it: of what asks for no decision, only that it was seen and is in the file. */
export function outcomesOf({
  granted,
  refused,
}: Pick<Deciding, 'granted' | 'refused'> = {}): ('noted' | 'granted' | 'refused')[] {
  return [
    'noted',
    ...(granted && 'form' in granted ? (['granted'] as const) : []),
    ...(refused && 'form' in refused ? (['refused'] as const) : []),
  ];
}
