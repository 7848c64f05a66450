import { ORGANISATION_PAPERS, organisationActsBy, partiesOfBusiness } from './litigant';

test.each([
  [{ registered: '王建国' }, ['王建国']],
  [{ registered: '王建国', tradeName: '建国五金店' }, ['建国五金店（经营者：王建国）']],
  [{ registered: '王建国', actual: '李四' }, ['王建国', '李四']],
  [{ registered: '王建国', actual: '王建国' }, ['王建国']],
  [{ registered: '王建国', actual: '李四', tradeName: '建国五金店' }, ['建国五金店（经营者：王建国）', '李四']],
])('ID-4 an individual business %o is party as %o (解释59)', (business, parties) => {
  expect(partiesOfBusiness(business).parties).toEqual(parties);
});

test('ID-4 without a registered operator there is no business', () => {
  expect(() => partiesOfBusiness({ registered: '' })).toThrow(RangeError);
});

test('ID-4 a company acts through its registered representative; one changed and not registered yet is for the judge (解释50)', () => {
  expect(organisationActsBy({ kind: 'legalPerson', registered: '周海燕' })).toMatchObject({
    person: '周海燕',
    permission: false,
  });
  const changed = organisationActsBy({ kind: 'legalPerson', registered: '周海燕', changedTo: '赵六' });
  expect(changed).toMatchObject({ person: '赵六', permission: true });
  expect(organisationActsBy({ kind: 'legalPerson' })).toMatchObject({ permission: false });
  expect(organisationActsBy({ kind: 'otherOrganisation' }).steps[0]?.text).toContain('主要负责人');
});

test('ID-4 an organisation proves itself by its licence and the certificate of its representative (立案规定6(1))', () => {
  expect(ORGANISATION_PAPERS.map(({ id }) => id)).toEqual(['licence', 'orgrep-certificate']);
});
