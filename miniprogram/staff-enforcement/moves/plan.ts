/** 财产分配方案 and 核算 (ENF-14; 解释508-510): several creditors have fifteen days to object. */
import { type FormField, fenIn, type Values, wordsIn } from '../../components/form/field';
import { yuanText, yuanTyped } from '../../text/yuan';
import { onField } from '../fields';
import { cameOf, can, grave, isOfficer, noted, type Steps } from '../move';

const MOST_CREDITORS = 8;
const COUNTS = Array.from({ length: MOST_CREDITORS - 1 }, (_, i) => String(i + 2));
/** Of the n-th creditor, asked for where there are so many. */
const creditor = (n: number): FormField[] => {
  const when = { field: 'creditors', is: COUNTS.filter((count) => Number(count) >= n) };
  return [
    { name: `creditor${n}`, label: `第 ${n} 位债权人`, is: 'text', most: 100, when },
    { name: `rank${n}`, label: `第 ${n} 位的受偿顺序`, is: 'text', most: 50, hint: '如：抵押权优先、普通债权', when },
    { name: `claim${n}`, label: `第 ${n} 位的债权数额`, is: 'money', when },
    { name: `share${n}`, label: `第 ${n} 位分得`, is: 'money', when },
  ];
};
const creditorsIn = (values: Values) =>
  Array.from({ length: Number(wordsIn(values, 'creditors')) }, (_, i) => ({
    creditor: wordsIn(values, `creditor${i + 1}`),
    rank: wordsIn(values, `rank${i + 1}`),
    claimFen: fenIn(values, `claim${i + 1}`) ?? 0,
    shareFen: fenIn(values, `share${i + 1}`) ?? 0,
  }));

export const PLAN_STEPS: Steps = {
  makePlan: {
    title: '财产分配方案',
    what: '制作分配方案',
    can: (found) => isOfficer(found) && (found.state === 'realising' || found.state === 'distributing'),
    says: () => [
      '几个债权人都来分的，先做分配方案，送给各方。各人从自己收到起 15 日内可以书面提异议。',
      '异议期过了，登记“分配方案确定”，再发放。马上告诉双方。',
    ],
    fields: ({ found }) => [
      { name: 'proceedsFen', label: '可以分配的款项', is: 'money', value: yuanTyped(found.owed?.heldFen ?? 0) },
      {
        name: 'creditors',
        label: '几位债权人',
        is: 'choice',
        options: COUNTS.map((value) => ({ value, label: `${value} 位` })),
        value: '2',
      },
      ...Array.from({ length: MOST_CREDITORS }, (_, i) => creditor(i + 1)).flat(),
      { name: 'reasons', label: '为什么这样分', is: 'long', most: 2000 },
    ],
    question: () => grave('制作分配方案？', '做好以后马上送给各方，不能撤回。', '制作'),
    verb: '制作，送给各方',
    done: '分配方案已经制作',
    send: async (values, { found: { caseId } }, call) =>
      cameOf(
        await call('follow-enforcement', {
          action: 'makePlan',
          caseId,
          proceedsFen: fenIn(values, 'proceedsFen') ?? 0,
          shares: creditorsIn(values),
          reasons: wordsIn(values, 'reasons'),
        }),
      ),
  },
  settlePlan: {
    title: '分配方案确定',
    what: '登记分配方案确定',
    can: (found) => isOfficer(found) && (found.state === 'realising' || found.state === 'distributing'),
    says: () => ['各方都收到满 15 日，没有异议或者异议处理完的，在这里登记。登记以后可以发放。', '马上告诉双方。'],
    fields: ({ found, today }) => [
      onField(today, '哪天确定', found.registeredOn),
      { name: 'text', label: '怎样处理的', is: 'long', most: 500, hint: '如：期满没有人提出异议。' },
    ],
    question: () => noted('登记分配方案确定？', '马上告诉双方。', '登记'),
    verb: '登记',
    done: '分配方案已经确定',
    send: async (values, { found: { caseId } }, call) =>
      cameOf(
        await call('follow-enforcement', {
          action: 'settlePlan',
          caseId,
          on: wordsIn(values, 'on'),
          text: wordsIn(values, 'text'),
        }),
      ),
  },
  distribute: {
    title: '核算分配',
    what: '核算分配',
    can: can('distribute'),
    says: ({ found }) => [
      `卖得的钱到账以后核算。法院账户里现在有 ${yuanText(found.owed?.heldFen ?? 0)}。有几个债权人的，先做分配方案，等它确定。`,
      '马上告诉双方变现多少；申请执行人还看到自己应得多少。',
    ],
    fields: ({ found }) => [
      {
        name: 'shareFen',
        label: '本案申请执行人应得',
        is: 'money',
        value: yuanTyped(
          Math.min(found.owed?.dueFen ?? 0, Math.max(0, (found.owed?.heldFen ?? 0) - (found.owed?.feeLeftFen ?? 0))),
        ),
      },
    ],
    question: (values) =>
      noted('核算好了？', `申请执行人应得 ${yuanText(fenIn(values, 'shareFen') ?? 0)}，马上告诉双方。`, '核算'),
    verb: '核算分配',
    done: '已经核算',
    send: async (values, { found: { caseId } }, call) =>
      cameOf(
        await call('follow-enforcement', { action: 'distribute', caseId, shareFen: fenIn(values, 'shareFen') ?? 0 }),
      ),
  },
};
