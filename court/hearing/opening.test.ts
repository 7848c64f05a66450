import { DISCIPLINE, measureGaps, OPENING, type OpeningKey, openingGaps } from './opening';

const all = Object.keys(OPENING).filter((key): key is OpeningKey => key in OPENING);
const courtroom = { inCourtroom: true };

test('HEAR-6 each item is asked for until it is done', () => {
  expect(openingGaps(all, courtroom)).toEqual([]);
  for (const key of all)
    expect(
      openingGaps(
        all.filter((one) => one !== key),
        courtroom,
      ),
    ).toEqual([OPENING[key]]);
});

test('HEAR-6 the clerk checks and reads the discipline before the judge verifies, tells rights and asks about recusal', () => {
  const order = openingGaps([], courtroom).map(({ who }) => who);
  expect(order.lastIndexOf('clerk')).toBeLessThan(order.indexOf('judge'));
  expect(openingGaps([], courtroom).at(-1)).toBe(OPENING.recusal);
});

test('HEAR-6 a court that sits elsewhere needs the president’s leave', () => {
  expect(openingGaps(all, { inCourtroom: false })[0]?.text).toContain('院长');
  expect(openingGaps(all, { inCourtroom: false, presidentLeave: '审批-1' })).toEqual([]);
});

test('HEAR-7 everybody hears that only the court records, and what to do when the network fails', () => {
  expect(DISCIPLINE.join()).toMatch(/只有法院可以录制.*网络断了/);
});

test('HEAR-7 admonishing and sending out go into the transcript; fines and detention need the president', () => {
  expect(measureGaps('warn', { facts: '' })).toEqual([]);
  expect(measureGaps('mute', { facts: '' })).toEqual([]);
  expect(measureGaps('admonish', { facts: ' ' })).toHaveLength(1);
  expect(measureGaps('orderToLeave', { facts: '多次打断他人发言' })).toEqual([]);
  expect(measureGaps('orderToLeave', { facts: '' })).toHaveLength(1);
  expect(measureGaps('fine', { facts: '', presidentApproval: '审批-2' })).toHaveLength(1);
  expect(measureGaps('fine', { facts: '偷拍庭审' })[0]?.text).toContain('院长');
  expect(measureGaps('detain', { facts: '', presidentApproval: '审批-2' })).toHaveLength(1);
  expect(measureGaps('detain', { facts: '冲击法庭' })[0]?.text).toContain('院长');
});
