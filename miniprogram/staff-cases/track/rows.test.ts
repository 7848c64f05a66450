import type { TrackLine } from '../serving/officer';
import { groupsOf, trackRows } from './rows';

const line = (serviceId: string, more: Partial<TrackLine> = {}): TrackLine => ({
  ...{ serviceId, courtId: 'yuyao', caseId: 'c', caseNo: '（2025）浙0281民初7号', title: '民事判决书', partyId: 'p' },
  ...{ partyName: '王建国', document: 'judgment', state: 'sent', stateName: '已发出', sentAt: null, effectiveOn: null },
  ...{
    lastDay: null,
    corrected: false,
    waitsFor: null,
    late: false,
    proofBy: null,
    noticeUntil: null,
    paperAsked: false,
  },
  ...more,
});

test('SERVE-10 what is late stands first, then disputes, what failed, what was not sent, paper to post', () => {
  const groups = groupsOf([
    line('prepared', { state: 'prepared' }),
    line('running'),
    line('late', { state: 'arrived', late: true, proofBy: '2025-03-10' }),
    line('over', { state: 'publicNotice', late: true, noticeUntil: '2025-03-10' }),
    line('paper', { state: 'served', paperAsked: true, effectiveOn: '2025-03-03' }),
    line('failed', { state: 'failed' }),
    line('disputed', { state: 'disputed' }),
  ]);
  expect(groups.map(({ id, rows }) => [id, rows.map(({ serviceId }) => serviceId)])).toEqual([
    ['late', ['late', 'over']],
    ['disputed', ['disputed']],
    ['failed', ['failed']],
    ['prepared', ['prepared']],
    ['paper', ['paper']],
  ]);
  expect(groups[0]?.rows.map(({ day }) => day)).toEqual([
    '等凭证的日子 2025年3月10日 星期一 过了',
    '公告到 2025年3月10日 星期一，已经期满',
  ]);
});

test('SERVE-11 a document that was corrected waits for nobody', () => {
  expect(groupsOf([line('old', { state: 'failed', corrected: true })])).toEqual([]);
  expect(trackRows([line('old', { corrected: true, late: true })])[0]?.tone).toBe('over');
});
