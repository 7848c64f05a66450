/** 答复阅卷申请: by the keeper of the file, within three working days; a refusal needs a ground (DOSS-3). */
import { grantUntil } from '../../../court/access/dossier-request';
import { type DossierRequestEvent, dossierRequestMachine } from '../../../court/machines/dossier-request';
import { plainInstant } from '../../../court/time/chinese-date';
import { type Changes, command } from '../../../platform/database';
import { CourtError } from '../../../platform/errors';
import { move } from '../../../platform/move';
import type { WriteContext, WriteOperation } from '../../../platform/operation';
import { staff } from '../../../platform/policy';
import type { Case } from '../../../records/case/case';
import { isOfficerOf } from '../../../records/case/officer';
import { type DossierRequest, type DossierRequestState, dossierRequests } from '../../../records/dossier/request';
import type { ReadDossierInput } from '../contract';
import { type RequestView, requestView } from '../request-view';
import { tellReader } from '../telling';
import { courtsRequest, deciders, type StaffGrant } from '../who';
import { ended, formed } from './form';
import { mustBeKeeper, mustBeShowable, readersStanding, wouldSee } from './scope';

type Deciding<I> = WriteOperation<I, RequestView, StaffGrant>;
type Context = WriteContext<{ readingId: string }, StaffGrant>;

const { guards } = dossierRequestMachine;

const changedMeanwhile = () => new CourtError('CONFLICT', '这份申请已经有人处理，或者申请人已经撤回，请刷新后再看。');

function moved(
  { input: { readingId }, act }: Pick<Context, 'input' | 'act'>,
  event: DossierRequestEvent,
  set: Changes,
): Promise<DossierRequest> {
  return move<DossierRequest, DossierRequestState, DossierRequestEvent>({
    in: dossierRequests,
    by: dossierRequestMachine,
    event,
    id: readingId,
    act,
    set,
    refused: () => {
      throw changedMeanwhile();
    },
  });
}

const keeper = ({ staff: { roles } }: StaffGrant): 'clerk' | 'archivist' =>
  roles.includes('archivist') && !roles.includes('clerk') ? 'archivist' : 'clerk';

export const grant: Deciding<ReadDossierInput<'grant'>> = {
  kind: 'write',
  policy: deciders,
  async run(context) {
    const { input, act, clock, note } = context;
    const now = clock.now();
    const { request, of } = await courtsRequest(input.readingId, context.grant);
    note({ target: request._id, courtId: request.courtId });
    // A run after a cut finds its own decision, and tells of it.
    const after = request.lastAct === act._id ? request : await decided(context, request, of, now);
    const scope = input.items ? `选定的 ${input.items.length} 份材料` : '正卷里依法可以查阅的材料';
    const until = after.granted?.until.getTime() ?? now;
    await tellReader(after, {
      event: 'grant',
      title: '可以阅卷了',
      values: { scope, until: plainInstant(until) },
      at: act.at,
    });
    return requestView(await formed(after, act.at), now, keeper(context.grant));
  },
};

async function decided(
  context: WriteContext<ReadDossierInput<'grant'>, StaffGrant>,
  request: DossierRequest,
  of: Case | undefined,
  now: number,
): Promise<DossierRequest> {
  const { input, act } = context;
  if (!of) throw new CourtError('PRECONDITION_FAILED', '本院没有查到申请人写的案件，不能准许。请写明理由答复申请人。');
  mustBeKeeper(of, context.grant, now);
  const seen = input.powerOfAttorneySeen === true && request.proof !== null;
  const { viewer, lives } = await readersStanding(request, seen, now);
  if (!lives) throw new CourtError('PRECONDITION_FAILED', guards.roleLives.text);
  if (input.items) mustBeShowable(input.items, await wouldSee(request, of, viewer, seen, now));
  else if (request.kind === 'public')
    throw new CourtError('INVALID_INPUT', '请选择可以提供的生效判决书、裁定书。', { items: '请选择' });
  const until = new Date(grantUntil(act.at.getTime()));
  const granted: DossierRequest['granted'] = {
    ...byOf(context),
    from: act.at,
    until,
    items: input.items ? [...new Set(input.items)] : 'all',
    note: input.note ?? '',
    powerOfAttorney: seen,
  };
  return moved(context, 'grant', { granted: command().set(granted), endsAt: until });
}

