import { checkHistory, type Workload } from './check';
import { type HistoryEvent, MalformedHistory, type Op } from './history';

type Ending = 'ok' | 'fail' | 'info';
/** A transaction: when it was asked for, when it ended, how, and what it did. */
type Act = readonly [from: number, to: number, ops: readonly Op[], type?: Ending, process?: number];

const append = (key: string, value: number): Op => ['append', key, value];
const w = (key: string, value: number): Op => ['w', key, value];
const r = (key: string, seen: readonly number[] | number | null): Op => ['r', key, seen];

/** Each transaction is a process of its own unless said otherwise. */
function historyOf(acts: readonly Act[]): HistoryEvent[] {
  return acts
    .flatMap(([from, to, value, type = 'ok', process], i): HistoryEvent[] => [
      { index: from, process: process ?? 1000 + i, type: 'invoke', value },
      { index: to, process: process ?? 1000 + i, type, value },
    ])
    .sort((a, b) => a.index - b.index);
}

/** Transactions that all overlap. */
function together(...all: (readonly Op[] | readonly [readonly Op[], Ending])[]): Act[] {
  return all.map((one, i) => {
    const [ops, type] = isEnding(one) ? one : [one, 'ok' as const];
    return [i, 100 + i, ops, type];
  });
}
const isEnding = (one: readonly Op[] | readonly [readonly Op[], Ending]): one is readonly [readonly Op[], Ending] =>
  typeof one[1] === 'string';

/** Transactions one after the other. */
const inTurn = (...all: (readonly Op[])[]): Act[] => all.map((ops, i) => [i * 2, i * 2 + 1, ops]);

const namesOf = (workload: Workload, acts: readonly Act[]) => checkHistory(historyOf(acts), workload).names;

describe('lists', () => {
  const table: [string, Act[], string[]][] = [
    ['nothing', [], []],
    ['one after the other', inTurn([append('x', 1)], [r('x', [1]), append('x', 2)], [r('x', [1, 2])]), []],
    ['a transaction that reads its own append', together([append('x', 1), r('x', [1])]), []],
    [
      'G0 dirty write: two that append to two lists in opposite orders',
      together([append('x', 1), append('y', 1)], [append('x', 2), append('y', 2)], [r('x', [1, 2])], [r('y', [2, 1])]),
      ['G0'],
    ],
    [
      'G0 within one list: the appends of one are not side by side',
      together([append('x', 1), append('x', 3)], [append('x', 2)], [r('x', [1, 2, 3])]),
      ['G0'],
    ],
    ['G1a aborted read', together([[append('x', 1)], 'fail'], [r('x', [1])]), ['G1a']],
    ['a read of an unanswered append', together([[append('x', 1)], 'info'], [r('x', [1])]), []],
    ['an unanswered append that nobody reads', together([[append('x', 1)], 'info'], [r('x', null)]), []],
    [
      'G1b intermediate read',
      together([append('x', 1), append('x', 2)], [r('x', [1])], [r('x', [1, 2])]),
      ['G1b', 'G-single'],
    ],
    [
      'G1c circular information: each reads the other',
      together([append('x', 1), r('y', [1])], [append('y', 1), r('x', [1])]),
      ['G1c'],
    ],
    [
      'G-single read skew: one of two appends of a transaction is read',
      together([append('x', 1), append('y', 1)], [r('x', [1]), r('y', null)], [r('y', [1])]),
      ['G-single'],
    ],
    [
      'G-single with the missed append never read by anybody',
      together([append('x', 1), append('y', 1)], [r('x', [1]), r('y', null)]),
      ['G-single'],
    ],
    [
      'lost update: two read one version and append to it',
      together([r('x', null), append('x', 1)], [r('x', null), append('x', 2)], [r('x', [1, 2])]),
      ['G-single', 'lost-update'],
    ],
    [
      'lost update of which only one append is left',
      together([r('x', null), append('x', 1)], [r('x', null), append('x', 2)], [r('x', [1])]),
      ['G-single', 'lost-update'],
    ],
    [
      'G2-item write skew: each reads what the other appends to',
      together([r('x', null), r('y', null), append('x', 1)], [r('x', null), r('y', null), append('y', 1)]),
      ['G2-item'],
    ],
    [
      'G2-item the read-only anomaly (Fekete, O’Neil, O’Neil 2004)',
      [
        [0, 9, [r('x', null), r('y', null), append('x', 1)]],
        [1, 2, [r('y', null), append('y', 1)]],
        [3, 4, [r('x', null), r('y', [1])]],
        [10, 11, [r('x', [1]), r('y', [1])]],
      ],
      ['G2-item'],
    ],
    [
      'G-nonadjacent long fork: two readers see two writers in opposite orders',
      together([append('x', 1)], [append('y', 1)], [r('x', [1]), r('y', null)], [r('x', null), r('y', [1])]),
      ['G-nonadjacent'],
    ],
    ['internal: own append missing', together([append('x', 1), r('x', null)]), ['internal']],
    ['internal: fuzzy read', together([r('x', null), r('x', [1])], [append('x', 1)]), ['internal']],
    [
      'internal: what was appended is not at the end',
      together([append('x', 2), r('x', [2, 1])], [append('x', 1)]),
      ['internal'],
    ],
    ['duplicate elements', together([append('x', 1)], [r('x', [1, 1])]), ['duplicate-elements']],
    ['a value that nobody appended', together([r('x', [7])]), ['unwritten']],
    [
      'incompatible orders',
      together([append('x', 1)], [append('x', 2)], [r('x', [1, 2])], [r('x', [2, 1])]),
      ['incompatible-order'],
    ],
    ['a stale read, in real time', inTurn([append('x', 1)], [r('x', null)]), ['G-single-realtime']],
    [
      'a stale read of one’s own append',
      [
        [0, 1, [append('x', 1)], 'ok', 1],
        [2, 3, [r('x', null)], 'ok', 1],
      ],
      ['G-single-process'],
    ],
    [
      'the same at the same time is none',
      [
        [0, 2, [append('x', 1)]],
        [1, 3, [r('x', null)]],
      ],
      [],
    ],
    [
      'an append that comes before one that was answered earlier',
      [...inTurn([append('x', 1)], [append('x', 2)]), [5, 6, [r('x', [2, 1])]]],
      ['G0-realtime'],
    ],
    [
      'a lost append: answered, and not there',
      [...inTurn([append('x', 1)], [append('x', 2)], [r('x', [2])])],
      ['G0-realtime', 'G-single-realtime'],
    ],
    [
      'a long fork in real time: the second reader comes after the first',
      [
        [0, 20, [append('x', 1)]],
        [1, 21, [append('y', 1)]],
        [2, 3, [r('x', [1]), r('y', null)]],
        [4, 5, [r('x', null), r('y', [1])]],
      ],
      ['G-nonadjacent', 'G-single-realtime'],
    ],
  ];
  test.each(table)('%s', (_what, acts, names) => {
    expect(namesOf('lists', acts)).toEqual([...names].sort());
  });
});

