import { factsOf } from './facts';
import { openingText } from './service/opening';
import { byCase, type Line, rowOf, type Service } from './shown';

const NOW = Date.parse('2025-03-05T10:00:00+08:00');
const LINE: Line = {
  serviceId: 's',
  courtId: 'yuyao',
  caseId: 'c',
  caseNo: '（2025）浙0281民初7号',
  title: '民事判决书',
  partyId: 'p',
  partyName: '陈晓梅',
  document: 'judgment',
  state: 'served',
  stateName: '已送达',
  sentAt: '2025-03-03T02:00:00.000Z',
  effectiveOn: '2025-03-03',
  lastDay: '2025-03-18',
  corrected: false,
  waitsFor: null,
};
const SERVICE: Service = {
  ...LINE,
  documentId: 'd',
  sha256: '',
  next: '期限从第二天开始算。',
  why: [],
  effectiveAt: '2025-03-03T02:00:00.000Z',
  presumed: false,
  rule: null,
  needsCheck: false,
  openedAt: null,
  periods: [{ title: '上诉期', lastDay: '2025-03-18', next: '', state: 'running', daysLeft: 13, steps: [] }],
  means: null,
  paper: null,
  dispute: null,
  notice: null,
  signed: null,
  correctedBy: null,
  can: ['open', 'certificate'],
};

test('a line says the last day while it runs, urgent at the end, and else since when it is served', () => {
  expect(rowOf(LINE, 13)).toMatchObject({ said: '最后一天 3月18日 星期二，还有 13 天', urgent: false });
  expect(rowOf(LINE, 1).urgent).toBe(true);
  expect(rowOf(LINE, -1)).toMatchObject({ said: '2025年3月3日 星期一 送达', urgent: false });
});

test('SERVE-4 what is not confirmed yet says that no period runs; SERVE-11 what was corrected counts no more', () => {
  const waits = { ...LINE, state: 'arrived', effectiveOn: null, lastDay: null, waitsFor: 'receipt' as const };
  expect(rowOf(waits, Number.NaN)).toMatchObject({ tone: 'yours', said: '还没有算送达，期限还没有开始' });
  expect(rowOf({ ...LINE, corrected: true }, 13)).toMatchObject({ stateName: '已更正', tone: 'over', urgent: false });
});

test('SERVE-4 what opening does is said beforehand, and only where it does something', () => {
  expect(openingText(SERVICE)).toBe('');
  expect(openingText({ ...SERVICE, can: ['open', 'reply'] })).toContain('按送达处理');
  expect(openingText({ ...SERVICE, can: ['open', 'reply'], openedAt: '2025-03-04T02:00:00.000Z' })).toBe('');
  expect(openingText({ ...SERVICE, can: ['open', 'reply'], document: 'mediationDocument' })).not.toContain('期限');
});

test('MED-8 a 调解书 is his own to sign, or another’s: nobody is asked to confirm what he is to sign', () => {
  const unsigned: Service = { ...SERVICE, document: 'mediationDocument', waitsFor: 'signature', periods: [] };
  expect(factsOf({ ...unsigned, can: ['open', 'signFor', 'goBack', 'reply'] }, NOW)).toMatchObject({
    waits: false,
    unsigned: true,
    stateName: '等您签收',
    tone: 'yours',
  });
  expect(factsOf(unsigned, NOW)).toMatchObject({ maySign: false, stateName: '等本人签收', tone: 'running' });
});

test('where nothing runs, no period is spoken of; an ended one says how it ended', () => {
  expect(factsOf({ ...SERVICE, periods: [] }, NOW).next).toContain('请按里面写的办');
  expect(factsOf(SERVICE, NOW)).toMatchObject({ next: '期限从第二天开始算。', periods: [{ ended: '' }] });
  const done = SERVICE.periods.map((one) => ({ ...one, state: 'done' }));
  expect(factsOf({ ...SERVICE, periods: done }, NOW).periods).toMatchObject([{ ended: '已经办了' }]);
});

test('what the judge found, and a paper that was sent, are told with their day', () => {
  const at = '2025-03-05T01:00:00.000Z';
  const decided = { outcome: 'notServed', reason: '账号不是他的。', at };
  const facts = factsOf(
    {
      ...SERVICE,
      dispute: { ground: '不是我', at, decided },
      paper: { requestedAt: at, postedAt: at, parcel: 'EMS1' },
    },
    NOW,
  );
  expect(facts.dispute).toMatchObject({ when: '今天 09:00', reason: '账号不是他的。' });
  expect(facts.dispute?.decided).toContain('没有送达');
  expect(facts.paper).toContain('邮件号 EMS1');
});

test('lines of one case stand together, the case with the newest first', () => {
  const groups = byCase([LINE, { ...LINE, caseId: 'other' }, { ...LINE, serviceId: 't' }]);
  expect(groups.map(({ caseId, lines }) => [caseId, lines.length])).toEqual([
    ['c', 2],
    ['other', 1],
  ]);
});
