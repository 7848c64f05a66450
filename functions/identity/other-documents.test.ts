/** A party known by another document than the identity card: linked to his case like everybody else, whichever comes first (ID-1, PRIV-4). */
import type { IdKind } from '../../court/people/id-document';
import { keyedHash } from '../../platform/secrets';
import { cases } from '../../records/case/case';
import { caseMembers } from '../../records/case/member';
import { caseParties, casePartyId } from '../../records/case/parties';
import { people } from '../../records/person/person';
import { numbersOf, partyKeyOf } from '../../records/representation/party-key';
import { accountOf } from '../../records/representation/principal';
import type { IdentityResult } from './contract';
import { type IdentityTrial, startIdentity } from './trial';

const CASE = 'yuyao:民初:2025:1';
const DEFENDANT = casePartyId(CASE, 'defendant', 1);
const NAME = 'JOHN SMITH';
/** 港澳台居民居住证 has a number like that of the card. */
const DOCUMENTS: [IdKind, string][] = [
  ['passport', 'E12345678'],
  ['hkMacaoPermit', 'H12345678'],
  ['taiwanPermit', '01234567'],
  ['residencePermit', '810000199408230021'],
];

let trial: IdentityTrial;
beforeEach(async () => {
  trial = await startIdentity();
  await cases.insert({
    _id: CASE,
    courtId: 'yuyao',
    caseNo: '（2025）浙0281民初1号',
    filingId: 'f1',
    state: 'registered',
    registeredOn: '2025-03-01' as never,
    causeOfAction: '民间借贷纠纷',
    title: '陈晓梅 诉 JOHN SMITH',
  });
});
afterEach(() => trial.stop());

const named = (numbers: { idHash: string | null; partyKey: string | null }, name = NAME) =>
  caseParties.insert({
    _id: DEFENDANT,
    caseId: CASE,
    courtId: 'yuyao',
    role: 'defendant',
    kind: 'person',
    name,
    ...numbers,
    released: false,
    openid: null,
  });
const release = () => trial.tell<IdentityResult<'releaseLink'>>('o-clerk', { action: 'releaseLink', caseId: CASE });
async function verify(openid: string, idKind: IdKind, idNumber: string, name = NAME) {
  const { code } = await trial.tell<IdentityResult<'showCode'>>(openid, { action: 'showCode', purpose: 'window' });
  const seen = { name, idKind, idNumber, noticeGiven: true };
  return trial.tell<IdentityResult<'verifyAtWindow'>>('o-window', { action: 'verifyAtWindow', code, ...seen });
}
const linked = async (openid: string) => (await caseMembers.find({ openid }, { limit: 10 })).map(({ role }) => role);

describe.each(DOCUMENTS)('%s', (idKind, idNumber) => {
  test('who verifies after the release is linked then', async () => {
    await named(numbersOf({ kind: 'person', idNumber }));
    expect(await release()).toEqual({ released: 1, linked: 0 });
    expect(await verify('o-newcomer', idKind, idNumber)).toMatchObject({ linked: 1 });
    expect(await linked('o-newcomer')).toEqual(['defendant']);
  });

  test('who verified before is linked by the release, and his agent finds him', async () => {
    await named(numbersOf({ kind: 'person', idNumber }));
    expect(await verify('o-newcomer', idKind, idNumber)).toMatchObject({ linked: 0 });
    expect(await release()).toEqual({ released: 1, linked: 1 });
    expect(await linked('o-newcomer')).toEqual(['defendant']);
    expect(await accountOf(partyKeyOf({ idNumber }) ?? '')).toBe('o-newcomer');
  });

  test('a party written before, when each number was hashed as a card’s, is found as well', async () => {
    await named({ idHash: keyedHash('idNumber', idNumber), partyKey: partyKeyOf({ idNumber }) ?? null });
    await release();
    expect(await verify('o-newcomer', idKind, idNumber)).toMatchObject({ linked: 1 });
  });

  test('another name is nobody', async () => {
    await named(numbersOf({ kind: 'person', idNumber }), 'JANE SMITH');
    await release();
    expect(await verify('o-newcomer', idKind, idNumber)).toMatchObject({ linked: 0 });
    expect(await release()).toMatchObject({ linked: 0 });
  });

  test('a new phone takes over, and an erased account is found no more', async () => {
    await verify('o-newcomer', idKind, idNumber);
    expect(await verify('o-new-phone', idKind, idNumber)).toMatchObject({ matterId: expect.any(String) });
    const key = partyKeyOf({ idNumber }) ?? '';
    expect(await accountOf(key)).toBe('o-new-phone');
    const asks = { action: 'requestErasure', about: 'profile', text: '不用了', courtId: 'yuyao' };
    const { requestId } = await trial.tell<IdentityResult<'requestErasure'>>('o-new-phone', asks);
    const grants = { action: 'answerDataRequest', dataRequestId: requestId, granted: true, answer: '同意删除' };
    await trial.tell('o-admin', grants);
    expect(await accountOf(key)).toBeUndefined();
  });
});

describe('ID-2 two documents with the same number', () => {
  test('are two people: none takes over the other’s account, and the passport is the number as forms give it', async () => {
    await named(numbersOf({ kind: 'person', idNumber: 'M12345678' }));
    await release();
    await verify('o-macao', 'hkMacaoPermit', 'M12345678', '何小姐');
    expect(await verify('o-korean', 'passport', 'M12345678')).toMatchObject({ matterId: null, linked: 1 });
    expect(await people.get('o-macao')).not.toHaveProperty('suspended');
    expect(await accountOf(partyKeyOf({ idNumber: 'M12345678' }) ?? '')).toBe('o-korean');
    await verify('o-macao', 'hkMacaoPermit', 'M12345678', '何小姐');
    expect(await accountOf(partyKeyOf({ idNumber: 'M12345678' }) ?? '')).toBe('o-korean');
  });

  test('a passport has no checksum: with another name its number freezes nobody, and the clerk is told to look again', async () => {
    await verify('o-john', 'passport', 'E12345678');
    const { code } = await trial.tell<IdentityResult<'showCode'>>('o-jane', { action: 'showCode', purpose: 'window' });
    const seen = { name: 'JANE SMITH', idKind: 'passport', idNumber: 'E12345678', noticeGiven: true };
    expect(await trial.ask('o-window', { action: 'verifyAtWindow', code, ...seen })).toMatchObject({
      ok: false,
      error: { code: 'CONFLICT', message: expect.stringContaining('J') },
    });
    expect(await people.get('o-john')).not.toHaveProperty('suspended');
    expect((await people.get('o-jane'))?.verified).not.toBe(true);
    // Set otherwise, it is the same name.
    expect(await verify('o-john-new', 'passport', 'E12345678', 'John Smith')).toMatchObject({
      matterId: expect.any(String),
    });
  });
});
