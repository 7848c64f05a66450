/**
 * 先行调解: recorded only, with the filer's consent, and ended by one word of his at any time (MED-1, FILE-17). While it goes on the
 * days to decide stand still; the day of receipt stays.
 */

import type { FilingState } from '../../court/machines/filing';
import { mediationPeriod } from '../../court/mediation/times';
import { decisionDays } from '../../court/pleading/filing-kinds';
import { decisionClock } from '../../court/pleading/pre-filing-mediation';
import { type LegalDate, legalDateOf } from '../../court/time/legal-date';
import type { Act } from '../../platform/act';
import { command } from '../../platform/database';
import { CourtError } from '../../platform/errors';
import { type VerifiedGrant, verified } from '../../platform/identity';
import type { WriteOperation } from '../../platform/operation';
import { either, staff } from '../../platform/policy';
import { type Filing, filings, kindOf } from '../../records/filing/filing';
import { partIn } from '../../records/filing/helped';
import { changedElsewhere, moveByFiler, moveByJudge, notFound } from '../../records/filing/moves';
import { type Acting, nameIn, refuseUnless } from '../../records/filing/part';
import { asReadOf } from '../../records/filing/powers';
import { openContent } from '../../records/filing/sealed-content';
import { tellSide, wordsOf } from '../../records/filing/told';
import type { FileCaseInput, FileCaseResult } from './contract';
import { decided, type JudgeGrant, orderOf } from './judge';
import { visibleTo, whoIs } from './seen';
import { filingView } from './views';

export const divertToMediation: WriteOperation<
  FileCaseInput<'divertToMediation'>,
  FileCaseResult<'get'>,
  JudgeGrant
> = {
  kind: 'write',
  policy: staff('filing-judge'),
  async run(context) {
    const { act, grant } = context;
    const today = legalDateOf(act.at.getTime());
    const until = mediationPeriod({ stage: 'beforeFiling', startedOn: today }).lastDay;
    const filing = await moveByJudge(
      {
        ...orderOf(context, 'divertToMediation'),
        guard: { mediationAgreed: true, insisted: false },
        set: { mediation: command().set({ beganOn: today, until, endedOn: null }) },
        guardRefused: ({ insisted }) =>
          new CourtError(
            'PRECONDITION_FAILED',
            insisted ? '当事人已经坚持起诉，请立案或作出裁定。' : '当事人没有同意调解，不能转去调解。请继续审查立案。',
          ),
      },
      grant.staff,
    );
    return decided(context, filing, {
      key: 'mediating',
      title: '转先行调解',
      text: wordsOf('divertToMediation'),
    });
  },
};

/** By the filer, without a reason; or by the judge, when nothing has come of it (MED-9). */
export const resumeReview: WriteOperation<
  FileCaseInput<'resumeReview'>,
  FileCaseResult<'get'>,
  JudgeGrant | VerifiedGrant
> = {
  kind: 'write',
  policy: either(staff('filing-judge'), verified),
  async run({ input: { filingId }, act, grant, clock, note }) {
    const { filing: found, side, part } = await visibleTo(filingId, grant, clock.now());
    // To end it is everybody's of the filer's side, and no helper's.
    if (part) refuseUnless(found, part, 'file');
    const filing = await resumed(found, act, grant, part, {});
    note({ target: filingId, courtId: filing.courtId });
    return filingView(filing, side, clock.now(), { part });
  },
};

/** MED-1: said at any time; a "no" ends a mediation under way at once. */
export const agreeToMediation: WriteOperation<
  FileCaseInput<'agreeToMediation'>,
  FileCaseResult<'get'>,
  VerifiedGrant
> = {
  kind: 'write',
  policy: verified,
  async run({ input: { filingId, agree }, act, grant, clock, note }) {
    const found = await filings.get(filingId);
    const part = await partIn(found, grant, 'read', clock.now());
    if (!found) throw notFound();
    // MED-1, 解释147.1: to agree needs special authority, to say no does not.
    refuseUnless(found, part, agree ? 'mediate' : 'file');
    note({ target: filingId, courtId: found.courtId });
    if (!agree && found.state === 'mediating')
      return filingView(await resumed(found, act, grant, part, { mediationAgreed: false }), 'filer', clock.now(), {
        part,
      });
    const filing = await filings.updateAndReturn(
      { _id: filingId, filer: found.filer, ...asReadOf(found), state: command().in([...OPEN_TO_SAY]) },
      { mediationAgreed: agree },
    );
    if (!filing)
      throw new CourtError('PRECONDITION_FAILED', '这份立案申请已经不在审查中，不用再说是否同意调解，请刷新后查看。');
    // It was diverted between the two: the "no" ends it all the same.
    const ended = !agree && filing.state === 'mediating' ? await resumed(filing, act, grant, part, {}) : filing;
    return filingView(ended, 'filer', clock.now(), { part });
  },
};

const OPEN_TO_SAY: readonly FilingState[] = ['submitted', 'reviewing', 'correcting', 'resubmitted', 'mediating'];

/** The days that were left before mediation run again from its end. */
async function resumed(
  found: Filing,
  act: Act,
  grant: JudgeGrant | VerifiedGrant,
  part: Acting | undefined,
  set: { mediationAgreed?: boolean },
): Promise<Filing> {
  const today = legalDateOf(act.at.getTime());
  const due = dueAfter(found, today);
  const order = {
    event: 'resumeReview' as const,
    filingId: found._id,
    act,
    set: {
      ...set,
      'mediation.endedOn': today,
      decisionDue: due,
      dueKey: `${due}:${found._id}`,
    },
  };
  const filing =
    part || !('staff' in grant)
      ? await moveByFiler({ ...order, ...(part ? byPart(found, part, grant) : {}) }, found.filer)
      : await moveByJudge(order, grant.staff);
  await tellSide(filing, {
    key: `resumed:${act._id}`,
    title: '继续审查立案',
    text: wordsOf('resumeReview'),
    at: act.at,
  });
  return filing;
}

const byPart = (found: Filing, part: Acting, grant: JudgeGrant | VerifiedGrant) => ({
  who: nameIn(part, whoIs(grant)),
  guard: asReadOf(found),
  guardRefused: changedElsewhere,
});

function dueAfter(filing: Filing, endedOn: LegalDate): LegalDate {
  const { mediation, decisionFrom, receivedAt, decisionDue } = filing;
  const receivedOn = decisionFrom ?? (receivedAt ? legalDateOf(receivedAt.getTime()) : null);
  if (!mediation || !receivedOn || !decisionDue) return decisionDue ?? endedOn;
  const { days } = decisionDays(kindOf(filing), openContent(filing._id, filing.content).causeOfAction);
  const clock = decisionClock({
    receivedOn,
    choice: 'agree',
    days,
    mediation: { beganOn: mediation.beganOn, endedOn },
  });
  return clock.lastDay ?? decisionDue;
}
