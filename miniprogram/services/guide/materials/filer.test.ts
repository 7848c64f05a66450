import fc from 'fast-check';
import { contract } from '../../../../functions/guide/contract';
import { agentsFor, eventOf, type Filer, filerText, NOBODY_ELSE, withAgent, withWho } from './filer';

const taps = fc.array(
  fc.oneof(
    fc.constantFrom('person', 'guardian', 'organisation').map((who) => ({ who })),
    fc
      .constantFrom('lawyer', 'relative', 'employee', 'legalWorker', 'community', 'association', 'none')
      .map((agent) => ({ agent })),
  ),
  { maxLength: 12 },
);
const after = (tapped: ({ who: string } | { agent: string })[]) =>
  tapped.reduce<Filer>(
    (filer, tap) => ('who' in tap ? withWho(filer, tap.who) : withAgent(filer, tap.agent)),
    NOBODY_ELSE,
  );

test('ID-6 however one taps, there are at most two agents, each one that this filer can have', () => {
  fc.assert(
    fc.property(taps, (tapped) => {
      const filer = after(tapped);
      expect(filer.agents.length).toBeLessThanOrEqual(2);
      const possible = agentsFor(filer.who).map(({ value }) => value);
      expect(possible).toEqual(expect.arrayContaining(filer.agents));
      expect(new Set(filer.agents).size).toBe(filer.agents.length);
    }),
  );
});

test('however one taps, the guide understands what is asked', () => {
  fc.assert(
    fc.property(taps, fc.boolean(), (tapped, enforcement) => {
      const { action: _, ...input } = eventOf('loan', enforcement, after(tapped));
      expect(contract.actions.materials.input.safeParse(input).error?.issues).toBeUndefined();
    }),
  );
});

test('a second tap takes an agent away again; a third agent takes the place of the second', () => {
  const lawyer = withAgent(NOBODY_ELSE, 'lawyer');
  expect(lawyer.agents).toEqual(['lawyer']);
  expect(withAgent(lawyer, 'lawyer').agents).toEqual([]);
  const both = withAgent(lawyer, 'relative');
  expect(withAgent(both, 'community').agents).toEqual(['lawyer', 'community']);
  expect(withAgent(both, 'none').agents).toEqual([]);
});

test('a company has no relatives: who changes to it keeps only the lawyer', () => {
  const both = withAgent(withAgent(NOBODY_ELSE, 'lawyer'), 'relative');
  expect(withWho(both, 'organisation').agents).toEqual(['lawyer']);
});

test('what was chosen is said in one line', () => {
  expect(filerText(NOBODY_ELSE)).toBe('我自己办，不请人代理，在手机上交');
  expect(filerText({ ...NOBODY_ELSE, who: 'organisation', agents: ['lawyer', 'employee'], online: false })).toBe(
    '单位来办，请律师和本单位的职工代理，到窗口交',
  );
});
