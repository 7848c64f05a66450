import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { isAmong, isOfficer } from './actor';
import { MACHINES } from './machines';
import { ACTORS, doing, doingsOf, labelOf, reachable, walksOf } from './trial';

const RULES = new Set(
  [...readFileSync('docs/DOMAIN.md', 'utf8').matchAll(/\*\*([A-Z]+-\d+)\*\*/g)].map(([, rule]) => rule),
);
const each = MACHINES.map((machine) => [machine.name, machine] as const);

/** Final, and yet the law leads on. */
const LAW_LEADS_ON: Record<string, readonly string[]> = {
  // FEE-15 收费办法27: what was paid may have to go back; FEE-12: money that comes after the ruling does.
  feeOrder: ['paid refund', 'lapsed lateMoney', 'exempted lateMoney', 'replaced lateMoney'],
  // SERVE-3, SERVE-4: service can be contested; SERVE-8: a 调解书 still has to be signed for, or refused.
  service: [
    'served rebut',
    'served signFor',
    'served goBack',
    'presumedServed rebut',
    'presumedServed signFor',
    'presumedServed goBack',
  ],
  // MED-7, MED-8: an agreement in force can be confirmed, or become a 调解书.
  mediation: ['agreed askConfirmation', 'agreed document'],
};

describe.each(each)('machine %s', (name, machine) => {
  const states = Object.keys(machine.states);
  const finals = states.filter((state) => machine.states[state]?.final);

  test('every state can be reached', () => {
    expect([...reachable(machine)].sort()).toEqual([...states].sort());
  });

  test('no dead end: every state that is not final can still come to a final one', () => {
    for (const state of states.filter((one) => !finals.includes(one)))
      expect([...reachable(machine, undefined, state)].filter((one) => finals.includes(one))).not.toEqual([]);
  });

  test('a final state has no way out but those the law gives', () => {
    const ways = finals.flatMap((state) =>
      machine.transitions.filter(({ from }) => from.includes(state)).map((one) => `${state} ${one.event}`),
    );
    expect(new Set(ways)).toEqual(new Set(LAW_LEADS_ON[name] ?? []));
    expect(machine.open.filter((state) => finals.includes(state))).toEqual([]);
  });

  test('an event with an outcome is there once, and an event has either outcomes or none', () => {
    const labels = doingsOf(machine).map(labelOf);
    expect(labels).toHaveLength(new Set(labels).size);
    for (const { event, outcome } of doingsOf(machine)) if (outcome) expect(labels).not.toContain(event);
  });

  test('every guard stands somewhere, and tells a whole sentence', () => {
    const used = new Set(doingsOf(machine).flatMap(({ guards = [] }) => guards));
    expect(Object.keys(machine.guards).filter((guard) => !used.has(guard))).toEqual([]);
    for (const { text } of Object.values(machine.guards)) expect(text).toMatch(/[。）]$/);
  });

  test('every rule it cites is one of DOMAIN.md', () => {
    const cited = [...doingsOf(machine), ...Object.values(machine.guards)].map(({ rule }) => rule);
    for (const rule of cited) {
      const numbers = rule.match(/\b[A-Z]+-\d+\b/g) ?? [];
      expect({ rule, unknown: numbers.filter((one) => !RULES.has(one)), numbers: numbers.length > 0 }).toEqual({
        rule,
        unknown: [],
        numbers: true,
      });
    }
  });

  test('clause A: a legal consequence is recorded by a named officer, never by a timer, a gateway or a party', () => {
    for (const one of doingsOf(machine).filter(({ consequence }) => consequence))
      expect([labelOf(one), one.who.filter((actor) => !isOfficer(actor))]).toEqual([labelOf(one), []]);
  });

  test('clause A: what needs a ruling, a decision or an approval is marked as a legal consequence', () => {
    const byHand = doingsOf(machine).filter(({ needs = [] }) =>
      needs.some(
        (need) => 'approval' in need || ['裁定书', '判决书', '失信决定书', '限制消费令'].includes(need.document),
      ),
    );
    expect(byHand.filter(({ consequence }) => !consequence).map(labelOf)).toEqual([]);
  });

  test('every text for people is a sentence, without an English word left in it', () => {
    const told = doingsOf(machine).flatMap((one) => Object.values(one.told ?? {}));
    const states = Object.values(machine.states).flatMap((words) => words.next);
    for (const text of [...told, ...states]) {
      expect(text).toMatch(/。$/);
      expect(text.replace(/\{\w+\}/g, '')).not.toMatch(/[A-Za-z]/);
    }
  });

  test('random walks come everywhere, so that what is said of them is not said of nothing', () => {
    const visited = new Set(
      fc.sample(walksOf(machine), { numRuns: 1000, seed: 1 }).flatMap((walk) => walk.map(({ after }) => after)),
    );
    expect(states.filter((state) => !visited.has(state))).toEqual([]);
  });

  test('a walk moves only along the machine: right state, right person, every guard met; all else stands still', () => {
    fc.assert(
      fc.property(walksOf(machine), (walk) => {
        const wrong = walk.filter(({ before, label, actor, not, after, moved }) => {
          const { from, to, who, guards = [] } = doing(machine, label);
          const inState = before === undefined ? from.length === 0 : from.includes(before);
          const may = inState && isAmong(who, actor) && !guards.some((guard) => not.includes(guard));
          return moved !== may || after !== (may ? (to ?? before) : before);
        });
        expect(wrong).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

test('clause A: in all machines together, timer and gateway only record these facts', () => {
  const facts = MACHINES.flatMap((machine) =>
    doingsOf(machine)
      .filter(({ who }) => who.includes('sys') || who.includes('gateway'))
      .map((one) => `${machine.name} ${labelOf(one)}`),
  );
  expect(facts).toEqual([
    // Money came, or did not.
    'feeOrder callback',
    'feeOrder payFailed.inTime',
    'feeOrder payFailed.late',
    // A last day is over; that is no ruling yet.
    'feeOrder expire',
    // The provider says that it is back.
    'feeOrder returned.part',
    'feeOrder returned.whole',
    'feeOrder lateMoney',
    'feeOrder overpaid',
    // Money that does not count goes back once finance has confirmed it; the provider says how that went.
    'refund propose.ofWhatDoesNotCount',
    'refund send',
    'refund finish',
    'refund fail.payersAccount',
    'refund fail.notTaken',
    // A connection was lost; that is no absence.
    'hearing interrupt',
    // 民诉法90.2, 95: the law itself ties service to arrival, and to the end of the notice.
    'service arrive.confirmedAddress',
    'service arrive.otherAddress',
    'service readReceipt',
    'service fail.bounced',
    'service fail.noProof',
    'service noticeOver',
    // 民诉法解释485: what is not renewed has lapsed by the law itself.
    'enforcement lapse',
    'ticket closeDay',
    'dossierRequest expire.daysOver',
    'dossierRequest expire.roleEnded',
    // A time at the counter is over; whether he came, the counter says.
    'booking pass',
  ]);
});

test('an administrator and a window clerk decide nothing in a case: tickets, papers of those who act for others, consent to help, times at the counter, and originals compared there are none; nobody is "anyone" but there', () => {
  const open = MACHINES.flatMap((machine) =>
    doingsOf(machine)
      .filter(({ who }) => (['admin', 'leader', 'window', 'anyone'] as const).some((actor) => who.includes(actor)))
      .map(() => machine.name),
  );
  expect(new Set(open)).toEqual(new Set(['ticket', 'representation', 'help', 'booking', 'original']));
});

test('a machine is no person: "anyone" does not let a timer in', () => {
  expect(ACTORS.filter((actor) => !isAmong(['anyone'], actor))).toEqual(['sys', 'gateway']);
});
