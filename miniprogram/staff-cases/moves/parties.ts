/** 通知参加诉讼 (FILE-4): somebody who must be in the suit, a third party, or who takes over from a party that died or ended. */
import { call } from '../../api/call';
import { enteringFields, enteringIn } from '../../components/form/entering';
import { type FormField, type Values, wordsIn, yesIn } from '../../components/form/field';
import { type About, can, partiesOf, type Step } from '../step';

const GROUNDS = [
  { value: 'necessary', label: '追加共同诉讼人', note: '必须一起打官司的人还没有参加' },
  { value: 'thirdParty', label: '通知第三人', note: '案件结果同他有法律上的利害关系' },
  { value: 'successor', label: '承担诉讼', note: '当事人去世或者单位终止，由继承人、承受人接着打' },
] as const;
const ROLES = [
  { value: 'defendant', label: '被告' },
  { value: 'plaintiff', label: '原告' },
] as const;
const ROLE_OF: Readonly<Record<string, Role>> = { 原告: 'plaintiff', 被告: 'defendant', 第三人: 'thirdParty' };
type Role = 'plaintiff' | 'defendant' | 'thirdParty';

function fields({ found }: About): FormField[] {
  const there = { ...found, parties: found.parties.filter(({ leftOn }) => leftOn === null) };
  return [
    { name: 'ground', label: '哪种情形', is: 'choice', options: GROUNDS },
    { name: 'role', label: '诉讼地位', is: 'choice', options: ROLES, when: { field: 'ground', is: ['necessary'] } },
    {
      name: 'inPlaceOf',
      label: '代替哪一位当事人',
      is: 'choice',
      options: partiesOf(there),
      hint: '他从今天起退出诉讼，看不到新的进展；送给过他的文书仍然看得到。',
      when: { field: 'ground', is: ['successor'] },
    },
    ...enteringFields(''),
    { name: 'abroad', label: '他在境内没有住所（答辩期 30 天）', is: 'yes', optional: true },
    {
      name: 'reason',
      label: '理由',
      is: 'long',
      most: 1000,
      hint: '写进通知书“经审查，”的后面。如：李某是借条上的共同借款人，应当一起参加诉讼',
    },
  ];
}

function roleIn(values: Values, { found }: About): Role {
  const ground = wordsIn(values, 'ground');
  if (ground === 'thirdParty') return 'thirdParty';
  if (ground === 'necessary') return wordsIn(values, 'role') === 'plaintiff' ? 'plaintiff' : 'defendant';
  const replaced = found.parties.find(({ partyId }) => partyId === wordsIn(values, 'inPlaceOf'));
  return ROLE_OF[replaced?.roleName ?? ''] ?? 'defendant';
}

const groundIn = (values: Values) =>
  GROUNDS.find(({ value }) => value === wordsIn(values, 'ground'))?.value ?? 'necessary';

export const PARTY_STEPS: Readonly<Record<string, Step>> = {
  admitParty: {
    title: '通知参加诉讼',
    what: '通知参加诉讼',
    can: can('admitParty'),
    says: () => [
      '他收到：参加诉讼通知书、起诉状副本、举证通知书、送达地址确认书，排好的开庭另有传票。其他当事人收到通知。',
      '他的答辩期、举证期从他自己收到的第二天起算。',
    ],
    fields,
    question: (values, about) => ({
      title: '通知他参加诉讼？',
      content: `${wordsIn(values, 'name')}成为本案${Object.keys(ROLE_OF).find((name) => ROLE_OF[name] === roleIn(values, about)) ?? ''}，马上通知他和其他当事人，不能撤回。`,
      confirmText: '通知',
      grave: true,
    }),
    verb: '通知参加诉讼',
    done: '已经通知',
    send: (values, about) => {
      const ground = groundIn(values);
      const inPlaceOf = wordsIn(values, 'inPlaceOf');
      return call('check-progress', {
        action: 'admitParty',
        caseId: about.found.caseId,
        ground,
        role: roleIn(values, about),
        ...(ground === 'successor' && inPlaceOf ? { inPlaceOf } : {}),
        ...enteringIn(values, ''),
        ...(yesIn(values, 'abroad') ? { abroad: true } : {}),
        reason: wordsIn(values, 'reason'),
        ...(about.of ? { paperId: about.of } : {}),
      });
    },
  },
};
