/** 起诉状内容: what the form holds, by sections; and what of it can be sent. Free of wx, so that it is tested in Node. */
import type { DataOf } from '../../../api/services';

export type Content = NonNullable<DataOf<'file-case', 'get'>['content']>;
export type Section = keyof Content;
export type Party = NonNullable<Content['plaintiffs']>[number];
export type Claim = NonNullable<Content['claims']>[number];
export type Evidence = NonNullable<Content['evidence']>[number];
export type Witness = NonNullable<Content['witnesses']>[number];
export type Address = NonNullable<Content['addressConfirmation']>;
/** What the law asks for and the form does not say yet: a hint, never a refusal (FILE-1). */
export type Doubt = DataOf<'file-case', 'saveDraft'>['warnings'][number];

/** Whether two values of a form are the same, whatever the order of their fields. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [left, right] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
  const keys = new Set([...left.keys(), ...right.keys()]);
  return Array.isArray(a) === Array.isArray(b) && [...keys].every((key) => same(left.get(key), right.get(key)));
}

/** What an entry is called that was begun and has no name yet: the court's form asks for one. */
export const unnamedEvidence = (i: number) => `证据${i + 1}`;
export const UNNAMED_CLAIM = '支付钱款';
export const UNNAMED_WITNESS = '姓名不详';
const UNNAMED_ASSET = '财产';
/** 行诉解释68: what is asked for, where nothing more was written. */
const CLAIM_NAMES: Readonly<Record<NonNullable<Claim['kind']>, string>> = {
  revoke: '撤销或者变更决定',
  perform: '履行法定职责或者给付义务',
  declareUnlawful: '确认违法',
  declareVoid: '确认无效',
  compensate: '赔偿或者补偿',
  agreement: '解决行政协议争议',
  normReview: '一并审查规范性文件',
  civilDispute: '一并解决相关民事争议',
};

/** As it is saved: without empty fields and entries. */
export function sendable(content: Content): Content {
  const { claims, evidence, witnesses, agents, guardian, knownAssets, amountParts } = content;
  const cleaned = tidy({
    ...content,
    plaintiffs: parties(content.plaintiffs),
    defendants: parties(content.defendants),
    thirdParties: parties(content.thirdParties),
    applicants: parties(content.applicants),
    judgmentDebtors: parties(content.judgmentDebtors),
    claims: begun(claims, [])?.map((one) => ({ ...one, text: one.text?.trim() || claimName(one) })),
    evidence: begun(evidence, ['evidenceId'])?.map((one, i) => ({
      ...one,
      name: one.name?.trim() || unnamedEvidence(i),
    })),
    witnesses: begun(witnesses, [])?.map((one) => ({ ...one, name: one.name?.trim() || UNNAMED_WITNESS })),
    agents: begun(agents, ['kind', 'party'])?.map((one) => ({ ...one, name: one.name?.trim() || UNNAMED_WITNESS })),
    guardian:
      guardian && says(guardian, ['party'])
        ? { ...guardian, name: guardian.name?.trim() || UNNAMED_WITNESS }
        : undefined,
    knownAssets: begun(knownAssets, [])?.map((one) => ({ ...one, what: one.what?.trim() || UNNAMED_ASSET })),
    amountParts: begun(amountParts, ['part']),
    proofOfAct: content.proofOfAct?.filter((one) => one.trim() !== ''),
  });
  // The boundary: tidy takes out what is empty, and nothing that may not be missing.
  return cleaned as Content;
}

const claimName = ({ kind }: Claim): string => (kind ? CLAIM_NAMES[kind] : UNNAMED_CLAIM);

/** Somebody of whom nothing but person or organisation is chosen is nobody yet. */
const parties = (list: readonly Party[] | undefined) => begun(list, ['kind']);

/** Entries that say more than what they have by themselves. */
const begun = <T extends object>(list: readonly T[] | undefined, given: readonly string[]): T[] | undefined =>
  list?.filter((one) => says(one, given));

const says = (entry: object, given: readonly string[]): boolean =>
  Object.keys(tidy(entry)).some((key) => !given.includes(key));

/** Texts trimmed; without empty texts, lists and groups. */
function tidy(value: object): object {
  const kept = Object.entries(value).flatMap(([key, one]: [string, unknown]) => {
    const isNone = Array.isArray(one) && one.length === 0 && NONE_IS_AN_ANSWER.includes(key);
    const clean = isNone ? one : tidied(one);
    return clean === undefined ? [] : [[key, clean] as const];
  });
  return Object.fromEntries(kept);
}

/** Asked, and answered with none: that is an answer, by which the time is reckoned (FILE-21, 23). */
const NONE_IS_AN_ANSWER = ['interruptions', 'obstacles', 'lostTime'];

function tidied(value: unknown): unknown {
  if (typeof value === 'string') return value.trim() || undefined;
  if (Array.isArray(value)) return value.length > 0 ? value.map((one) => tidied(one) ?? {}) : undefined;
  if (typeof value !== 'object' || value === null) return value ?? undefined;
  const clean = tidy(value);
  return Object.keys(clean).length > 0 ? clean : undefined;
}
