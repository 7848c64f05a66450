import { type CourtCloud, startCourt } from '../../../demo/court-cloud';
import { demoSeal, type SealGateway } from '../../gateways/seal';
import { type CourtDocument, documents } from './document';
import { listPapers } from './list';
import { readPaper } from './read';
import { type SignOrder, sign, startSigning } from './sign';
import { AT, notice, ruling, somebody } from './trial';

let court: CourtCloud;

beforeAll(async () => {
  court = await startCourt({});
});
afterAll(() => court.stop());

const judge = somebody('o-filing-judge');
const clerk = somebody('o-clerk');

const by = (openid: typeof judge, { _id, contentSha256 }: CourtDocument, seal: SealGateway = demoSeal): SignOrder => ({
  documentId: _id,
  by: openid,
  sha256: contentSha256,
  verificationRef: `check-${openid}`,
  at: new Date(AT.getTime() + 60_000),
  seal,
});

test('SIGN-4 FILE-10 judge and clerk sign, then the court’s seal is put on; until then it is not issued', async () => {
  const begun = await startSigning(ruling('ruling:1'));
  expect(begun).toMatchObject({ state: 'signing', sealed: null, waitingFor: [judge, clerk], issuedAt: null });
  expect(await startSigning(ruling('ruling:1'))).toEqual(begun);
  expect(await sign(by(judge, begun))).toMatchObject({ state: 'signing', waitingFor: [clerk], sealed: null });
  expect((await listPapers({ recipient: somebody('o-plaintiff') })).items).toEqual([]);
  const issued = await sign(by(clerk, begun));
  expect(issued).toMatchObject({
    state: 'issued',
    waitingFor: [],
    signatures: [
      { openid: judge, name: '何立案', role: 'judges', verificationRef: 'check-o-filing-judge' },
      { openid: clerk, role: 'clerk' },
    ],
    contentSha256: begun.contentSha256,
    signedFileId: begun.fileId,
    sealed: { serial: expect.stringContaining('演示') },
  });
  expect(issued.sha256).not.toBe(begun.sha256);
  expect(issued.paper).toBeUndefined();
  expect((await readPaper(issued, 0)).sha256).toBe(issued.sha256);
  // What was signed can still be shown.
  const signed = { ...issued, fileId: begun.fileId, sha256: begun.sha256, bytes: begun.bytes };
  expect((await readPaper(signed, 0)).sha256).toBe(issued.contentSha256);
  expect((await listPapers({ recipient: somebody('o-plaintiff') })).items).toEqual([issued]);
});

test('each signs once; who is no signer, or read another text, does not', async () => {
  const begun = await startSigning(ruling('ruling:2'));
  await sign(by(judge, begun));
  const again = await sign(by(judge, begun));
  expect(again.signatures).toHaveLength(1);
  await expect(sign(by(somebody('o-judge'), begun))).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(sign({ ...by(clerk, begun), sha256: 'a'.repeat(64) })).rejects.toMatchObject({ code: 'CONFLICT' });
  await expect(sign({ ...by(clerk, begun), documentId: 'none' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(sign({ ...by(clerk, begun), verificationRef: '' })).rejects.toThrow('identity check');
  expect((await documents.get('ruling:2'))?.signatures).toHaveLength(1);
});

test('a ruling lies in the inbox of who has not signed it', async () => {
  const begun = await startSigning(ruling('ruling:3'));
  const inbox = async (openid: typeof judge) =>
    (await listPapers({ waitingFor: openid })).items.some(({ _id }) => _id === 'ruling:3');
  expect([await inbox(judge), await inbox(clerk)]).toEqual([true, true]);
  await sign(by(judge, begun));
  expect([await inbox(judge), await inbox(clerk)]).toEqual([false, true]);
});

test('SIGN-4 many signing at once: each signature once, one seal, one file', async () => {
  const begun = await startSigning(ruling('ruling:4'));
  const serials = new Set<string>();
  let seals = 0;
  const counting: SealGateway = {
    async seal(request) {
      seals += 1;
      const sealing = await demoSeal.seal(request);
      serials.add(sealing.serial);
      return sealing;
    },
  };
  const everybody = Array.from({ length: 8 }, (_, i) => by(i % 2 ? judge : clerk, begun, counting));
  const results = await Promise.all(everybody.map(sign));
  const issued = await documents.get('ruling:4');
  expect(issued?.signatures.map(({ openid }) => openid).sort()).toEqual([clerk, judge]);
  expect(issued?.state).toBe('issued');
  expect(new Set(results.filter(({ state }) => state === 'issued').map(({ fileId }) => fileId))).toEqual(
    new Set([issued?.fileId]),
  );
  // A seal service that is asked twice for one document answers with one sealing.
  expect(serials.size).toBe(1);
  expect(seals).toBeGreaterThan(0);
  if (issued) expect((await readPaper(issued, 0)).sha256).toBe(issued.sha256);
});

test('the seal service fails after the last signature: nothing is lost, any signer goes on', async () => {
  const begun = await startSigning(ruling('ruling:5'));
  const silent: SealGateway = { seal: () => Promise.reject(new Error('no answer')) };
  await sign(by(judge, begun, silent));
  await expect(sign(by(clerk, begun, silent))).rejects.toMatchObject({ code: 'UPSTREAM_FAILED' });
  expect(await documents.get('ruling:5')).toMatchObject({ state: 'signing', waitingFor: [], sealed: null });
  expect(await sign(by(judge, begun))).toMatchObject({ state: 'issued', signatures: [{}, {}] });
});

test('SIGN-4 nobody starts a signing without both judge and clerk, or of a paper that is only sealed', async () => {
  const good = ruling('ruling:6');
  const [first] = good.signers;
  if (!first) throw new Error('no signer');
  for (const wrong of [
    { ...good, signers: [] },
    { ...good, signers: [first] },
    { ...good, signers: [first, { ...first, role: 'clerk' as const }] },
    { ...good, paper: notice() },
  ])
    await expect(startSigning(wrong)).rejects.toThrow('cannot be signed so');
});
