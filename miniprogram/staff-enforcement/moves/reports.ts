/** 财产报告: on paper, to be completed, with more time; and what the court found, for who asked in writing (ENF-2, 3; 调查规定3-12). */
import type { EventOf } from '../../api/services';
import { type FormField, scansIn, type Values, wordsIn } from '../../components/form/field';
import { keys } from '../../components/form/options';
import { applicationField, debtorField } from '../fields';
import { isOfficer, noted, type Steps } from '../move';

type Answers = EventOf<'follow-enforcement', 'enterReport'>['answers'];
/** As court/enforcement/asset-report.ts has them (调查规定5). */
const ASSETS: Readonly<Record<keyof Answers, string>> = {
  money: '收入、存款、现金、理财、股票债券',
  realProperty: '土地、房屋等不动产',
  movables: '车辆、设备、产品等动产',
  rights: '债权、股权、投资、知识产权等',
  others: '其他财产',
  burdens: '出租、抵押、共有、争议、登记在别人名下的',
  changes: '收到执行通知前一年以来的变动',
};
const answersIn = (values: Values): Answers =>
  Object.fromEntries(keys(ASSETS).flatMap((key) => (wordsIn(values, key) ? [[key, wordsIn(values, key)]] : [])));
const SUPPLEMENT = { field: 'kind', is: ['supplement'] };
const filesIn = (values: Values) => {
  const files = scansIn(values, 'files');
  return files.length > 0 ? { files } : {};
};
const filesField: FormField = { name: 'files', label: '扫描件', is: 'files', optional: true };

export const REPORT_STEPS: Steps = {
  enterReport: {
    title: '登记纸质财产报告',
    what: '登记财产报告',
    can: isOfficer,
    files: true,
    says: () => [
      '被执行人交来纸质的，照写的填。他没有写的空着，系统会标明没有回答；他写“没有”的，填“没有”。',
      '晚交的也收，会标明晚了。申请执行人要看的，先承诺保密。',
    ],
    fields: (about) => [
      debtorField(about),
      {
        name: 'kind',
        label: '哪一种',
        is: 'choice',
        options: [
          { value: 'first', label: '财产报告' },
          { value: 'supplement', label: '补充报告', note: '财产变动以后 10 日内报' },
        ],
        value: 'first',
      },
      {
        name: 'receivedOn',
        label: '哪天收到的',
        is: 'day',
        start: about.found.registeredOn,
        end: about.today,
        value: about.today,
      },
      { name: 'changedOn', label: '财产哪天变动的', is: 'day', end: about.today, optional: true, when: SUPPLEMENT },
      ...keys(ASSETS).map(
        (name): FormField => ({ name, label: ASSETS[name], is: 'long', most: 5000, optional: true, secret: true }),
      ),
      filesField,
    ],
    question: () => noted('登记这份报告？', '登记以后不能改；有漏的，请被执行人交补充报告。', '登记'),
    verb: '登记报告',
    done: '财产报告已经登记',
    async send(values, { found: { caseId } }, call) {
      const changedOn = wordsIn(values, 'changedOn');
      const { late, unanswered } = await call('follow-enforcement', {
        action: 'enterReport',
        caseId,
        debtor: wordsIn(values, 'debtor'),
        kind: wordsIn(values, 'kind') === 'supplement' ? 'supplement' : 'first',
        receivedOn: wordsIn(values, 'receivedOn'),
        ...(changedOn ? { changedOn } : {}),
        answers: answersIn(values),
        ...filesIn(values),
      });
      const gaps = [
        ...(late ? ['过了期限才交来的。'] : []),
        ...(unanswered.length > 0 ? [`没有回答：${unanswered.join('、')}。`] : []),
      ];
      return { caseId, warnings: gaps.map((text) => ({ text, rule: '' })) };
    },
  },
  courtFindings: {
    title: '法院查到的财产情况',
    what: '填写查到的情况',
    can: isOfficer,
    files: true,
    papers: 'assetInquiry',
    says: ({ papers }) => [
      '申请执行人书面申请查询、您准许了的，把查到的写在这里给他看。还没有控制的不要写，怕被转移。',
      papers.length > 0
        ? '他先承诺保密才看得到，每看一次都记下来。'
        : '现在没有申请执行人的查询申请。先要他交申请，在“收到的申请”里决定准许。',
    ],
    fields: (about) => [
      applicationField(about, '依据哪一份申请'),
      debtorField(about),
      { name: 'text', label: '查到的情况', is: 'long', most: 5000, secret: true },
      filesField,
    ],
    question: () => noted('给申请执行人看？', '他承诺保密以后看得到，不能撤回。', '给他看'),
    verb: '给申请执行人看',
    done: '申请执行人承诺保密以后看得到',
    async send(values, { found: { caseId } }, call) {
      await call('follow-enforcement', {
        action: 'courtFindings',
        caseId,
        paperId: wordsIn(values, 'paperId'),
        debtor: wordsIn(values, 'debtor'),
        text: wordsIn(values, 'text'),
        ...filesIn(values),
      });
      return { caseId };
    },
  },
};
