import { readFileSync } from 'node:fs';
import { type Filing, groundText, nextOf, receiptText } from './about';

const filing = (more: Partial<Filing>): Filing =>
  ({
    next: '接下来',
    waitsForMe: false,
    correctBy: null,
    correctDaysLeft: null,
    decisionDue: null,
    daysLeft: null,
    history: [],
    ...more,
  }) as Filing;

const drawn = readFileSync('docs/state-machines.md', 'utf8');
const section = drawn.split(/^## /m).find((text) => text.includes('`filing`')) ?? '';
const states = [...section.matchAll(/^ {2}state ".+" as (\w+)$/gm)].flatMap(([, state]) => (state ? [state] : []));

test('every state says why, except where the page says it at length', () => {
  expect(states.length).toBeGreaterThan(8);
  expect(states.filter((state) => nextOf(filing({ state })).rule === '')).toEqual(['registered']);
});

test('the day that counts is the correction’s last, else the court’s', () => {
  const due = { decisionDue: '2026-12-10', daysLeft: 7 };
  expect(nextOf(filing({ state: 'reviewing', ...due }))).toMatchObject({ by: '2026-12-10', left: 7 });
  const correcting = filing({
    state: 'correcting',
    decisionDue: '2026-12-10',
    correctBy: '2026-12-12',
    correctDaysLeft: -1,
  });
  expect(nextOf(correcting)).toMatchObject({ by: '2026-12-12', left: -1, byLabel: '补正最后一天' });
  // Decided, or the filer's turn: no day runs.
  expect(nextOf(filing({ state: 'guided', decisionDue: '2026-12-10' })).by).toBe('');
});

test('FILE-9 every ground that a judge may give has words; one of a later version too', () => {
  const grounds = [
    'administrative',
    'arbitration',
    'otherAuthority',
    'otherCourt',
    'resJudicata',
    'blockedPeriod',
    'repeatedDivorce',
    'labourArbitrationFirst',
    'deficient',
    'uncorrected',
  ];
  expect(grounds.filter((ground) => groundText(ground) === '法官告知')).toEqual([]);
  expect(groundText('fromTheFuture')).toBe('法官告知');
});

test('FILE-1 the receipt says what was received, when and by whom', () => {
  const received = filing({
    receiptNo: '收20261203-ABCD1234',
    receivedAt: '2026-12-03T01:05:00.000Z',
    title: '陈晓梅 诉 王建国 民间借贷纠纷',
    history: [{ event: 'resubmit', what: '交回补正材料', at: '2026-12-05T01:05:00.000Z', by: '您' }],
  });
  expect(receiptText(received, '余姚市人民法院', ['借条-1', '补正1-1']).split('\n')).toEqual([
    '收到起诉材料的凭证',
    '收件编号：收20261203-ABCD1234',
    '收到时间：2026年12月3日 星期四 09:05',
    '收到补正材料：2026年12月5日 星期六 09:05',
    '法院：余姚市人民法院',
    '材料：民事起诉状（陈晓梅 诉 王建国 民间借贷纠纷）',
    '附件 2 个：借条-1、补正1-1',
  ]);
  expect(receiptText(filing({ receiptNo: null, receivedAt: null }), '', [])).toBe('');
});
