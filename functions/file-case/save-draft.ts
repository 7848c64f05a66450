/** 保存草稿: each step of the form; resumed on any device, and never overwritten by another one (the version is checked). */
import { FILING_KINDS, type FilingKind } from '../../court/pleading/filing-kinds';
import { legalDateOf } from '../../court/time/legal-date';
import type { OpenId } from '../../platform/caller';
import { type Court, courts } from '../../platform/courts';
import { command } from '../../platform/database';
import { idFrom } from '../../platform/digest';
import { CourtError } from '../../platform/errors';
import { refuseSuspended, type VerifiedGrant, verified } from '../../platform/identity';
import type { WriteContext, WriteOperation } from '../../platform/operation';
import { refuseFieldsOfOthers } from '../../records/filing/content';
import { courtDoubts, doubtsOf, takenDoubt } from '../../records/filing/doubts';
import { filerOfHelp, hasAccount } from '../../records/filing/filer';
import { type Filing, filings, kindOf } from '../../records/filing/filing';
import { noteHelped, partIn } from '../../records/filing/helped';
import { changedElsewhere, moveByFiler, notFound, STANDS } from '../../records/filing/moves';
import { newDraft } from '../../records/filing/new-draft';
import type { Acting } from '../../records/filing/part';
import { storedForm } from '../../records/filing/sealed-content';
import { people } from '../../records/person/person';
import { coverMatter, type Help, helpOf } from '../../records/representation/help';
import type { FileCaseInput, FileCaseResult } from './contract';

type Context = WriteContext<FileCaseInput<'saveDraft'>, VerifiedGrant>;

export const saveDraft: WriteOperation<FileCaseInput<'saveDraft'>, FileCaseResult<'saveDraft'>, VerifiedGrant> = {
  kind: 'write',
  policy: verified,
  async run(context) {
    const { input, clock, note } = context;
    const { filing, court, kind, part } =
      input.filingId === undefined ? await create(context) : await change(context, input.filingId);
    const { _id, version } = filing;
    note({ target: _id, courtId: court._id });
    if (part)
      await noteHelped(part, context.act, input.filingId === undefined ? '开始填写立案申请' : '填写了立案申请', _id);
    const today = legalDateOf(clock.now());
    const warnings = [...courtDoubts(kind, input.content, court, today), ...doubtsOf(kind, input.content, today)];
    return { filingId: _id, version, warnings };
  },
};

interface Saved {
  filing: Filing;
  court: Court;
  kind: FilingKind;
  part?: Acting;
}

async function courtOf(courtId: string): Promise<Court> {
  const court = await courts.get(courtId);
  if (!court) throw new CourtError('NOT_FOUND', '没有找到这个法院，请重新选择。', { courtId: '没有这个法院' });
  return court;
}

async function create({ input, grant, act, clock }: Context): Promise<Saved> {
  if (input.courtId === undefined) throw new CourtError('INVALID_INPUT', '请选择法院。', { courtId: '请选择法院' });
  const kind = input.kind ?? 'civil';
  refuseFieldsOfOthers(kind, input.content);
  const court = await courtOf(input.courtId);
  // Made of the act: saving again after a cut finds the same draft.
  const _id = idFrom(act._id);
  const help = input.helpId === undefined ? undefined : await helpFor(input.helpId, grant.openid, clock.now());
  const filing = newDraft({
    _id,
    court,
    kind,
    filer: help?.person ? filerOfHelp(help.person) : grant.openid,
    content: input.content,
    courtDoubt: takenDoubt(kind, input.content, court) ?? null,
    act,
    ...(help ? { helped: true } : {}),
  });
  await filings.insertMissing(filing);
  if (!help) return { filing, court, kind };
  await coverMatter(help, _id, act.at);
  return { filing, court, kind, part: { as: 'helper', help } };
}

/** ACC-1: he begins it for who is helped, and has no more of it than the consent gives. Throws NOT_FOUND, FORBIDDEN. */
async function helpFor(helpId: string, helper: OpenId, now: number): Promise<Help> {
  const help = await helpOf(helpId, helper, 'fillIn', now);
  if (help.person && hasAccount(filerOfHelp(help.person))) refuseSuspended(await people.get(help.person));
  return help;
}

/** The kind stays: its fields are others, and what was typed would be lost. */
async function change({ input, grant, act, clock }: Context, filingId: string): Promise<Saved> {
  if (input.version === undefined)
    throw new CourtError('INVALID_INPUT', '请刷新后再保存。', { version: '请带上打开草稿时的版本' });
  const found = await filings.get(filingId);
  const part = await partIn(found, grant, 'fillIn', clock.now());
  if (!found) throw notFound();
  if (part.as === 'principal' || part.as === 'agent')
    throw new CourtError('PRECONDITION_FAILED', `这份立案申请${STANDS[found.state]}，不能再做这项操作，请刷新后查看。`);
  const kind = kindOf(found);
  if (input.kind !== undefined && input.kind !== kind)
    throw new CourtError(
      'PRECONDITION_FAILED',
      `这份草稿是“${FILING_KINDS[kind].name}”，不能改成别的类型；要办另一类的，请另外新建一份。`,
      { kind: '类型不能更改' },
    );
  refuseFieldsOfOthers(kind, input.content);
  const court = await courtOf(input.courtId ?? found.courtId);
  const { content, ...rest } = storedForm(filingId, input.content, kind);
  const filing = await moveByFiler(
    {
      event: 'save',
      filingId,
      act,
      guard: { version: input.version },
      set: {
        ...rest,
        content: command().set(content),
        version: command().inc(1),
        courtDoubt: command().set(takenDoubt(kind, input.content, court) ?? null),
        ...(input.courtId ? { courtId: court._id, courtName: court.name } : {}),
      },
      guardRefused: changedElsewhere,
    },
    found.filer,
  );
  return { filing, court, kind, part };
}
