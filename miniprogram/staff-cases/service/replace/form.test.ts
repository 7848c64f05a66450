import { replaceFields } from './form';

const document = (documentId: string, date: string, kind = 'judgment') => ({
  ...{ documentId, title: '民事判决书', date, document: kind, served: 0 },
});
const OLD = document('old', '2025-03-03');

test('SERVE-11 in its place comes a document of the same kind that is not older; whether periods run anew the judge alone is asked', () => {
  const all = [
    OLD,
    document('new', '2025-03-05'),
    document('before', '2025-03-01'),
    document('summons', '2025-03-05', 'summons'),
  ];
  const fields = replaceFields(all, OLD, true);
  expect(fields.map(({ name }) => name)).toEqual(['corrected', 'runAnew', 'reason']);
  expect(fields[0]?.options?.map(({ value }) => value)).toEqual(['new']);
  expect(replaceFields(all, OLD, false).map(({ name }) => name)).toEqual(['corrected', 'reason']);
});
