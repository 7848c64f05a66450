/** 变更、追加当事人要填的: on which ruling, in whose place, and who it is. Free of wx. */
import { enteringFields } from '../../components/form/entering';
import { type FormField, type Values, wordsIn } from '../../components/form/field';
import { applicationField, debtorsNow, rulingField, rulingsOn } from '../fields';
import type { About } from '../move';
import { type Ground, groundOf } from './party-grounds';

export const MATTER = 'changeParties';

/** The rulings whose ground is so. */
const rulingsWith = ({ found }: About, is: (ground: Ground) => boolean): string[] =>
  rulingsOn(found, MATTER).flatMap(({ documentId, ground }) => {
    const known = groundOf(ground);
    return known && is(known) ? [documentId] : [];
  });

/** Also who was replaced already: of several heirs each comes in by himself. */
export function standingOn({ debtors, applicants, applicantsLeft }: About['found'], side: Ground['side']) {
  if (side === '被执行人') return debtors.map((one) => ({ ...one, hasLeft: one.leftOn !== null }));
  return [
    ...applicants.map((one) => ({ ...one, hasLeft: false })),
    ...applicantsLeft.map((one) => ({ ...one, hasLeft: true })),
  ];
}

function replacedField(about: About, side: Ground['side'], replaces: 'must' | 'may'): FormField {
  const { found } = about;
  return {
    name: `${replaces}:${side}`,
    label: replaces === 'must' ? `代替哪一位${side}` : `代替哪一位${side}（不代替的不选）`,
    is: 'choice',
    optional: replaces === 'may',
    options: standingOn(found, side).map(({ partyId, name, hasLeft }) => ({
      value: partyId,
      label: name,
      ...(hasLeft ? { note: '已经由别人代替；再来一位代替他的，选他' } : {}),
    })),
    hint: '被代替的人从今天起不再是当事人，看不到新的进展；送给过他的文书仍然看得到。',
    when: { field: 'rulingId', is: rulingsWith(about, (one) => one.side === side && one.replaces === replaces) },
  };
}

/** Told apart by their grounds: their titles are alike. */
function whichRuling(about: About): FormField {
  const field = rulingField(about, MATTER);
  const groundAt = (id: string) => groundOf(about.found.rulings.find((one) => one.documentId === id)?.ground ?? null);
  const options = field.options?.map((one) => ({ ...one, label: groundAt(one.value)?.label ?? one.label }));
  return { ...field, ...(options ? { options } : {}) };
}

const NEW = 'new';
/** A widow may owe herself, and be her husband's heir. */
function whoField({ found }: About): FormField {
  const there = [
    ...debtorsNow(found).map((one) => ({ ...one, side: '被执行人' })),
    ...found.applicants.map((one) => ({ ...one, side: '申请执行人' })),
  ];
  return {
    name: 'who',
    label: '新的当事人是谁',
    is: 'choice',
    options: [
      { value: NEW, label: '还不在本案里的人' },
      ...there.map(({ partyId, name, side }) => ({ value: partyId, label: name, note: `已经是本案${side}` })),
    ],
    value: NEW,
  };
}
/** '' : somebody new. */
export const alreadyIn = (values: Values): string => (wordsIn(values, 'who') === NEW ? '' : wordsIn(values, 'who'));
export const whoIn = (values: Values, { found }: About): string =>
  [...found.debtors, ...found.applicants].find(({ partyId }) => partyId === alreadyIn(values))?.name ??
  wordsIn(values, 'name');

/** Of the ruling that is chosen. */
export const chosenGround = (values: Values, { found }: About): Ground | undefined =>
  groundOf(found.rulings.find(({ documentId }) => documentId === wordsIn(values, 'rulingId'))?.ground ?? null);

export const replacedIn = (values: Values, ground: Ground | undefined): string =>
  ground ? wordsIn(values, `${ground.replaces}:${ground.side}`) : '';

export function partyFields(about: About): FormField[] {
  return [
    whichRuling(about),
    replacedField(about, '被执行人', 'must'),
    replacedField(about, '被执行人', 'may'),
    replacedField(about, '申请执行人', 'must'),
    replacedField(about, '申请执行人', 'may'),
    whoField(about),
    ...enteringFields('').map((field) => ({
      ...field,
      ...(field.name === 'name' ? { hint: '要和裁定书里写的一样。' } : {}),
      when: field.when ?? { field: 'who', is: [NEW] },
    })),
    {
      name: 'limitFen',
      label: '最多承担多少钱',
      is: 'money',
      optional: true,
      hint: '照裁定书填：未缴的出资、接受的财产、承诺的金额。遗产还不清楚有多少的，可以不填。',
      when: { field: 'rulingId', is: rulingsWith(about, (one) => one.within !== undefined) },
    },
    ...(about.papers.length > 0 ? [{ ...applicationField(about, '答复哪一份申请'), optional: true }] : []),
  ];
}
