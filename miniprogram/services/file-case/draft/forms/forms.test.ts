import { AID_GROUNDS } from '../../../../../court/fees/aid';
import { ADMINISTRATIVE_CLAIMS } from '../../../../../court/pleading/administrative-complaint';
import { ADMINISTRATIVE, ENFORCEMENT } from '../../../../../functions/file-case/trial-kinds';
import { content as form } from '../../../../../records/filing/content';
import { ENFORCEMENT_TITLES } from '../../../../../records/filing/form/enforcement';
import { type Content, sendable } from '../content';
import { ALL_BLOCKS, blocksOf } from './blocks';
import { entriesAt, type Item, valueAt, withValue } from './form';
import { formLines } from './lines';

const itemOf = (step: string, path: string): Item => {
  const found = blocksOf(step)
    .flatMap(({ items }) => items)
    .find((one) => one.path === path);
  if (!found) throw new Error(`no ${path} in ${step}`);
  return found;
};
const values = (step: string, path: string) => itemOf(step, path).options?.map(({ value }) => value) ?? [];

test('FILE-20, 22 every choice that the law gives is offered', () => {
  expect(values('title', 'title.kind').sort()).toEqual(Object.keys(ENFORCEMENT_TITLES).sort());
  expect(values('act-claims', 'kind').sort()).toEqual(Object.keys(ADMINISTRATIVE_CLAIMS).sort());
  const grounds = blocksOf('aid')
    .flatMap(({ items }) => items)
    .filter(({ path }) => path === 'aid.grounds')
    .flatMap(({ options = [] }) => options.map(({ value }) => value));
  expect(grounds.sort()).toEqual(Object.keys(AID_GROUNDS).sort());
});

/** An answer of each type that the court's form takes. */
function answer({ type, options }: Item): unknown {
  if (type === 'choice') return options?.[0]?.value;
  if (type === 'many') return options?.map(({ value }) => value);
  if (type === 'yes' || type === 'flag') return true;
  if (type === 'money') return 12_345;
  if (type === 'day') return '2025-03-08';
  return type === 'lines' ? ['甲', '乙'] : '写的字';
}

test('each question is one that the court asks, by the same path, and its answer is taken as it is', () => {
  let content: Content = {};
  for (const { items, list } of ALL_BLOCKS)
    for (const item of items)
      content = withValue(content, list ? `${list.path}.0.${item.path}` : item.path, answer(item));
  for (const { list } of ALL_BLOCKS) {
    if (!list) continue;
    // What a row was made of by hand above is a list in the form.
    const [entry] = [valueAt(content, `${list.path}.0`)];
    content = withValue(content, list.path, [entry]);
  }
  const { error } = form.safeParse(sendable(content));
  expect(error?.issues ?? []).toEqual([]);
});

test('an answer is put into its place, and nothing else is changed', () => {
  const content: Content = { title: { number: '1' }, knownAssets: [{ what: '房' }, { what: '车' }] };
  expect(withValue(content, 'title.kind', 'judgment').title).toEqual({ number: '1', kind: 'judgment' });
  expect(withValue(content, 'knownAssets.1.where', '余姚').knownAssets).toEqual([
    { what: '房' },
    { what: '车', where: '余姚' },
  ]);
  expect(entriesAt(content, 'performance.instalments')).toEqual([]);
  expect(content).toEqual({ title: { number: '1' }, knownAssets: [{ what: '房' }, { what: '车' }] });
});

test('what was answered reads as lines, numbers and addresses covered where others may look on', () => {
  const enforcement = sendable(ENFORCEMENT as Content);
  expect(formLines(enforcement, 'amountParts', 'whole')).toEqual([
    '1. 本金、货款、赔偿款；290,000 元；怎么算的：借款本金',
    '2. 文书写明的利息、违约金；10,000 元；怎么算的：至 2024 年 6 月',
  ]);
  expect(formLines(enforcement, 'account', 'covered').at(-1)).toBe('账号：621************4321');
  expect(formLines(enforcement, 'performance', 'whole')).toEqual([
    '履行情况：履行了一部分',
    '已经履行：10,000 元',
    '履行期限的最后一天：2024年6月30日',
  ]);
  const administrative = sendable(ADMINISTRATIVE as Content);
  expect(formLines(administrative, 'suspension', 'whole')).toEqual(['申请先停止执行', '理由：执行后难以恢复。']);
  expect(formLines(administrative, 'act', 'whole')).toContain('告知了起诉期限：是');
});

test('a row that was only begun is not sent; one that says something has a name', () => {
  expect(sendable({ knownAssets: [{ what: '' }], agents: [{ name: '', kind: 'lawyer' }] })).toEqual({});
  expect(
    sendable({ knownAssets: [{ what: '', where: '余姚' }], agents: [{ name: '', kind: 'lawyer', phone: '1' }] }),
  ).toEqual({
    knownAssets: [{ what: '财产', where: '余姚' }],
    agents: [{ name: '姓名不详', kind: 'lawyer', phone: '1' }],
  });
  expect(sendable({ title: { number: ' ' }, claims: [{ text: '', kind: 'revoke' }] })).toEqual({
    claims: [{ text: '撤销或者变更决定', kind: 'revoke' }],
  });
});