describe('registers', () => {
  const table: [string, Act[], string[]][] = [
    ['one after the other', inTurn([w('x', 1)], [r('x', 1), w('x', 2)], [r('x', 2)]), []],
    [
      'G0 dirty write, its versions ordered by who read what and when',
      together(
        [r('x', null), w('x', 1), w('y', 1)],
        [r('x', 1), w('x', 2), w('y', 2)],
        [r('y', 2), w('y', 3)],
        [r('y', 3), w('z', 1)],
      ).concat([[200, 201, [r('y', 1)]]]),
      ['G-single', 'G0', 'G1c'],
    ],
    ['G1a aborted read', together([[w('x', 1)], 'fail'], [r('x', 1)]), ['G1a']],
    ['a read of an unanswered write', together([[w('x', 1)], 'info'], [r('x', 1)]), []],
    ['G1b intermediate read', together([w('x', 1), w('x', 2)], [r('x', 1)]), ['G1b']],
    ['G1c circular information', together([w('x', 1), r('y', 1)], [w('y', 1), r('x', 1)]), ['G1c']],
    ['G-single read skew', together([w('x', 1), w('y', 1)], [r('x', 1), r('y', null)]), ['G-single']],
    ['lost update', together([r('x', null), w('x', 1)], [r('x', null), w('x', 2)]), ['G2-item', 'lost-update']],
    [
      'G2-item write skew',
      together([r('x', null), r('y', null), w('x', 1)], [r('x', null), r('y', null), w('y', 1)]),
      ['G2-item'],
    ],
    [
      'G-nonadjacent long fork',
      together([w('x', 1)], [w('y', 1)], [r('x', 1), r('y', null)], [r('x', null), r('y', 1)]),
      ['G-nonadjacent'],
    ],
    ['internal: own write not read', together([w('x', 1), r('x', null)]), ['internal']],
    ['internal: fuzzy read', together([r('x', null), r('x', 1)], [w('x', 1)]), ['internal']],
    ['a value that nobody wrote', together([r('x', 7)]), ['unwritten']],
    ['a stale read', inTurn([w('x', 1)], [w('x', 2)], [r('x', 1)]), ['G-single-realtime', 'cyclic-versions']],
    ['a stale read of nothing', inTurn([w('x', 1)], [r('x', null)]), ['G-single-realtime', 'cyclic-versions']],
    [
      'versions read there and back, though the writes overlapped',
      [
        [0, 20, [w('x', 1)]],
        [1, 21, [w('x', 2)]],
        [2, 3, [r('x', 1)]],
        [4, 5, [r('x', 2)]],
        [6, 7, [r('x', 1)]],
      ],
      ['cyclic-versions'],
    ],
  ];
  test.each(table)('%s', (_what, acts, names) => {
    expect(namesOf('registers', acts)).toEqual([...names].sort());
  });
});

test('what snapshot isolation lets pass is told but not forbidden', () => {
  const skew = together([r('x', null), append('y', 1)], [r('y', null), append('x', 1)]);
  const { forbidden, counts } = checkHistory(historyOf(skew), 'lists');
  expect(forbidden).toEqual([]);
  expect(counts).toEqual({ ok: 2, fail: 0, info: 0 });
  const single = checkHistory(historyOf(inTurn([append('x', 1)], [r('x', null)])), 'lists');
  expect(single.forbidden).toMatchObject([
    { txns: [1, 0], message: expect.stringContaining('T1 -rw-> T0 (x: a later append, unread), T0 -realtime-> T1') },
  ]);
});

test.each<[string, HistoryEvent[]]>([
  ['ends what was not begun', [{ index: 0, process: 1, type: 'ok', value: [] }]],
  ['begins while busy', [0, 1].map((index): HistoryEvent => ({ index, process: 1, type: 'invoke', value: [] }))],
  [
    'goes on after an unknown end',
    (['invoke', 'info', 'invoke'] as const).map(
      (type, index): HistoryEvent => ({ index, process: 1, type, value: [] }),
    ),
  ],
  ['is out of order', historyOf([[0, 1, []]]).reverse()],
  ['writes a value twice', historyOf(inTurn([append('x', 1)], [append('x', 1)]))],
])('a history that %s is refused', (_what, events) => {
  expect(() => checkHistory(events, 'lists')).toThrow(MalformedHistory);
});
