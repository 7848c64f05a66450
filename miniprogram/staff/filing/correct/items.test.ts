import { CORRECTION_DAYS } from '../../../../court/machines/filing';
import { doubts } from '../../../../court/pleading/complaint';
import { DAYS, daysWithin, itemError } from './check';
import { FREE, suggestedFor, usualBeside } from './items';

const suggested = (content: Parameters<typeof doubts>[0]) => {
  // The boundary: what the form holds of a complaint is all that matters here.
  const filing = {
    warnings: doubts(content, '2026-03-02'),
    content: content as Parameters<typeof suggestedFor>[0]['content'],
  };
  return suggestedFor(filing);
};

test('FILE-6 what an empty complaint lacks becomes items with what, why and how', () => {
  const items = suggested({});
  expect(items.map(({ what }) => what)).toEqual([
    '原告的信息',
    '被告的信息',
    '具体的诉讼请求',
    '事实和理由',
    '证据和证据来源',
  ]);
  expect(items.map(itemError)).toEqual(['', '', '', '', '']);
});

test('several of a side are told apart', () => {
  const person = { kind: 'person' as const, name: '甲', sex: '男', domicile: '余姚' };
  const whats = suggested({ plaintiffs: [{ ...person, phone: '13800000001' }, person] }).map(({ what }) => what);
  expect(whats).toContain('原告2的联系方式');
  expect(whats.some((what) => what.includes('WHO'))).toBe(false);
});

test("FILE-2 nobody is asked for the defendant's identity number", () => {
  const items = [...suggested({ defendants: [{ kind: 'person', name: '王建国' }] }), ...usualBeside([])];
  const asked = items.filter(({ what, how }) => `${what}${how}`.includes('身份证号码'));
  expect(asked.length).toBeGreaterThan(0);
  for (const { how } of asked) expect(how).toContain('不知道身份证号码的，不用写');
});

test('what no law asks to be corrected is not suggested: the cause of action, the address of service', () => {
  expect(suggested({}).some(({ id }) => /causeOfAction|addressConfirmation|truth/.test(id))).toBe(false);
});

test('what is suggested already is not offered again as usual', () => {
  const usual = usualBeside(suggested({})).map(({ id }) => id);
  expect(usual).toContain('identity');
  expect(usual).not.toContain('claims');
});

test('an item without words, or with a blank left, is not sent', () => {
  expect(itemError(FREE)).toContain('缺什么');
  expect(itemError({ what: '材料：（写明是哪一份）', rule: '法', how: '重拍' })).toContain('（写明是哪一份）');
  expect(itemError({ what: '借条', rule: '法', how: '字'.repeat(501) })).toContain('最多 500');
});

test("FIX-1 the period is the law's practice: 3 to 30 days, 7 by default", () => {
  expect([DAYS.least, DAYS.usual, DAYS.most]).toEqual([
    CORRECTION_DAYS.least,
    CORRECTION_DAYS.byDefault,
    CORRECTION_DAYS.most,
  ]);
  expect([daysWithin(2), daysWithin(31), daysWithin(10)]).toEqual([3, 30, 10]);
});