export const refuse: Deciding<ReadDossierInput<'refuse'>> = {
  kind: 'write',
  policy: deciders,
  async run(context) {
    const { input, act, clock, note } = context;
    const { request, of } = await courtsRequest(input.readingId, context.grant);
    note({ target: request._id, courtId: request.courtId });
    // Of a case that was not found there is no keeper: any clerk of the court answers.
    if (of) mustBeKeeper(of, context.grant, clock.now());
    const refused = { ...byOf(context), reason: input.reason };
    const after = await moved(context, 'refuse', { refused: command().set(refused), endedAt: act.at });
    await tellReader(after, {
      event: 'refuse',
      title: '阅卷申请没有准许',
      values: { reason: input.reason },
      at: act.at,
    });
    return requestView(await formed(after, act.at), clock.now(), keeper(context.grant));
  },
};

const byOf = ({ grant: { openid, staff: by }, act }: Pick<Context, 'grant' | 'act'>) => ({
  by: openid,
  name: by.name,
  at: act.at,
});

export const revoke: Deciding<ReadDossierInput<'revoke'>> = {
  kind: 'write',
  policy: staff('clerk', 'judge', 'archivist'),
  async run(context) {
    const { input, act, clock, note } = context;
    const { request, of } = await courtsRequest(input.readingId, context.grant);
    note({ target: request._id, courtId: request.courtId });
    if (!of) throw changedMeanwhile();
    if (!isOfficerOf(of, context.grant.staff, 'judge')) mustBeKeeper(of, context.grant, clock.now());
    const revoked = { ...byOf(context), reason: input.reason };
    const after = await moved(context, 'revoke', { revoked: command().set(revoked), endedAt: act.at, endsAt: null });
    await tellReader(after, { event: 'revoke', title: '阅卷许可已收回', values: { reason: input.reason }, at: act.at });
    return requestView(await ended(after, act.at), clock.now(), keeper(context.grant));
  },
};

/** DOSS-4: pages, on paper, at cost price; what was paid, and by which receipt, is written down. */
export const grantCopy: Deciding<ReadDossierInput<'grantCopy'>> = {
  kind: 'write',
  policy: deciders,
  async run(context) {
    const { input, act, clock, note } = context;
    const { request, of } = await courtsRequest(input.readingId, context.grant);
    note({ target: request._id, courtId: request.courtId });
    if (!of) throw changedMeanwhile();
    mustBeKeeper(of, context.grant, clock.now());
    if (input.amountFen > 0 && !input.reference)
      throw new CourtError('PRECONDITION_FAILED', guards.costPaid.text, {
        reference: '请填写收据号；没有收费的，金额填 0',
      });
    const decided = {
      ...byOf(context),
      given: true,
      reason: input.note ?? '',
      amountFen: input.amountFen,
      reference: input.reference ?? null,
    };
    const after = await moved(context, 'grantCopy', { 'copy.decided': command().set(decided) });
    await tellReader(after, {
      event: 'grantCopy',
      title: '复制件已准备好',
      at: act.at,
      key: `grantCopy:${act.at.getTime()}`,
    });
    return requestView(after, clock.now(), keeper(context.grant));
  },
};

export const refuseCopy: Deciding<ReadDossierInput<'refuseCopy'>> = {
  kind: 'write',
  policy: deciders,
  async run(context) {
    const { input, act, clock, note } = context;
    const { request, of } = await courtsRequest(input.readingId, context.grant);
    note({ target: request._id, courtId: request.courtId });
    if (!of) throw changedMeanwhile();
    mustBeKeeper(of, context.grant, clock.now());
    const decided = { ...byOf(context), given: false, reason: input.reason, amountFen: null, reference: null };
    const after = await moved(context, 'refuseCopy', { 'copy.decided': command().set(decided) });
    await tellReader(after, {
      event: 'refuseCopy',
      title: '没有同意复制',
      values: { reason: input.reason },
      at: act.at,
      key: `refuseCopy:${act.at.getTime()}`,
    });
    return requestView(after, clock.now(), keeper(context.grant));
  },
};
