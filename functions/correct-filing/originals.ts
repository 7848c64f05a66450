/** 核对原件: the court asks to see originals, as often as it needs (FIX-4, 在线规则12); the counter records what it saw. */
import { type OriginalEvent, type OriginalState, originalMachine } from '../../court/machines/original';
import { ORIGINAL_STATES } from '../../court/machines/original-words';
import { transition } from '../../court/machines/state-machine';
import { fillIn } from '../../court/machines/told';
import type { StaffRole } from '../../court/people/roles';
import { ORIGINALS_REASONS, originalsRequest } from '../../court/pleading/correction';
import { legalDateOf, legalDateText, parseLegalDate } from '../../court/time/legal-date';
import { command } from '../../platform/database';
import { idFrom } from '../../platform/digest';
import { CourtError } from '../../platform/errors';
import { type VerifiedGrant, verified } from '../../platform/identity';
import { move } from '../../platform/move';
import type { ReadOperation, WriteContext, WriteOperation } from '../../platform/operation';
import { either, staff } from '../../platform/policy';
import { cases } from '../../records/case/case';
import { type Original, originals as originalCollection } from '../../records/correction/original';
import { addressee } from '../../records/filing/filer';
import { type Filing, filings } from '../../records/filing/filing';
import { partIn } from '../../records/filing/helped';
import { isHandedIn, notFound } from '../../records/filing/moves';
import { numberOf, tellSide } from '../../records/filing/told';
import type { CorrectFilingInput, CorrectFilingResult } from './contract';
import { namesOf } from './notice';
import type { StaffGrant } from './seen';

type OriginalView = CorrectFilingResult<'originalShown'>;

const ASKING = ['filing-judge', 'judge', 'clerk'] as const;
const SEEING = ['window', 'clerk'] as const;
const PAGE = 50;

/** The filing of either id. Throws INVALID_INPUT unless exactly one is given, NOT_FOUND. */
async function filingOf({
  filingId,
  caseId,
}: {
  filingId?: string | undefined;
  caseId?: string | undefined;
}): Promise<Filing> {
  if ((filingId === undefined) === (caseId === undefined))
    throw new CourtError('INVALID_INPUT', '请选择一份立案申请，或者一个案件。', { filingId: '两项里选一项' });
  const id = filingId ?? (await cases.get(caseId ?? ''))?.filingId;
  const found = id === undefined ? undefined : await filings.get(id);
  if (!found) throw notFound();
  return found;
}

const isOurs = (filing: Filing, { staff: officer }: StaffGrant) =>
  filing.courtId === officer.courtId && isHandedIn(filing);

type Requiring = WriteContext<CorrectFilingInput<'requireOriginals'>, StaffGrant>;

export const requireOriginals: WriteOperation<
  CorrectFilingInput<'requireOriginals'>,
  CorrectFilingResult<'requireOriginals'>,
  StaffGrant
> = {
  kind: 'write',
  policy: staff(...ASKING),
  async run(context) {
    const { input, grant, act, note } = context;
    const filing = await filingOf(input);
    if (!isOurs(filing, grant)) throw notFound();
    const bringBy = input.bringBy === undefined ? null : parseLegalDate(input.bringBy);
    if (bringBy !== null && bringBy < legalDateOf(act.at.getTime()))
      throw new CourtError('INVALID_INPUT', '最后一天不能早于今天，请重新选择。', { bringBy: '不能早于今天' });
    const wanted = await newOriginals(filing, context);
    for (const one of wanted) await originalCollection.insertMissing(one);
    await tellAsked(filing, wanted, act.at);
    note({ target: filing._id, courtId: filing.courtId });
    return { originals: wanted.map((one) => originalView(one, grant.staff.roles)) };
  },
};

async function newOriginals(filing: Filing, { input, grant, act }: Requiring): Promise<Original[]> {
  const ids = input.items.flatMap(({ attachmentId }) => attachmentId ?? []);
  const named = await namesOf(filing._id, ids);
  if (ids.some((id) => !named.has(id)))
    throw new CourtError('NOT_FOUND', '这份申请里没有这个附件，请刷新后重新选择。', { items: '没有这个附件' });
  // In order of time, so that lists need no other key.
  const when = act.at.toISOString().replace(/[-:.]/g, '');
  const request = `${filing._id}:${when}-${idFrom(act._id, 8)}`;
  return input.items.map(({ name, attachmentId = null }, i) => ({
    _id: `${request}:${String(i + 1).padStart(2, '0')}`,
    courtId: filing.courtId,
    filingId: filing._id,
    caseId: filing.caseId,
    openid: addressee(filing.filer),
    name,
    attachmentId,
    reason: input.reason,
    explain: input.explain ?? null,
    bringBy: input.bringBy === undefined ? null : parseLegalDate(input.bringBy),
    askedBy: grant.staff.name,
    askedAt: act.at,
    shownAt: null,
    shownTo: null,
    agrees: null,
    remark: null,
    state: 'asked',
    lastAct: act._id,
  }));
}

