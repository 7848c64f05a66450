/** 表单里常用的几项 of the steps of an execution: whom, what asset, on which ruling, when and where. Free of wx. */
import { type FormField, type Values, wordsIn } from '../components/form/field';
import { dayText } from '../text/day';
import { yuanText } from '../text/yuan';
import { type About, type Execution, held } from './move';

const debtorAmong = (debtors: Execution['debtors'], of: string, name = 'debtor'): FormField => ({
  name,
  label: '哪一位被执行人',
  is: 'choice',
  options: debtors.map(({ partyId, name: label, leftOn }) => ({
    value: partyId,
    label,
    ...(leftOn ? { note: '已经由别人代替' } : {}),
  })),
  value:
    debtors.find(({ partyId }) => partyId === of)?.partyId ?? (debtors.length === 1 ? debtors[0]?.partyId : '') ?? '',
});
export const debtorsNow = ({ debtors }: Execution): Execution['debtors'] =>
  debtors.filter(({ leftOn }) => leftOn === null);
export const debtorField = ({ found, of }: About, name?: string): FormField => debtorAmong(debtorsNow(found), of, name);
/** Who paid: asked for where there are several, since of one of them a sum may be all that he answers for. */
export const payerFields = (about: About, when?: FormField['when']): FormField[] =>
  debtorsNow(about.found).length < 2
    ? []
    : [{ ...debtorField(about), label: '哪一位被执行人付的', optional: true, ...(when ? { when } : {}) }];
export const payerIn = (values: Values): { debtor?: string } => {
  const debtor = wordsIn(values, 'debtor');
  return debtor ? { debtor } : {};
};
/** Also who owes no more: what binds him is lifted. */
export const boundField = ({ found, of }: About): FormField => debtorAmong(found.debtors, of);
export const debtorName = ({ debtors }: Execution, partyId: string): string =>
  debtors.find((one) => one.partyId === partyId)?.name ?? '被执行人';

export const measureField = (
  { found, of }: About,
  of_: (one: Execution['measures'][number]) => boolean = () => true,
): FormField => {
  const own = held(found).filter(of_);
  return {
    name: 'measureId',
    label: '哪一项财产',
    is: 'choice',
    options: own.map(({ measureId, text, until, securedFen }) => ({
      value: measureId,
      label: text,
      note: `${yuanText(securedFen)}，到 ${dayText(until)}`,
    })),
    value:
      own.find(({ measureId }) => measureId === of)?.measureId ?? (own.length === 1 ? own[0]?.measureId : '') ?? '',
  };
};
/** What a party handed in, of those that the step asks for. */
export const applicationField = ({ papers }: Pick<About, 'papers'>, label: string): FormField => ({
  name: 'paperId',
  label,
  is: 'choice',
  options: papers.map(({ paperId, name, names, stateName }) => ({
    value: paperId,
    label: `${names.join('、')}的${name}`,
    note: stateName,
  })),
  value: papers.length === 1 ? (papers[0]?.paperId ?? '') : '',
});

export const measureIn = ({ measures }: Execution, values: Values) =>
  measures.find(({ measureId }) => measureId === wordsIn(values, 'measureId'));

/** Those of this matter that are signed and sealed, and that something can still be done on, the latest first. */
export const rulingsOn = ({ rulings }: Execution, about: string) =>
  rulings.filter((one) => one.about === about && one.state === 'issued' && one.brought === null);
export const rulingField = ({ found }: About, about: string): FormField => {
  const own = rulingsOn(found, about);
  return {
    name: 'rulingId',
    label: '依据哪一份裁定书',
    is: 'choice',
    options: own.map(({ documentId, title, issuedAt }) => ({
      value: documentId,
      label: title,
      note: issuedAt ? `${dayText(shanghai(issuedAt))} 盖章` : '',
    })),
    value: own.length === 1 ? (own[0]?.documentId ?? '') : '',
  };
};
const shanghai = (at: string): string => new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 10);

/** 办理的时间和地点: of what was done outside, which is entered later. */
export const sceneFields = (today: string): FormField[] => [
  { name: 'doneOn', label: '哪天办的', is: 'day', end: today, value: today },
  { name: 'doneAt', label: '几点办的', is: 'time', optional: true },
  { name: 'place', label: '在哪里办的', is: 'text', most: 200, optional: true, hint: '如：余姚农商行城东支行' },
];
/** Without a time of day, or today, it is done now. */
export function sceneIn(values: Values): { doneAt?: string; place?: string } {
  const [on, at, place] = ['doneOn', 'doneAt', 'place'].map((name) => wordsIn(values, name));
  return { ...(on && at ? { doneAt: `${on}T${at}:00+08:00` } : {}), ...(place ? { place } : {}) };
}

export const onField = (today: string, label = '哪天', start = ''): FormField => ({
  name: 'on',
  label,
  is: 'day',
  end: today,
  value: today,
  ...(start ? { start } : {}),
});
export const reasonField = (label = '理由', hint = ''): FormField => ({
  name: 'reason',
  label,
  is: 'long',
  most: 1000,
  ...(hint ? { hint } : {}),
});
