/** 查控: taken, renewed, released (ENF-7): each on a ruling of its own, entered when it was carried out. */
import type { EventOf } from '../../api/services';
import { fenIn, wordsIn, yesIn } from '../../components/form/field';
import { chosen, optionsOf } from '../../components/form/options';
import { yuanText } from '../../text/yuan';
import { debtorField, measureField, measureIn, rulingField, sceneFields, sceneIn } from '../fields';
import { cameOf, can, grave, held, type Steps } from '../move';

type Control = EventOf<'follow-enforcement', 'control'>;
const KINDS: Readonly<Record<Control['kind'], string>> = { freeze: '冻结', sealUp: '查封', impound: '扣押' };
const ASSETS: Readonly<Record<Control['asset'], string>> = {
  deposit: '银行存款（最长 1 年）',
  movable: '动产，如车辆、设备（最长 2 年）',
  immovable: '不动产，如房屋、土地（最长 3 年）',
  otherRight: '其他财产权，如股权、专利（最长 3 年）',
};
export const NECESSITIES = {
  name: 'necessities',
  label: '给被执行人和家人留了什么生活必需的',
  is: 'long' as const,
  most: 500,
  hint: '如：已留出每月 3,000 元生活费。没有留的，不能采取措施。',
};

export const CONTROL_STEPS: Steps = {
  control: {
    title: '查封、扣押、冻结',
    what: '记入查封、扣押、冻结',
    can: can('control', 'controlMore'),
    ruling: 'control',
    says: ({ found }) => [
      `办完再记：银行、登记机关办好了，人在现场贴好封条了，才在这里填。现在还应付 ${yuanText(found.owed?.leftFen ?? 0)}，控制的不能超出。`,
      ...(found.noticeBy ? ['执行通知还没有发。先采取了措施的，3 日内要发。'] : []),
      '双方马上看到做了什么、到哪天为止；账号、车牌只看得到遮住的。裁定书同时送给双方。',
    ],
    fields: (about) => [
      rulingField(about, 'control'),
      debtorField(about),
      { name: 'kind', label: '做了什么', is: 'choice', options: optionsOf(KINDS) },
      { name: 'asset', label: '什么财产', is: 'choice', options: optionsOf(ASSETS) },
      { name: 'what', label: '财产名称', is: 'text', most: 60, hint: '如：存款、小型轿车、房屋。不要写号码。' },
      { name: 'holder', label: '在哪里', is: 'text', most: 60, hint: '银行、登记机关或者存放的地方' },
      {
        name: 'number',
        label: '账号、车牌或者权证号',
        is: 'text',
        most: 60,
        optional: true,
        secret: true,
        hint: '封存保管，当事人只看得到遮住的。',
      },
      { name: 'securedFen', label: '控制了多少', is: 'money', hint: '冻结的金额，或者财产大约值多少' },
      { name: 'from', label: '从哪天起', is: 'day', end: about.today, value: about.today },
      {
        name: 'until',
        label: '到哪天为止',
        is: 'day',
        start: about.today,
        optional: true,
        hint: '不选的，按这种财产最长的期限。',
      },
      { name: 'preservation', label: '由诉讼保全转来', is: 'yes', hint: '诉讼里已经保全的：期限接着算，不重新起算。' },
      NECESSITIES,
      {
        name: 'indivisible',
        label: '超出范围的，为什么不能分割',
        is: 'long',
        most: 500,
        optional: true,
        hint: '如：只有一套房屋，价值高于应付的数额。没有超出的不填。',
      },
      ...sceneFields(about.today),
    ],
    question: (values) =>
      grave(
        '记入这项措施？',
        `${KINDS[chosen(KINDS, wordsIn(values, 'kind'), 'freeze')]}${wordsIn(values, 'what')}，${yuanText(fenIn(values, 'securedFen') ?? 0)}。双方马上看到，裁定书马上送达。`,
        '记入',
      ),
    verb: '记入，告诉双方',
    done: '已经记入',
    async send(values, { found: { caseId } }, call) {
      const [number, until, indivisible] = ['number', 'until', 'indivisible'].map((name) => wordsIn(values, name));
      return cameOf(
        await call('follow-enforcement', {
          action: 'control',
          caseId,
          rulingId: wordsIn(values, 'rulingId'),
          debtor: wordsIn(values, 'debtor'),
          kind: chosen(KINDS, wordsIn(values, 'kind'), 'freeze'),
          asset: chosen(ASSETS, wordsIn(values, 'asset'), 'deposit'),
          what: wordsIn(values, 'what'),
          holder: wordsIn(values, 'holder'),
          ...(number ? { number } : {}),
          securedFen: fenIn(values, 'securedFen') ?? 0,
          from: wordsIn(values, 'from'),
          ...(until ? { until } : {}),
          ...(yesIn(values, 'preservation') ? { preservation: true } : {}),
          necessities: wordsIn(values, 'necessities'),
          ...(indivisible ? { indivisible } : {}),
          ...sceneIn(values),
        }),
      );
    },
  },
  renew: {
    title: '续行查封、扣押、冻结',
    what: '续行',
    can: (found) => can('renew')(found) && held(found).length > 0,
    ruling: 'renew',
    says: () => [
      '到期以前办好续行手续再记。过了期的续不了，要重新查封，轮候在前的人会排到前面。',
      '续的期限从办续行那天重新算，最长和第一次一样：存款 1 年，动产 2 年，不动产、其他 3 年。',
      '马上告诉双方。',
    ],
    fields: (about) => [
      measureField(about),
      rulingField(about, 'renew'),
      { name: 'until', label: '续到哪天', is: 'day', start: about.today, optional: true, hint: '不选的，续到最长。' },
      ...sceneFields(about.today),
    ],
    question: (values, { found }) =>
      grave('记入续行？', `${measureIn(found, values)?.text ?? ''}。马上告诉双方，裁定书马上送达。`, '记入'),
    verb: '记入续行',
    done: '已经续行',
    async send(values, { found: { caseId } }, call) {
      const until = wordsIn(values, 'until');
      return cameOf(
        await call('follow-enforcement', {
          action: 'renew',
          caseId,
          measureId: wordsIn(values, 'measureId'),
          rulingId: wordsIn(values, 'rulingId'),
          ...(until ? { until } : {}),
          ...sceneIn(values),
        }),
      );
    },
  },
};
