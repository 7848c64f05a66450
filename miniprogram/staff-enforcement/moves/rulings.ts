/** 执行裁定书、协助执行通知书 (SIGN-3, 4; 民诉法157): laid by who signs it first; the notice goes out with a ruling that is sealed. */
import type { EventOf } from '../../api/services';
import { linesIn, listIn, wordsIn } from '../../components/form/field';
import { chosen, optionsOf } from '../../components/form/options';
import { yuanText } from '../../text/yuan';
import { type About, grave, held, isOfficer, type Steps } from '../move';

export type Matter = EventOf<'follow-enforcement', 'layRuling'>['about'];
/** As court/documents/enforcement-ruling.ts has them. */
export const MATTERS: Readonly<Record<Matter, string>> = {
  control: '查封、扣押、冻结',
  renew: '续行查封、扣押、冻结',
  release: '解除查封、扣押、冻结',
  deduct: '扣划、提取',
  realise: '拍卖、变卖',
  stay: '中止执行',
  terminate: '终结执行',
  closeRound: '终结本次执行程序',
  notToBeEnforced: '不予执行',
};

const whom = ({ found: { debtors } }: About): string => debtors.map(({ name }) => name).join('、');
const ASSET = '（写明财产）';
const assets = ({ found }: About): string =>
  held(found)
    .map(({ text }) => text)
    .join('、') || ASSET;

/** How such an order usually reads, to be put right by who rules. */
const ORDERS: Readonly<Record<Matter, (about: About) => string>> = {
  control: (about) =>
    `冻结被执行人${whom(about)}的银行存款人民币${yuanText(about.found.owed?.leftFen ?? 0)}\n存款不足的，查封、扣押其相应价值的财产`,
  renew: (about) => `续行冻结（查封、扣押）被执行人${whom(about)}的${assets(about)}`,
  release: (about) => `解除对被执行人${whom(about)}的${assets(about)}的冻结（查封、扣押）`,
  deduct: (about) => `扣划被执行人${whom(about)}的${assets(about)}`,
  realise: (about) => `拍卖被执行人${whom(about)}的${assets(about)}`,
  stay: () => '中止本案的执行',
  terminate: () => '终结本案的执行',
  closeRound: () => '终结本次执行程序',
  notToBeEnforced: ({ found }) => `不予执行${found.obligation?.title ?? '本案执行依据'}`,
};

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
      const matter = chosen(MATTERS, about.of, 'control');
      return [
        {
          name: 'about',
          label: '裁定什么',
          is: 'choice',
          options: optionsOf(MATTERS).filter(({ value }) => value === matter),
          value: matter,
        },
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
