/** 案件文书和代理人: documents after service (PROG-5), and who acts for whom (ID-7, PRIV-4). */
import type { LivingCase } from '../../demo/living-case';
import type { OpenId } from '../../platform/caller';
import { command } from '../../platform/database';
import { documents } from '../../platform/documents/store/document';
import { issuePaper } from '../../platform/documents/store/issue';
import { notice } from '../../platform/documents/store/trial';
import { demoSeal } from '../../platform/gateways/seal';
import { enter, type NewCaseEvent } from '../../records/case/event';
import { caseMembers } from '../../records/case/member';
import { startTrial, type Trial } from './trial';

let court: Trial;
beforeEach(async () => {
  court = await startTrial();
});
afterEach(() => court.stop());

const at = (instant: string) => new Date(`${instant}+08:00`);
const AT = at('2025-03-03T09:30:00');
const by = 'o-clerk' as OpenId;

const issued = ({ caseId }: LivingCase, documentId: string, recipient: OpenId | null = null) =>
  issuePaper({
    documentId,
    courtId: 'yuyao',
    caseId,
    recipient,
    at: AT,
    paper: notice(),
    seal: { gateway: demoSeal, by },
  });

const entered = (
  one: LivingCase,
  documentId: string,
  servedAt: Record<string, number>,
  more: Partial<NewCaseEvent> = {},
) =>
  enter({
    key: documentId,
    caseId: one.caseId,
    courtId: 'yuyao',
    kind: 'judgment',
    at: AT,
    title: '民事判决书',
    text: '民事判决书',
    by: null,
    about: { documentId },
    servedAt,
    ...more,
  });

const ids = async (openid: string, caseId: string) =>
  (await court.did(openid, { action: 'papers', caseId })).papers.map(({ documentId }) => documentId);
const read = (openid: string, caseId: string, documentId: string) =>
  court.code(openid, { action: 'readPaper', caseId, documentId });

test('PROG-5 a document is read by him on whom it was served, from then on, and by no other party', async () => {
  const one = await court.living();
  const { caseId, plaintiff } = one;
  await issued(one, 'doc-1');
  await entered(one, 'doc-1', { [plaintiff]: at('2025-03-03T11:00:00').getTime() });
  expect([await ids('o-plaintiff', caseId), await read('o-plaintiff', caseId, 'doc-1')]).toEqual([[], 'NOT_FOUND']);
  court.at('2025-03-03T11:00:00+08:00');
  for (const openid of ['o-plaintiff', 'o-lawyer'])
    expect([await ids(openid, caseId), await read(openid, caseId, 'doc-1')]).toEqual([['doc-1'], 'OK']);
  expect([await ids('o-defendant', caseId), await read('o-defendant', caseId, 'doc-1')]).toEqual([[], 'NOT_FOUND']);
  const piece = await court.did('o-plaintiff', { action: 'readPaper', caseId, documentId: 'doc-1' });
  expect(piece).toMatchObject({ mime: 'application/pdf', next: null, title: '补正通知书' });
  expect(Buffer.from(piece.base64, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
});

test('a paper made out to one account alone is read by it; a paper of another case, a draft, an unknown one by nobody', async () => {
  const one = await court.living();
  const other = await court.living({ n: 8, lawyerFor: null });
  await issued(one, 'mine', 'o-plaintiff' as OpenId);
  await issued(other, 'others');
  await entered(other, 'others', { [other.plaintiff]: AT.getTime() });
  expect(await read('o-plaintiff', one.caseId, 'mine')).toBe('OK');
  for (const openid of ['o-lawyer', 'o-defendant']) expect(await read(openid, one.caseId, 'mine')).toBe('NOT_FOUND');
  // Its case named wrongly: the lawyer is in one of them only.
  expect(await read('o-lawyer', one.caseId, 'others')).toBe('NOT_FOUND');
  expect(await read('o-lawyer', other.caseId, 'others')).toBe('NOT_FOUND');
  await documents.update('mine', { state: 'signing' });
  expect(await read('o-plaintiff', one.caseId, 'mine')).toBe('NOT_FOUND');
  expect(await read('o-plaintiff', one.caseId, 'no-such')).toBe('NOT_FOUND');
});

test('PROG-4 a ruling on preservation is not to be found by who did not ask for it, in lists or by its id', async () => {
  const one = await court.living();
  const { caseId, plaintiff, defendant } = one;
  await issued(one, 'preserve');
  const embargo = { applicants: [plaintiff] };
  await entered(one, 'preserve', { [plaintiff]: AT.getTime(), [defendant]: AT.getTime() }, { embargo });
  expect([await ids('o-plaintiff', caseId), await read('o-plaintiff', caseId, 'preserve')]).toEqual([
    ['preserve'],
    'OK',
  ]);
  expect([await ids('o-defendant', caseId), await read('o-defendant', caseId, 'preserve')]).toEqual([[], 'NOT_FOUND']);
});

test('SERVE-11 a document that another one replaced stays, and says so', async () => {
  const one = await court.living();
  await issued(one, 'old');
  await documents.update('old', { replacedBy: 'new' });
  await entered(one, 'old', { [one.plaintiff]: AT.getTime() });
  expect(await court.did('o-plaintiff', { action: 'papers', caseId: one.caseId })).toMatchObject({
    papers: [{ documentId: 'old', superseded: true }],
  });
});

test('SIGN-3 a file that is not the one that was issued is not handed out', async () => {
  const one = await court.living();
  await issued(one, 'changed', 'o-plaintiff' as OpenId);
  await documents.update('changed', { sha256: '0'.repeat(64) });
  const spy = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  expect(await read('o-plaintiff', one.caseId, 'changed')).toBe('PRECONDITION_FAILED');
  spy.mockRestore();
});

test('ID-7 of one’s own side powers and former agents are seen, of the other side who acts now, by name and role', async () => {
  const one = await court.living({ special: ['appeal'] });
  const { caseId } = one;
  await caseMembers.insert({
    _id: `${caseId}:o-elder`,
    caseId,
    courtId: 'yuyao',
    openid: 'o-elder' as OpenId,
    role: 'agent',
    side: 'plaintiff',
    parties: [one.plaintiff],
    special: [],
    from: at('2025-03-03T09:10:00'),
    to: at('2025-03-03T09:20:00'),
  });
  const of = async (openid: string) => (await court.did(openid, { action: 'agents', caseId })).parties;
  const [own] = await of('o-plaintiff');
  expect(own?.agents.map(({ name, roleName, special, until }) => [name, roleName, special, until !== null])).toEqual(
    expect.arrayContaining([
      ['林律师', '委托诉讼代理人（律师）', ['提起上诉'], false],
      ['沈阿婆', '委托诉讼代理人', [], true],
    ]),
  );
  const [theirs, his] = await of('o-defendant');
  expect(theirs?.agents).toMatchObject([{ name: '林律师', special: null, representationId: null, until: null }]);
  expect(his).toMatchObject({ name: '王建国', mine: true, agents: [] });
});

test('who is in the case for nobody yet sees no document and no powers', async () => {
  const one = await court.living();
  await issued(one, 'doc-1');
  await entered(one, 'doc-1', { [one.plaintiff]: AT.getTime() });
  await caseMembers.update(`${one.caseId}:o-lawyer`, { parties: command().set([]) });
  expect([await ids('o-lawyer', one.caseId), await read('o-lawyer', one.caseId, 'doc-1')]).toEqual([[], 'NOT_FOUND']);
});
