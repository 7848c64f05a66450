/** 执行裁定书、协助执行通知书 (SIGN-3, 4; 民诉法157): laid by who signs it first; the notice goes out with a ruling that is sealed. */
import type { EventOf } from '../../api/services';
import { type FormField, linesIn, listIn, type Values, wordsIn } from '../../components/form/field';
import { chosen, keys, optionsOf } from '../../components/form/options';
import { grave, isOfficer, type Steps } from '../move';
import { MATTERS, type Matter, ORDERS } from './matters';
import { GROUNDS, GROUPS } from './party-grounds';

/** Whom the ruling brings in, and on which ground: what is done on it follows from it. */
const CHANGE_FIELDS: readonly FormField[] = [
  { name: 'group', label: '为什么变更、追加', is: 'choice', options: optionsOf(GROUPS) },
  ...keys(GROUPS).map(
    (group): FormField => ({
      name: `ground:${group}`,
      label: '哪一种情形',
      is: 'choice',
      options: keys(GROUNDS)
        .filter((ground) => GROUNDS[ground].group === group)
        .map((value) => ({ value, label: GROUNDS[value].label })),
      when: { field: 'group', is: [group] },
    }),
  ),
  { name: 'respondent', label: '变更、追加谁', is: 'text', most: 100, hint: '姓名或者单位全称。一份裁定书一位。' },
];

/** Of a change of parties alone. */
function changeIn(values: Values): Pick<EventOf<'follow-enforcement', 'layRuling'>, 'change'> {
  const chosenOne = wordsIn(values, `ground:${wordsIn(values, 'group')}`);
  const ground = keys(GROUNDS).find((one) => one === chosenOne);
  if (wordsIn(values, 'about') !== 'changeParties' || !ground) return {};
  return { change: { ground, respondent: wordsIn(values, 'respondent') } };
}

export const RULING_STEPS: Steps = {
  layRuling: {
    title: '写执行裁定书',
    what: '写裁定书',
    can: ({ taken, as }) => taken && as !== 'clerk',
    named: true,
    says: ({ found }) => [
      `您写好，就是签了名。书记员${found.clerk ?? ''}${found.judge ? '、您选的合议庭成员' : ''}看过同一份，再签；都签了，马上盖院印。`,
      '盖章以前发现写错的，可以收回重写。盖章以后，才能据此办理下一步；办的时候送达当事人。',
    ],
    fields: (about) => {
      const matter = chosen<Matter>(MATTERS, about.of, 'control');
      return [
        {
          name: 'about',
          label: '裁定什么',
          is: 'choice',
          options: optionsOf(MATTERS).filter(({ value }) => value === matter),
          value: matter,
        },
        ...(matter === 'changeParties' ? CHANGE_FIELDS : []),
        { name: 'facts', label: '查明的事实', is: 'long', most: 4000, hint: '如：被执行人没有按执行通知书履行。' },
        { name: 'reasons', label: '本院认为', is: 'long', most: 4000, hint: '法律条文不用写，系统按裁定事项写上。' },
        {
          name: 'orders',
          label: '裁定如下（一行一项）',
          is: 'lines',
          most: 4000,
          value: ORDERS[matter](about),
          hint: '这是常用的写法，请照本案改。',
        },
        {
          name: 'judges',
          label: '合议庭别的成员（独任的不选）',
          is: 'ticks',
          optional: true,
          options: [...about.officers.judges, ...about.officers.officers]
            .filter(
              ({ name }, i, all) => name !== about.found.officer && all.findIndex((one) => one.name === name) === i,
            )
            .map(({ staffId, name }) => ({ value: staffId, label: name })),
        },
      ];
    },
    question: (values) =>
      grave(
        '写好了，签名？',
        `${MATTERS[chosen(MATTERS, wordsIn(values, 'about'), 'control')]}的裁定书。您签名以后，请书记员看过再签。`,
        '签名',
      ),
    verb: '写好，签名',
    done: '已经签名，等别的人签',
    async send(values, { found: { caseId } }, call) {
      const judges = listIn(values, 'judges');
      const { signers } = await call('follow-enforcement', {
        action: 'layRuling',
        caseId,
        about: chosen(MATTERS, wordsIn(values, 'about'), 'control'),
        facts: wordsIn(values, 'facts'),
        reasons: wordsIn(values, 'reasons'),
        orders: linesIn(values, 'orders'),
        ...(judges.length > 0 ? { judges } : {}),
        ...changeIn(values),
      });
      const waiting = signers.filter(({ signedAt }) => !signedAt).map(({ name }) => name);
      return { caseId, tells: waiting.map((who) => ({ who, text: '已经通知他看过、签名' })) };
    },
  },
  issueAssistance: {
    title: '协助执行通知书',
    what: '出具协助执行通知书',
    can: (found) => isOfficer(found) && found.rulings.some(({ state }) => state === 'issued'),
    says: () => [
      '给银行、登记机关、车管所、单位的，和裁定书一起出示。做好就盖院印，在“本案的文书”里打印。',
      '双方都不告诉。',
    ],
    fields: ({ found, of }) => [
      {
        name: 'rulingId',
        label: '依据哪一份裁定书',
        is: 'choice',
        options: found.rulings
          .filter(({ state }) => state === 'issued')
          .map(({ documentId, about, title }) => ({
            value: documentId,
            label: title,
            note: MATTERS[chosen(MATTERS, about, 'control')],
          })),
        value: of,
      },
      { name: 'to', label: '给哪个单位', is: 'text', most: 100, hint: '写全称' },
      { name: 'asks', label: '请它做什么（一行一项）', is: 'lines', most: 4000 },
    ],
    question: (values) => grave('出具协助执行通知书？', `给${wordsIn(values, 'to')}，马上盖院印。`, '出具'),
    verb: '出具，盖院印',
    done: '协助执行通知书已经出具',
    async send(values, { found: { caseId } }, call) {
      await call('follow-enforcement', {
        action: 'issueAssistance',
        caseId,
        rulingId: wordsIn(values, 'rulingId'),
        to: wordsIn(values, 'to'),
        asks: linesIn(values, 'asks'),
      });
      return { caseId };
    },
  },
};