async function tellAsked(filing: Filing, [first, ...more]: Original[], at: Date): Promise<void> {
  if (!first) return;
  const { told } = transition<OriginalState, OriginalEvent>(originalMachine, 'require');
  const items = [first, ...more].map(({ name }) => `“${name}”`).join('、');
  const by = first.bringBy ? `最迟 ${legalDateText(first.bringBy)}。` : '';
  const text = fillIn(told?.filer ?? '', { items, reason: ORIGINALS_REASONS[first.reason].text });
  await tellSide(filing, {
    key: `originals:${first._id}`,
    title: '请把原件带到法院核对',
    text: `${text}${by}`,
    at,
    message: { template: 'originalsAsked', values: { number: numberOf(filing), told: legalDateOf(at.getTime()) } },
  });
}

const mayRead = either(staff('window', ...ASKING), verified);

export const originals: ReadOperation<
  CorrectFilingInput<'originals'>,
  CorrectFilingResult<'originals'>,
  VerifiedGrant | StaffGrant
> = {
  kind: 'read',
  policy: mayRead,
  async run({ input, grant, clock }) {
    const { cursor, limit = PAGE } = input;
    const filing = (input.filingId ?? input.caseId) ? await filingOf(input) : undefined;
    const ours = filing && 'staff' in grant && isOurs(filing, grant);
    if (filing && !ours)
      await partIn(filing, 'person' in grant ? grant : { openid: grant.openid }, 'read', clock.now());
    const found = await originalCollection.find(
      {
        // Without a filing: one's own, of all of them.
        ...(filing ? { filingId: filing._id } : { openid: grant.openid }),
        ...(cursor === undefined ? {} : { _id: command().lt(cursor) }),
      },
      { orderBy: [['_id', 'desc']], limit: limit + 1 },
    );
    const page = found.slice(0, limit);
    const roles = ours && 'staff' in grant ? grant.staff.roles : [];
    return {
      originals: page.map((one) => originalView(one, roles)),
      next: found.length > limit ? (page.at(-1)?._id ?? null) : null,
    };
  },
};

/** @param event with what is set, and what the filer is told of it */
async function record(
  { input: { originalId }, grant, act, note }: WriteContext<{ originalId: string }, StaffGrant>,
  event: 'show' | 'drop',
  set: Partial<Original>,
  words: (original: Original) => Record<string, string>,
): Promise<OriginalView> {
  const { courtId, name, roles } = grant.staff;
  const original = await move<Original, OriginalState, OriginalEvent>({
    in: originalCollection,
    by: originalMachine,
    event,
    id: originalId,
    act,
    guard: { courtId },
    set: { ...set, shownTo: event === 'show' ? name : null },
    refused(found) {
      if (found?.courtId !== courtId) throw new CourtError('NOT_FOUND', '没有找到这份原件要求，请刷新后查看。');
      throw new CourtError('PRECONDITION_FAILED', `这份原件${ORIGINAL_STATES[found.state].name}，不能再记录。`);
    },
  });
  note({ target: originalId, courtId });
  const filing = await filings.get(original.filingId);
  const { told } = transition<OriginalState, OriginalEvent>(originalMachine, event);
  const text = fillIn(told?.filer ?? '', { item: original.name, ...words(original) });
  const title = event === 'show' ? '已核对原件' : '原件不用再提交';
  if (filing) await tellSide(filing, { key: `${event}:${originalId}`, title, text, at: act.at });
  return originalView(original, roles);
}

export const originalShown: WriteOperation<CorrectFilingInput<'originalShown'>, OriginalView, StaffGrant> = {
  kind: 'write',
  policy: staff(...SEEING),
  run(context) {
    const { agrees, remark = null } = context.input;
    const set = { agrees, remark, shownAt: context.act.at };
    return record(context, 'show', set, () => ({ result: agrees ? '与电子材料一致' : '与电子材料不一致，由法官处理' }));
  },
};

export const dropOriginal: WriteOperation<CorrectFilingInput<'dropOriginal'>, OriginalView, StaffGrant> = {
  kind: 'write',
  policy: staff(...ASKING),
  run: (context) => record(context, 'drop', {}, () => ({})),
};

function originalView(original: Original, roles: readonly StaffRole[]): OriginalView {
  const { _id, filingId, caseId, name, reason, explain, bringBy, askedBy, askedAt, state } = original;
  const isOpen = state === 'asked';
  const may = (some: readonly StaffRole[]) => isOpen && some.some((role) => roles.includes(role));
  return {
    originalId: _id,
    filingId,
    caseId,
    name,
    reason,
    reasonText: ORIGINALS_REASONS[reason].text,
    explain,
    step: originalsRequest(reason),
    bringBy,
    askedBy,
    askedAt: askedAt.toISOString(),
    state,
    stateName: ORIGINAL_STATES[state].name,
    shownAt: original.shownAt?.toISOString() ?? null,
    shownTo: original.shownTo,
    agrees: original.agrees,
    remark: original.remark,
    can: [...(may(SEEING) ? (['originalShown'] as const) : []), ...(may(ASKING) ? (['dropOriginal'] as const) : [])],
  };
}
