import fc from 'fast-check';
import { actingFor, CASES, civil, EARLIER, EVERYBODY, MEMBERS, NOW, OUTSIDERS, party, person, staff } from './cast';
import { audienceOf, maskParty, type PartyRecord, publicName, showParty } from './party-record';
import type { Viewer } from './viewer';

const ZHANG: PartyRecord = {
  partyId: 'zhang',
  role: 'plaintiff',
  kind: 'person',
  name: '张建国',
  sex: '男',
  birthday: '1990-03-07',
  occupation: '司机',
  domicile: '浙江省余姚市凤山街道世南西路88号3幢502室',
  phone: '13800001234',
  idNumber: '33028119900307123X',
  account: '6222021234567890',
  remark: '微信同号 138 0000 1234，身份证33028119900307123X，车牌浙B12345',
};
const FIRM: PartyRecord = {
  partyId: 'wang',
  role: 'defendant',
  kind: 'organisation',
  name: '余姚某某电器有限公司',
  domicile: '浙江省余姚市凤山街道世南西路88号3幢',
  phone: '057462700000',
  creditCode: '91350100M000100Y43',
  orgRepName: '王强',
  orgRepPost: '执行董事',
  orgRepIdNumber: '330281198001010012',
  orgRepPhone: '13911112222',
  remark: '法定代表人手机13911112222',
};
const zhang = person([party('zhang', 'plaintiff')]);
const wang = person([party('wang', 'defendant')]);
const seen = (viewer: Viewer, record = ZHANG, reason?: string) =>
  showParty(viewer, civil(), record, NOW, reason)?.record;

test('PRIV-4 the other side sees name, role and masked numbers, and not one field more', () => {
  expect(seen(wang)).toEqual({
    partyId: 'zhang',
    role: 'plaintiff',
    kind: 'person',
    name: '张建国',
    idNumber: '330***********123X',
    phone: '138****1234',
    domicile: '浙江省余姚市凤山街道世南西路***',
  });
});

test('PRIV-4 only he himself, or who acts for him, sees all of it, and only after a fresh check', () => {
  const full = EVERYBODY.filter(([, viewer]) => seen(viewer)?.idNumber === ZHANG.idNumber).map(([name]) => name);
  expect(full.sort()).toEqual(
    ['plaintiff', 'applicant']
      .flatMap((side) => [
        `agent of ${side}`,
        `guardian of ${side}`,
        `lawyer of ${side}`,
        side,
        `representative of ${side}`,
      ])
      .sort(),
  );
  expect(seen(person([party('zhang', 'plaintiff')], 'verified'))).toEqual(seen(wang));
  expect(seen(person([party('zhang', 'plaintiff')], 'unverified'))).toBeUndefined();
});

test('PRIV-4 a co-plaintiff and his agent are others', () => {
  for (const one of [party('chen', 'plaintiff'), actingFor('agent', 'chen', 'plaintiff')])
    expect(seen(person([one]))).toEqual(seen(wang));
});

test('ID-7, PRIV-4 an agent whose part has ended sees his former client’s record no more', () => {
  for (const [, one] of MEMBERS) expect(seen(person([{ ...one, to: EARLIER }]))).toBeUndefined();
});

test('DOMAIN 4, HEAR-12: strangers, witnesses, other courts, admin and officers of other cases see no record', () => {
  const none = EVERYBODY.filter(([name]) =>
    /another court$|^(admin|finance|leader|window)|^(judge|clerk|enforcement|mediator) of the court/.test(name),
  );
  for (const [name, viewer] of [...OUTSIDERS, ...none])
    for (const theCase of CASES)
      expect([name, audienceOf(viewer, theCase, 'zhang', NOW, '核对身份')]).toEqual([name, 'none']);
});

