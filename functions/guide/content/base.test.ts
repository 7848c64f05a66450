import * as z from 'zod/mini';
import { GUANGDONG } from '../../../court/fees/guangdong';
import { feeOf } from '../../../court/fees/tariff';
import { tariffOf } from '../../../court/fees/tariffs';
import { fen } from '../../../court/money';
import { BASE, type ContentKind, ID_OF } from './base';
import { template, term, topic } from './schema';
import { itemErrors } from './schemas';

const SCHEMAS = { topic, term, template };
const items = <K extends ContentKind>(kind: K) => BASE[kind].map((item) => ({ id: ID_OF[kind](item), item }));

test.each([...items('topic'), ...items('term'), ...items('template')])(
  '$id has the form that a court may save',
  ({ item }) => {
    const kind = 'topicId' in item ? 'topic' : 'templateId' in item ? 'template' : 'term';
    expect(z.safeParse(SCHEMAS[kind], item).error?.issues ?? []).toEqual([]);
  },
);

test.each(BASE.topic.map((item) => ({ id: item.topicId, item })))(
  '$id: questions lead to findings, models and fees exist',
  ({ item }) => {
    expect(itemErrors('topic', item)).toEqual([]);
  },
);

test.each(BASE.template.map((item) => ({ id: item.templateId, item })))('$id: blanks and text agree', ({ item }) => {
  expect(itemErrors('template', item)).toEqual([]);
});

test('no id is used twice', () => {
  for (const kind of ['topic', 'term', 'template'] as const) {
    const ids = items(kind).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  }
});

test('GUIDE-1 there are topics for what people come with, and models for every kind of case', () => {
  expect(BASE.topic.length).toBeGreaterThanOrEqual(28);
  for (const title of [
    '借钱不还',
    '离婚',
    '被拖欠工资',
    '交通事故',
    '房屋租赁',
    '消费纠纷',
    '邻里纠纷',
    '不服行政处罚',
    '申请执行',
    '继承遗产',
    '欠钱的人找不到、没钱还',
    '被造谣、辱骂',
    '政府部门该办不办',
    '征收拆迁补偿',
    '申请财产保全',
    '申请支付令',
    '彩礼返还',
  ])
    expect(BASE.topic.map((one) => one.title)).toContain(title);
  for (const caseType of ['civil', 'admin', 'enforcement'] as const) {
    expect(BASE.topic.some((one) => one.caseType === caseType && one.templates.length > 0)).toBe(true);
    expect(BASE.template.some((one) => one.caseType === caseType)).toBe(true);
  }
  // Whoever is led to file here finds a model for it.
  for (const { topicId, eligibility, templates } of BASE.topic)
    if (eligibility.findings.some(({ kind }) => kind === 'file'))
      expect([topicId, templates.length]).not.toEqual([topicId, 0]);
});

test('GUIDE-1 a model or a topic that a text names exists, by that name', () => {
  const named = (ending: string) =>
    BASE.topic.flatMap((topic) => [...JSON.stringify(topic).matchAll(new RegExp(`“([^”]+)”${ending}`, 'g'))]);
  const models = new Set(BASE.template.map(({ title }) => title));
  const titles = new Set(BASE.topic.map(({ title }) => title));
  expect(named('范本').length).toBeGreaterThan(50);
  expect([...new Set(named('范本').map(([, title = '']) => title))].filter((title) => !models.has(title))).toEqual([]);
  expect([...new Set(named('主题').map(([, title = '']) => title))].filter((title) => !titles.has(title))).toEqual([]);
});

test('GUIDE-4 no text promises an outcome or takes a side', () => {
  const promises =
    /一定(能|会)?(赢|胜|判)|必(胜|赢)|保证(您|你)?(能)?(赢|胜)|胜诉率|包赢|稳赢|肯定(能|会)?(赢|判|胜)|老赖/;
  // `words` are what people type, to be found by; they are not the court's own speech.
  const spoken = BASE.topic.map(({ words: _typed, ...topic }) => topic);
  for (const item of [...spoken, ...BASE.term, ...BASE.template]) expect(JSON.stringify(item)).not.toMatch(promises);
});

test('GUIDE-3 every topic names other ways than a suit, and says when to come to the window', () => {
  for (const { otherWays, window } of BASE.topic) {
    expect(otherWays.length).toBeGreaterThan(0);
    expect(window.length).toBeGreaterThan(0);
  }
});

test('FILE-1 no finding says that the court will not take a complaint', () => {
  for (const { eligibility } of BASE.topic)
    for (const { text } of eligibility.findings)
      expect(text).not.toMatch(/法院不(会)?收|不能起诉|不得起诉|无权起诉|拒收/);
});

test('texts to be read aloud have short sentences', () => {
  for (const { readAloud, topicId } of BASE.topic)
    for (const sentence of readAloud.split(/[。！？]/))
      expect([topicId, sentence, sentence.length <= 40]).toEqual([topicId, sentence, true]);
});

// Examples of an amount follow the topic's own tariff where it is one of these, and that of property cases elsewhere.
const OWN_TARIFF = ['paymentOrder', 'preservation', 'enforcement'] as const;
const EXAMPLES = BASE.topic.flatMap(({ topicId, cost: { text, kind } }) =>
  [...text.matchAll(/(\d+) 万元(?:以内)? ([\d,.]+) 元/g)].map(([said, tenThousands, fee]) => ({
    topicId,
    said,
    tariff: tariffOf(OWN_TARIFF.find((one) => one === kind) ?? 'property', fen(Number(tenThousands) * 1_000_000), {
      ...GUANGDONG,
      enforcementNoAmount: fen(5_000),
    }),
    toldFen: Math.round(Number(fee?.replaceAll(',', '')) * 100),
  })),
);

test.each(EXAMPLES)('FEE-2 $topicId: “$said” is what the calculator says', ({ tariff, toldFen }) => {
  expect(toldFen).toBe(feeOf(tariff).feeFen);
});

test('FEE-2 most topics give an example of what it costs', () => {
  expect(new Set(EXAMPLES.map(({ topicId }) => topicId)).size).toBeGreaterThanOrEqual(18);
});
