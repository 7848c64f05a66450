/** 保存草稿: each step of the form; resumed on any device, and never overwritten by another one (the version is checked). */
import { createHash } from 'node:crypto';
import { doubts } from '../../court/pleading/complaint';
import { legalDateOf } from '../../court/time/legal-date';
import { courts } from '../../platform/courts';
import { command } from '../../platform/database';
import { CourtError } from '../../platform/errors';
import { type VerifiedGrant, verified } from '../../platform/identity';
import type { WriteContext, WriteOperation } from '../../platform/operation';
import { type Filing, filings } from '../../records/filing/filing';
import { changedElsewhere, moveByFiler } from '../../records/filing/moves';
import { storedForm } from '../../records/filing/sealed-content';
import { standing } from '../../records/filing/standing';
import type { FileCaseInput, FileCaseResult } from './contract';

type Context = WriteContext<FileCaseInput<'saveDraft'>, VerifiedGrant>;

export const saveDraft: WriteOperation<FileCaseInput<'saveDraft'>, FileCaseResult<'saveDraft'>, VerifiedGrant> = {
  kind: 'write',
  policy: verified,
  async run(context) {
    const { input, clock, note } = context;
    const { _id, version, courtId } =
      input.filingId === undefined ? await create(context) : await change(context, input.filingId);
    note({ target: _id, courtId });
    return { filingId: _id, version, warnings: doubts(input.content, legalDateOf(clock.now())) };
  },
};

async function create({ input, grant, act }: Context): Promise<Filing> {
  if (input.courtId === undefined) throw new CourtError('INVALID_INPUT', '请选择法院。', { courtId: '请选择法院' });
  if (!(await courts.get(input.courtId)))
    throw new CourtError('NOT_FOUND', '没有找到这个法院，请重新选择。', { courtId: '没有这个法院' });
  // Made of the act: saving again after a cut finds the same draft.
  const _id = createHash('sha256').update(act._id).digest('hex').slice(0, 24);
  const filing: Filing = {
    _id,
    courtId: input.courtId,
    filer: grant.openid,
    filerName: null,
    state: 'draft',
    lastAct: act._id,
    version: 1,
    ...storedForm(_id, input.content),
    receiptNo: null,
    receivedAt: null,
    receivedVersion: null,
    decisionDue: null,
    inCourt: false,
    dueKey: '',
    judge: null,
    ...standing(_id, 'draft', act.at),
    history: [],
    correction: null,
    guidance: null,
    insisted: false,
    refusal: null,
    caseId: null,
    caseNo: null,
  };
  await filings.insertMissing(filing);
  return filing;
}

function change({ input, grant, act }: Context, filingId: string): Promise<Filing> {
  if (input.version === undefined)
    throw new CourtError('INVALID_INPUT', '请刷新后再保存。', { version: '请带上打开草稿时的版本' });
  const { content, ...rest } = storedForm(filingId, input.content);
  return moveByFiler(
    {
      event: 'save',
      filingId,
      act,
      guard: { version: input.version },
      set: {
        ...rest,
        content: command().set(content),
        version: command().inc(1),
        ...(input.courtId ? { courtId: input.courtId } : {}),
      },
      guardRefused: changedElsewhere,
    },
    grant.openid,
  );
}
