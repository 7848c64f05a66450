import { type Complaint, doubts, typingErrors } from './complaint';

const TODAY = '2026-11-24';
const complete: Complaint = {
  plaintiffs: [
    {
      kind: 'person',
      name: '陈晓梅',
      sex: '女',
      domicile: '余姚市',
      phone: '13800001234',
      idNumber: '11010519491231002X',
    },
  ],
  defendants: [{ kind: 'person', name: '王建国', domicile: '余姚市' }],
  causeOfAction: '民间借贷纠纷',
  claims: [{ text: '偿还借款', amountFen: 100 }],
  factsAndReasons: '借款未还。',
  evidence: [{ name: '借条' }],
  addressConfirmation: { address: '余姚市' },
  truthConfirmed: true,
};
const fields = (complaint: Complaint) => doubts(complaint, TODAY).map(({ field }) => field);

test('FILE-2 a complete complaint raises no doubt', () => {
  expect(doubts(complete, TODAY)).toEqual([]);
});

test('FILE-1 an empty complaint raises doubts, each with its rule, and nothing else', () => {
  const found = doubts({}, TODAY);
  expect(found.map(({ field }) => field)).toEqual([
    'plaintiffs',
    'defendants',
    'claims',
    'factsAndReasons',
    'causeOfAction',
    'evidence',
    'addressConfirmation',
    'truthConfirmed',
  ]);
  expect(found.every(({ text, rule }) => text.length > 0 && rule.length > 0)).toBe(true);
});

test('FILE-2 a defendant needs no number, age or phone; a bare name raises a doubt, anything that tells him apart settles it', () => {
  const defendant = (extra: object) => ({
    ...complete,
    defendants: [{ kind: 'person' as const, name: '王建国', ...extra }],
  });
  expect(fields(defendant({}))).toEqual(['defendants.0']);
  for (const extra of [{ domicile: '余姚' }, { phone: '0574' }, { workUnit: '某厂' }])
    expect(fields(defendant(extra))).toEqual([]);
});

test('FILE-2 an organisation that sues names who acts for it', () => {
  const organisation = { kind: 'organisation' as const, name: '某公司', domicile: '余姚', phone: '13800001234' };
  expect(fields({ ...complete, plaintiffs: [organisation] })).toEqual(['plaintiffs.0.orgRepName']);
  expect(fields({ ...complete, plaintiffs: [{ ...organisation, orgRepName: '周海燕' }] })).toEqual([]);
});

test('ID-5 a plaintiff under 18 is warned, and not kept from filing', () => {
  const child = {
    kind: 'person' as const,
    name: '小明',
    domicile: '余姚',
    phone: '13800001234',
    idNumber: '33028120150101001X',
  };
  expect(typingErrors({ plaintiffs: [{ kind: 'person', idNumber: child.idNumber }] }, TODAY)).toEqual({});
  expect(doubts({ ...complete, plaintiffs: [child] }, TODAY)).toMatchObject([
    { field: 'plaintiffs.0.idNumber', rule: expect.stringContaining('ID-5') },
  ]);
});

test('ID-9 a passport or a permit is a number as well, and has no checksum; a card typed wrong is told from it', () => {
  const said = (idNumber: string) =>
    typingErrors({ defendants: [{ kind: 'person', idNumber }] }, TODAY)['defendants.0.idNumber'];
  for (const number of ['E12345678', 'h 12345678', '01234567', '810000199408230021', 'ABC123456789012'])
    expect(said(number)).toBeUndefined();
  for (const number of [
    '1101051949123100',
    '11010519491231002',
    '110105194912310021',
    '1101 0519 4912 3100 2',
    '11010519491231OO2X',
  ])
    expect(said(number)).toContain('身份证');
  for (const number of ['E12', '护照E12345678']) expect(said(number)).toBe('证件号码有误，请对照证件核对');
});

test('ID-9 a number typed wrong is said where it stands; an empty one is not', () => {
  expect(
    typingErrors(
      {
        plaintiffs: [{ kind: 'person', idNumber: '110105194912310021', phone: '123' }],
        defendants: [{ kind: 'organisation', creditCode: '91350100M000100Y44' }],
      },
      TODAY,
    ),
  ).toEqual({
    'plaintiffs.0.idNumber': expect.any(String),
    'plaintiffs.0.phone': expect.any(String),
    'defendants.0.creditCode': expect.any(String),
  });
  expect(
    typingErrors(
      { plaintiffs: [{ kind: 'person', idNumber: '' }], defendants: [{ kind: 'person', phone: '0574-62700000' }] },
      TODAY,
    ),
  ).toEqual({});
});
