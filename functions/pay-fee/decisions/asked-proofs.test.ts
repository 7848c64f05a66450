/** 收费办法48: the proofs of aid that were handed in with the suit, before who decides it, of that court and case alone (FEE-13, 14, PRIV-5). */
import { AID_PROOF } from '../../../court/fees/aid';
import { feeAids } from '../../../records/fee/aid';
import { CONTENT, PLAINTIFF, startTrial, type Trial } from './trial';

let trial: Trial;
beforeAll(async () => {
  trial = await startTrial();
});
afterAll(() => trial.stop());

const EVIDENCE_ID = 'evidence-1';
const CONTENT_WITH_AID = {
  ...CONTENT,
  evidence: [{ ...CONTENT.evidence[0], evidenceId: EVIDENCE_ID }],
  aid: { kind: 'reduce', grounds: ['disaster'], reasons: '受灾。', proofAttached: true },
};
const PDF = (what: string) => Buffer.from(`%PDF-1.4\n% ${what}\n%%EOF`);

/** A registered suit with aid asked for, undecided, and what was attached to it. */
async function asked(files: readonly { name: string; evidenceId?: string }[]) {
  const must = <T>(openid: string, event: Record<string, unknown>) => trial.must<T>('file-case', openid, event);
  const draft = { action: 'saveDraft', courtId: 'yuyao', content: CONTENT_WITH_AID };
  const { filingId, version } = await must<{ filingId: string; version: number }>(PLAINTIFF, draft);
  for (const file of files)
    await must(PLAINTIFF, { action: 'attach', filingId, ...file, fileId: await trial.upload(PDF(file.name)) });
  await must(PLAINTIFF, { action: 'submit', filingId, version });
  await must('o-filing-judge', { action: 'take', filingId });
  const { caseId } = await must<{ caseId: string }>('o-filing-judge', { action: 'register', filingId });
  const { aidId = '' } = { ...(await trial.order(`${caseId}:acceptanceFee:1`)) };
  return { aidId: aidId ?? '', filingId };
}
const read = (openid: string, aidId: string, proof = 0) => trial.ask(openid, { action: 'aidProof', aidId, proof });

test('FEE-14 judge and filing judge see what was handed in as proof, and open it', async () => {
  const files = [
    { name: '借条-1', evidenceId: EVIDENCE_ID },
    { name: `${AID_PROOF}-1` },
    { name: '身份证-1' },
    { name: `${AID_PROOF}：低保证.pdf` },
  ];
  const { aidId } = await asked(files);
  const names = [`${AID_PROOF}-1`, `${AID_PROOF}：低保证.pdf`];
  for (const openid of ['o-judge', 'o-filing-judge']) {
    const { aids } = await trial.did(openid, { action: 'aidQueue' });
    const own = aids.find((one) => one.aidId === aidId);
    expect(own).toMatchObject({ can: ['decideAid'], proofs: names.map((name) => ({ name, type: 'pdf' })) });
    for (const [i, name] of names.entries()) {
      const shown = await read(openid, aidId, i);
      expect(shown).toMatchObject({ ok: true, data: { title: name, mime: 'application/pdf', next: null } });
      const bytes = shown.ok ? Buffer.from(shown.data.base64, 'base64') : Buffer.alloc(0);
      expect(bytes.equals(PDF(name))).toBe(true);
    }
    // Nothing else of the filing.
    expect(await read(openid, aidId, 2)).toMatchObject({ error: { code: 'NOT_FOUND' } });
  }
  expect(await read(PLAINTIFF, aidId)).toMatchObject({ ok: true });
});

test('of who named them otherwise, all that proves no evidence; of who attached nothing, nothing', async () => {
  const { aidId } = await asked([{ name: '借条', evidenceId: EVIDENCE_ID }, { name: '村里开的条子' }]);
  expect((await feeAids.get(aidId))?.proofs.map(({ name }) => name)).toEqual(['村里开的条子']);
  const none = await asked([]);
  expect(await feeAids.get(none.aidId)).toMatchObject({ state: 'pending', proofs: [] });
});

test('PRIV-5 nobody of another court or case, nor the other side, nor who keeps the money', async () => {
  const { aidId, filingId } = await asked([{ name: AID_PROOF }]);
  await trial.defendant(await trial.order((await feeAids.get(aidId))?.orderId ?? ''));
  for (const openid of [
    'o-gz-judge',
    'o-gz-filing-judge',
    'o-bj-judge',
    'o-finance',
    'o-admin',
    'o-defendant',
    'o-lawyer',
  ])
    expect(await read(openid, aidId)).toMatchObject({ error: { code: 'NOT_FOUND' } });
  // The judge who decides it gets no way into the filing by that.
  expect(await trial.call('file-case', 'o-judge', { action: 'attachments', filingId })).toMatchObject({ ok: false });
});
