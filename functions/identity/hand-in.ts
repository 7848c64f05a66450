/** 本人确认提交: what a helper filled in goes to the court only when the person himself says so (ACC-1, ID-2, FILE-13). */
import { legalDateOf } from '../../court/time/legal-date';
import type { Act } from '../../platform/act';
import type { OpenId } from '../../platform/caller';
import { type Changes, command } from '../../platform/database';
import { CourtError } from '../../platform/errors';
import { type VerifiedGrant, verified } from '../../platform/identity';
import { notify } from '../../platform/notify';
import type { ReadOperation, WriteOperation } from '../../platform/operation';
import { staff } from '../../platform/policy';
import { filings } from '../../records/filing/filing';
import { handIns as asked, type HandIn, handInId } from '../../records/representation/hand-in';
import { helpIn, helps, noteHelpAct } from '../../records/representation/help';
import { handInPage } from '../../records/representation/page';
import type { IdentityInput, IdentityResult } from './contract';
import type { OfficerGrant } from './decide-binding';

type View = IdentityResult<'askHandIn'>;

const view = ({ filingId, version, title, helperName, state, askedAt, confirmed }: HandIn): View => ({
  filingId,
  version,
  title,
  helperName,
  state,
  askedAt: askedAt.toISOString(),
  confirmedAt: confirmed?.at.toISOString() ?? null,
});

const notFound = () =>
  new CourtError('NOT_FOUND', '没有找到要确认的这一版，可能又改过了。请帮忙的人改好后再请本人确认。');

export const askHandIn: WriteOperation<IdentityInput<'askHandIn'>, View, VerifiedGrant> = {
  kind: 'write',
  policy: verified,
  async run({ input: { filingId, version }, grant: { openid }, act, clock, note }) {
    const help = await helpIn(filingId, openid, 'handIn', clock.now());
    const filing = await filings.get(filingId);
    if (!filing || help.person === null || filing.filer !== help.person) throw notFound();
    if (filing.version !== version)
      throw new CourtError('CONFLICT', '这份材料又改过了，请刷新后按最新的一版请本人确认。');
    const _id = handInId(filingId, version);
    await asked.insertMissing({
      _id,
      filingId,
      version,
      title: filing.title,
      helpId: help._id,
      helper: openid,
      helperName: help.helperName,
      person: help.person,
      state: 'asked',
      askedAt: act.at,
      confirmed: null,
      lastAct: act._id,
      listKey: `${act.at.toISOString()}:${_id}`,
    });
    note({ target: filingId, courtId: filing.courtId });
    await noteHelpAct(help, act, `填好了第 ${version} 版，请本人确认提交`, filingId);
    if (help.consent?.how === 'phone')
      await notify({
        _id: `${_id}:handIn`,
        // A person who consented on his phone is an account.
        openid: help.person as OpenId,
        courtId: filing.courtId,
        title: '请确认是否提交',
        text: `${help.helperName}帮您填好了“${filing.title}”。请您看过一遍，是您的意思再确认提交。`,
        page: handInPage(filingId),
        at: act.at,
        message: { template: 'confirmationAsked', values: { told: legalDateOf(act.at.getTime()) } },
      });
    const found = await asked.get(_id);
    if (!found) throw notFound();
    return view(found);
  },
};

/** Only the version that he saw: a later one is asked anew. */
async function confirmed(id: string, person: string, act: Act, how: Changes): Promise<HandIn> {
  const done = await asked.updateAndReturn(
    { _id: id, person, state: 'asked' },
    { state: 'confirmed', confirmed: command().set({ ...how, at: act.at }), lastAct: act._id },
  );
  if (done) return done;
  const found = await asked.get(id);
  if (found?.person !== person) throw notFound();
  return found;
}

export const confirmHandIn: WriteOperation<IdentityInput<'confirmHandIn'>, View, VerifiedGrant> = {
  kind: 'write',
  policy: verified,
  async run({ input: { filingId, version }, grant: { openid }, act, note }) {
    await refuseOldVersion(filingId, version, openid);
    note({ target: filingId });
    return view(
      await confirmed(handInId(filingId, version), openid, act, { how: 'phone', officer: null, ground: null }),
    );
  },
};

async function refuseOldVersion(filingId: string, version: number, person: string): Promise<void> {
  const filing = await filings.first({ _id: filingId, filer: person });
  if (!filing || filing.version !== version) throw notFound();
}

export const handIns: ReadOperation<IdentityInput<'handIns'>, IdentityResult<'handIns'>, VerifiedGrant> = {
  kind: 'read',
  policy: verified,
  async run({ grant: { openid } }) {
    const found = await asked.find({ person: openid, state: 'asked' }, { orderBy: [['listKey', 'desc']], limit: 50 });
    return { handIns: found.map(view) };
  },
};

/** FILE-13: read to him, and he said yes: of somebody whose help this window's court recorded. */
export const recordHandIn: WriteOperation<IdentityInput<'recordHandIn'>, View, OfficerGrant> = {
  kind: 'write',
  policy: staff('window'),
  async run({ input: { filingId, version, ground }, grant: { staff: officer }, act, note }) {
    const found = await asked.get(handInId(filingId, version));
    const help = found && (await helps.get(found.helpId));
    if (!found || help?.consent?.how !== 'window' || help.courtId !== officer.courtId) throw notFound();
    await refuseOldVersion(filingId, version, found.person);
    note({ target: filingId, courtId: officer.courtId });
    return view(await confirmed(found._id, found.person, act, { how: 'window', officer: officer.name, ground }));
  },
};
