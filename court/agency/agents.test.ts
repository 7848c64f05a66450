import { AGENT_KINDS, type AgentKind, agentDoubts, agentPapers } from './agents';

test('ID-6 two agents a party raise no doubt, a third one does (民诉法61.1)', () => {
  const lawyer = { kind: 'lawyer', capacity: 'full' } as const;
  expect(agentDoubts([lawyer, { kind: 'relative' }])).toEqual([]);
  expect(agentDoubts([lawyer, lawyer, { kind: 'relative' }])).toEqual([
    { text: '一方最多请 2 名代理人，现在有 3 名，请选 2 名。', rule: 'ID-6 民诉法第61条第1款、行诉法第31条第1款' },
  ]);
});

test('ID-6 persons of no or limited capacity cannot be agents (解释84); where it is unclear nothing is said', () => {
  const doubts = (capacity: 'none' | 'limited' | 'unclear' | 'full') =>
    agentDoubts([{ kind: 'relative', capacity }]).length;
  expect([doubts('none'), doubts('limited'), doubts('unclear'), doubts('full')]).toEqual([1, 1, 0, 0]);
});

test.each<[AgentKind, string[]]>([
  ['lawyer', ['lawyer-licence', 'firm-letter']],
  ['legalWorker', ['legal-worker-licence', 'office-letter', 'party-in-area']],
  ['relative', ['agent-id', 'kinship']],
  ['employee', ['agent-id', 'employment']],
  ['community', ['agent-id', 'recommendation', 'membership']],
  ['association', ['agent-id', 'association-terms']],
])('ID-6 papers of a %s beside the power of attorney (解释88)', (kind, papers) => {
  expect(agentPapers(kind).map(({ id }) => id)).toEqual(['power-of-attorney', ...papers]);
});

test('ID-6 each paper says what it is and how to get it', () => {
  for (const { papers } of Object.values(AGENT_KINDS))
    for (const { what, how } of papers) expect(Math.min(what.length, how.length)).toBeGreaterThan(4);
});