test('PRIV-5 an officer of the case sees masks until he gives a reason; then the full record, which is logged', () => {
  const judge = staff('judge', true);
  const covered = showParty(judge, civil(), ZHANG, NOW);
  expect(covered).toMatchObject({
    log: false,
    record: { idNumber: '330***********123X', occupation: '司机', birthday: '1990******', account: '************7890' },
  });
  expect(showParty(judge, civil(), ZHANG, NOW, '  ')).toEqual(covered);
  expect(showParty(judge, civil(), ZHANG, NOW, '送达前核对地址')).toEqual({ record: ZHANG, log: true });
  expect(showParty(staff('mediator', true), civil(), ZHANG, NOW, '联系')?.record).toEqual(seen(wang));
});

test('PRIV-4 organisation data is not masked; its representative is a person', () => {
  expect(seen(zhang, FIRM)).toEqual({
    partyId: 'wang',
    role: 'defendant',
    kind: 'organisation',
    name: FIRM.name,
    domicile: FIRM.domicile,
    phone: FIRM.phone,
    creditCode: FIRM.creditCode,
    orgRepName: '王强',
    orgRepPost: '执行董事',
  });
  const forOfficer = maskParty(FIRM, 'officer');
  expect(forOfficer).toMatchObject({
    creditCode: FIRM.creditCode,
    orgRepPhone: '139****2222',
    orgRepIdNumber: '330***********0012',
  });
  expect(JSON.stringify(forOfficer)).not.toContain('11112222');
});

test('PRIV-4, HEAR-4 a person is 张** on a board and named in full in a hearing notice; an organisation always is', () => {
  expect(publicName(ZHANG, 'board')).toBe('张**');
  expect(publicName(ZHANG, 'hearingNotice')).toBe('张建国');
  expect(publicName(FIRM, 'board')).toBe(FIRM.name);
});

/** Any person, whose numbers have also been typed into the other fields, plain, in groups or full-width. */
const digits = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });
const typed = (number: string) =>
  fc.constantFrom(
    number,
    [...number].join(' '),
    number.replace(/(.{4})/g, '$1-'),
    number.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  );
const records = fc
  .record({
    idNumber: fc.tuple(digits(17), fc.constantFrom(...'0123456789X')).map((parts) => parts.join('')),
    phone: digits(9).map((rest) => `13${rest}`),
    account: digits(19),
  })
  .chain(({ idNumber, phone, account }) =>
    fc
      .tuple(
        typed(idNumber),
        typed(phone),
        typed(account),
        fc.constantFrom('', '余姚市世南西路88号', '电话', 'tel'),
        fc.constantFrom('，', ' ', '。', '/'),
      )
      .map(([id, tel, card, before, gap]): PartyRecord => {
        const all = before + [id, tel, card].join(gap);
        return {
          ...ZHANG,
          idNumber,
          phone,
          account,
          name: `张三${tel}`,
          domicile: all,
          occupation: all,
          workUnit: all,
          remark: all,
        };
      }),
  );
const figures = (view: unknown) =>
  JSON.stringify(view)
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[ \-，。/]/g, '');

test('PRIV-4 no masked record holds the middle of a number anywhere, however it was typed and into whatever field', () => {
  fc.assert(
    fc.property(records, fc.constantFrom('officer' as const, 'other' as const), (record, audience) => {
      const text = figures(maskParty(record, audience));
      const { idNumber = '', phone = '', account = '' } = record;
      expect(text).not.toContain(idNumber.slice(3, 14));
      // Shorter pieces of a number may turn up by chance in what may be seen of another.
      expect(text).not.toContain(phone.slice(0, 8));
      expect(text).not.toContain(phone.slice(2));
      expect(text).not.toContain(account.slice(0, 15));
      expect(text).not.toContain(account.slice(-5));
    }),
    { numRuns: 500 },
  );
});

test('PRIV-4 masking twice is masking once', () => {
  fc.assert(
    fc.property(records, fc.constantFrom('officer' as const, 'other' as const), (record, audience) => {
      const once = maskParty(record, audience);
      expect(maskParty(once, audience)).toEqual(once);
    }),
  );
});

test('PRIV-4 what the other side sees, an officer sees too', () => {
  fc.assert(
    fc.property(records, (record) => expect(maskParty(record, 'officer')).toMatchObject(maskParty(record, 'other'))),
  );
});
