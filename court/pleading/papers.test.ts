import { type FilerFacts, papersFor } from './papers';

const ids = (more: Partial<FilerFacts> = {}) =>
  papersFor({ matter: 'civil', filer: 'person', online: false, otherParties: 2, ...more }).map(({ id }) => id);

test.each<[string, Partial<FilerFacts>, string[]]>([
  ['a person', {}, ['complaint', 'identity', 'evidence']],
  ['an organisation', { filer: 'organisation' }, ['complaint', 'licence', 'orgrep-certificate', 'evidence']],
  [
    'represented by a lawyer',
    { agents: ['lawyer'] },
    ['complaint', 'identity', 'power-of-attorney', 'lawyer-licence', 'firm-letter', 'evidence'],
  ],
  ['a guardian for a child', { guardian: true }, ['complaint', 'identity', 'guardian-id', 'guardianship', 'evidence']],
])('FILE-3 papers of %s (立案规定6)', (_who, more, expected) => {
  expect(ids(more)).toEqual(expected);
});

test('FILE-3, ID-6 each of two agents hands in papers of his own, nothing twice', () => {
  const papers = ids({ agents: ['relative', 'relative'] });
  expect(papers).toEqual(
    expect.arrayContaining(['agent-id', 'kinship', 'agent-id-2', 'kinship-2', 'power-of-attorney-2']),
  );
  expect(new Set(papers).size).toBe(papers.length);
});

test('FILE-3 on paper a copy for each other party, online none (民诉法123.1, 在线规则9)', () => {
  const how = (online: boolean) => papersFor({ matter: 'civil', filer: 'person', online, otherParties: 3 })[0]?.how;
  expect(how(false)).toContain('副本 3 份');
  expect(how(true)).toContain('不用另交纸质副本');
});

test('FILE-3 a number of parties that cannot be is refused', () => {
  expect(ids({ otherParties: 0 })).toContain('complaint');
  for (const otherParties of [-1, 1.5, Number.NaN]) expect(() => ids({ otherParties })).toThrow(RangeError);
});

test('FILE-22 an administrative suit: proof of the act and of the interest (行诉解释54)', () => {
  expect(ids({ matter: 'administrative' })).toEqual(['complaint', 'identity', 'administrative-act', 'interest']);
});

test.each<[string, Partial<FilerFacts>, string[]]>([
  ['a judgment', { title: 'judgment' }, ['enforcement-application', 'identity', 'title']],
  [
    'a judgment, by an heir',
    { title: 'judgment', succeeded: true },
    ['enforcement-application', 'identity', 'title', 'succession'],
  ],
  [
    'an arbitral award',
    { title: 'arbitralAward' },
    ['enforcement-application', 'identity', 'title', 'arbitration-agreement'],
  ],
  [
    'a foreign award',
    { title: 'foreignAward' },
    ['enforcement-application', 'identity', 'title', 'arbitration-agreement', 'certified-translation'],
  ],
])('FILE-20 papers to enforce %s (执行规定18, 19)', (_what, more, expected) => {
  expect(ids({ matter: 'enforcement', ...more })).toEqual(expected);
});
