import { TOPICS } from '../../../../functions/guide/content/topics';
import { type Matter, mainAction } from '../main-action';
import { waysOf } from './ways';

const template = (templateId: string, title: string) => ({ templateId, title });
const loan: Matter = {
  topic: { caseType: 'civil' },
  templates: [template('complaint-loan', '借款起诉状'), template('payment-order-application', '支付令申请书')],
};
const sued: Matter = {
  topic: { caseType: 'none' },
  templates: [template('answer', '答辩状'), template('jurisdiction-objection', '管辖权异议申请书')],
};
const penalty: Matter = {
  topic: { caseType: 'admin' },
  templates: [template('complaint-admin', '行政起诉状'), template('review-application', '行政复议申请书')],
};
const ways = (topicId: string, findingId: string, matter: Matter) => {
  const finding = TOPICS.find((one) => one.topicId === topicId)?.eligibility.findings.find(
    (one) => one.findingId === findingId,
  );
  if (!finding) throw new Error(`no finding ${topicId} ${findingId}`);
  return waysOf(finding, topicId, matter);
};

test('FILE-1 after every finding the pleading can be written: at once, or all the same', () => {
  for (const kind of ['file', 'otherWay', 'prepare', 'window', 'elsewhere', 'a kind of tomorrow']) {
    const { first, others } = waysOf({ kind, title: '结论', text: '说明' }, 'loan', loan);
    expect([first, ...others].map(({ url }) => url)).toContain(mainAction(loan).url);
  }
});

test('who lacks something is first led to what to prepare, who has to ask to the hall', () => {
  expect(ways('loan', 'ask-first', loan).first.url).toBe('/services/guide/materials/index?topicId=loan');
  expect(ways('loan', 'find-him', loan).first.url).toBe('/services/take-number/halls/index');
});

test('where another paper than the usual one is meant, it comes first, and the usual one stays within reach', () => {
  const { first, others } = ways('sued', 'object', sued);
  expect(first.label).toBe('按范本写管辖权异议申请书');
  expect(others.map(({ label }) => label)).toContain('按范本写答辩状');
  expect(ways('sued', 'answer', sued).first.label).toBe('按范本写答辩状');
});

test('who must go elsewhere first is led to the paper for that, or to the steps', () => {
  expect(ways('penalty', 'review-first', penalty).first.label).toBe('按范本写行政复议申请书');
  const { first } = waysOf({ kind: 'elsewhere', title: '先仲裁', text: '' }, 'labour', loan);
  expect(first.url).toBe('/services/guide/topic/index?topicId=labour&open=steps');
});

test('another way than a suit is named beside it', () => {
  const { first, others } = ways('loan', 'payment-order', loan);
  expect([first.label, others[0]?.label]).toEqual(['按范本写起诉状', '按范本写支付令申请书']);
});
