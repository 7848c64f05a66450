import { fen } from '../../money';
import { parseLegalDate as date } from '../../time/legal-date';
import type { CourtFacts } from './facts';
import { factsOfComplaint, territoryDoubt, whereIs } from './territory-doubt';

const YUYAO = { level: 'basic' as const, area: ['余姚市'] };
const GUANGZHOU = { level: 'intermediate' as const, area: ['广州市'] };
const facts = (domicile: string | undefined, more: Partial<CourtFacts> = {}): CourtFacts => ({
  today: date('2026-03-02'),
  dispute: 'other',
  plaintiff: {},
  defendants: [{ domicile }],
  ...more,
});

test.each([
  ['浙江省余姚市凤山街道', 'here'],
  ['浙江省慈溪市浒山街道', 'elsewhere'],
  ['上海市静安区余姚路1号', 'elsewhere'],
  ['北京市朝阳区', 'elsewhere'],
  ['象山县丹东街道', 'elsewhere'],
  ['凤山街道世南西路88号', 'unknown'],
  ['泗门镇夹塘村三区7号', 'unknown'],
  ['', 'unknown'],
])('FILE-14 %s seen from 余姚: %s', (place, answer) => {
  expect(whereIs(place, YUYAO)).toBe(answer);
});

test('FILE-14 a defendant elsewhere raises a doubt that says one may file all the same', () => {
  expect(territoryDoubt(facts('浙江省慈溪市'), YUYAO)).toEqual({
    field: 'court',
    text: '您填写的地方（浙江省慈溪市）看来不在本院辖区。这只是提示。仍要向现在选的法院提交的，可以提交，法院会收下并出具收据；法院不对的，会告诉您该去哪里。',
    rule: 'FILE-14 民诉法第22条、解释第3条',
  });
});

test.each([
  ['here', '浙江省余姚市'],
  ['nobody can tell', '凤山街道'],
  ['not told', undefined],
])('FILE-14 no doubt where the defendant is: %s', (_what, place) => {
  expect(territoryDoubt(facts(place), YUYAO)).toBeUndefined();
});

test('FILE-14 places not told yet may still bring the case here: the warning says so', () => {
  const tort = facts('浙江省慈溪市', { dispute: 'tort' });
  expect(territoryDoubt(tort, YUYAO)?.text).toContain('在本院辖区的，不用理会这条提示');
  const here = { ...tort, places: { tortResult: '余姚市' } };
  expect(territoryDoubt(here, YUYAO)).toBeUndefined();
});

test('FILE-19 an intermediate court doubts a small case of its own city, not a large one', () => {
  expect(territoryDoubt(facts('广东省广州市越秀区'), GUANGZHOU)).toMatchObject({ rule: 'FILE-19 民诉法第18、19条' });
  expect(territoryDoubt(facts('广东省广州市越秀区', { amount: fen(60_000_000_000) }), GUANGZHOU)).toBeUndefined();
  const between = facts('广东省广州市越秀区', { amount: fen(20_000_000_000) });
  expect(territoryDoubt(between, GUANGZHOU)).toBeUndefined();
});

test('FILE-14 a complaint’s parties and amount are read; without a known 案由 nothing is found', () => {
  const complaint = {
    causeOfAction: '离婚纠纷',
    plaintiffs: [{ kind: 'person' as const, domicile: '余姚市' }],
    defendants: [{ kind: 'person' as const, domicile: '浙江省慈溪市' }],
    claims: [{ text: '离婚' }, { text: '分割', amountFen: 300 }, { text: '补偿', amountFen: 200 }],
  };
  const read = factsOfComplaint(complaint, date('2026-03-02'));
  expect(read).toMatchObject({ dispute: 'divorce', amount: 500, defendants: [{ domicile: '浙江省慈溪市' }] });
  expect(read && territoryDoubt(read, YUYAO)?.field).toBe('court');
  const bare = factsOfComplaint({ causeOfAction: '离婚纠纷' }, date('2026-03-02'));
  expect(bare).toMatchObject({ defendants: [], amount: undefined });
  expect(factsOfComplaint({ ...complaint, causeOfAction: '？' }, date('2026-03-02'))).toBeUndefined();
  expect(factsOfComplaint({ ...complaint, causeOfAction: undefined }, date('2026-03-02'))).toBeUndefined();
});
