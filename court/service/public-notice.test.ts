import { parseLegalDate as date } from '../time/legal-date';
import { publicNotice } from './public-notice';

const notice = (more: Partial<Parameters<typeof publicNotice>[0]> = {}) =>
  publicNotice({
    document: 'complaint',
    publishedOn: [date('2025-03-03')],
    domicileAbroad: false,
    civilSummary: false,
    appealable: false,
    reason: '多次查找，下落不明',
    ...more,
  });

test('SERVE-10 thirty days after the last publication it counts as served', () => {
  expect(notice({ publishedOn: [date('2025-03-03'), date('2025-03-05'), date('2025-03-04')] })).toMatchObject({
    issuedOn: '2025-03-05',
    servedOn: '2025-04-07', // 04-04 is 清明节, 04-05 and 04-06 a weekend
    firstDay: '2025-04-08',
  });
  expect(notice()).toMatchObject({ servedOn: '2025-04-02', firstDay: '2025-04-03' });
});

test('SERVE-10 sixty days for somebody without a domicile in China', () => {
  expect(notice({ domicileAbroad: true })).toMatchObject({ servedOn: '2025-05-06' }); // 05-02 is in 劳动节
  expect(notice({ domicileAbroad: true }).steps.at(-1)).toMatchObject({
    text: expect.stringContaining('60 天'),
    rule: expect.stringContaining('283'),
  });
});

test('SERVE-10 the steps tell the date of the notice, the days counted and the day it counts as served', () => {
  expect(notice().steps.map(({ text }) => text)).toEqual([
    expect.stringContaining('2025 年 3 月 3 日（周一）为准'),
    expect.stringContaining('当天不算'),
    expect.stringContaining('连续数满 30 天'),
    expect.stringContaining('不用顺延'),
    expect.stringContaining('2025 年 4 月 2 日（周三）视为送达，期限从 2025 年 4 月 3 日'),
  ]);
});

test('SERVE-10 not in civil summary procedure, not without a reason in the file, not unpublished', () => {
  expect(() => notice({ civilSummary: true })).toThrow('summary');
  expect(() => notice({ reason: '' })).toThrow('reason');
  expect(() => notice({ publishedOn: [] })).toThrow('published');
});

test('SERVE-10 the notice says why, and what its document needs', () => {
  expect(notice().content).toEqual(['公告送达的原因', '起诉要点', '答辩期限', '逾期不答辩的法律后果']);
  expect(notice({ document: 'judgment', appealable: true }).content).toContain('上诉的法院');
  expect(notice({ document: 'ruling', appealable: true }).content).toContain('上诉的法院');
  expect(notice({ document: 'complaint', appealable: true }).content).not.toContain('上诉的法院');
  expect(notice({ document: 'judgment', appealable: false }).content).not.toContain('上诉的法院');
});
