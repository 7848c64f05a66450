/** 立案法官: the inbox by deadline, and what a filing judge decides besides registering. */
import { CORRECTION_DAYS, GUIDE_GROUNDS } from '../../court/machines/filing';
import { legalDateOf, legalDateText } from '../../court/time/legal-date';
import { computePeriod, isInTime } from '../../court/time/period';
import type { OpenId } from '../../platform/caller';
import { command } from '../../platform/database';
import { CourtError } from '../../platform/errors';
import { notify } from '../../platform/notify';
import type { ReadOperation, WriteContext, WriteOperation } from '../../platform/operation';
import { type Staff, staff } from '../../platform/policy';
import { type Filing, filings } from '../../records/filing/filing';
import { moveByJudge } from '../../records/filing/moves';
import { filingPage } from '../../records/filing/page';
import type { FileCaseInput, FileCaseResult } from './contract';
import { filingView, summaryOf } from './views';

export type JudgeGrant = { openid: OpenId; staff: Staff };
type JudgeOperation<
  K extends 'take' | 'requestCorrection' | 'returnUncorrected' | 'returnDeficient' | 'guideElsewhere' | 'refuse',
> = WriteOperation<FileCaseInput<K>, FileCaseResult<'get'>, JudgeGrant>;

const PAGE = 20;

/** The nearest deadline first; pages by cursor, never by skipping. */
export const inbox: ReadOperation<FileCaseInput<'inbox'>, FileCaseResult<'inbox'>, JudgeGrant> = {
  kind: 'read',
  policy: staff('filing-judge'),
  async run({ input: { cursor, limit = PAGE }, grant, clock }) {
    const after = cursor === undefined ? {} : { dueKey: command().gt(cursor) };
    const found = await filings.find(
      { courtId: grant.staff.courtId, inCourt: true, ...after },
      { orderBy: [['dueKey', 'asc']], limit: limit + 1 },
    );
    const page = found.slice(0, limit);
    return {
      filings: page.map((filing) => summaryOf(filing, 'court', clock.now())),
      next: found.length > limit ? (page.at(-1)?.dueKey ?? null) : null,
    };
  },
};

/** FILE-5: what the law gave seven days for and was not decided. A task, and nothing more (clause A). */
export const overdue: ReadOperation<FileCaseInput<'overdue'>, FileCaseResult<'overdue'>, JudgeGrant> = {
  kind: 'read',
  policy: staff('filing-judge'),
  async run({ grant, clock }) {
    const where = { courtId: grant.staff.courtId, inCourt: true, dueKey: command().lt(legalDateOf(clock.now())) };
    const found = await filings.find(where, { orderBy: [['dueKey', 'asc']], limit: 200 });
    return { filings: found.map((filing) => summaryOf(filing, 'court', clock.now())) };
  },
};

export const take: JudgeOperation<'take'> = {
  kind: 'write',
  policy: staff('filing-judge'),
  run: async (context) =>
    decided(
      context,
      await moveByJudge(
        { ...orderOf(context), event: 'take', set: { judge: context.grant.openid } },
        context.grant.staff,
      ),
    ),
};

/** FILE-6: one list, once; FIX-1: the period is the judge's. */
export const requestCorrection: JudgeOperation<'requestCorrection'> = {
  kind: 'write',
  policy: staff('filing-judge'),
  async run(context) {
    const { items, days = CORRECTION_DAYS.byDefault } = context.input;
    const lastDay = computePeriod({ from: legalDateOf(context.act.at.getTime()), days }).lastDay;
    const correction: Filing['correction'] = {
      items: items.map((item, i) => ({ ...item, itemId: `item-${i + 1}`, answer: null })),
      lastDay,
      late: false,
    };
    const filing = await moveByJudge(
      {
        ...orderOf(context),
        event: 'requestCorrection',
        guard: { correction: null },
        set: { correction: command().set(correction) },
        guardRefused: () =>
          new CourtError('PRECONDITION_FAILED', '已经要求补正过一次，依法不能再次要求补正；请立案、退回或告知。'),
      },
      context.grant.staff,
    );
    return decided(context, filing, {
      what: 'correction',
      title: '请补正起诉材料',
      text: `共 ${items.length} 项，请一次补齐，最迟 ${legalDateText(lastDay)}。`,
    });
  },
};

/** FILE-8: not corrected in time. Never by itself: the judge records it (clause A). */
export const returnUncorrected: JudgeOperation<'returnUncorrected'> = {
  kind: 'write',
  policy: staff('filing-judge'),
  async run(context) {
    const found = await filings.first({ _id: context.input.filingId, courtId: context.grant.staff.courtId });
    const lastDay = found?.correction?.lastDay;
    if (found?.state === 'correcting' && lastDay && isInTime(context.clock.now(), lastDay))
      throw new CourtError('PRECONDITION_FAILED', `补正期限到 ${legalDateText(lastDay)}为止，还没有届满，不能退回。`);
    const text = `${lastDay ? `到 ${legalDateText(lastDay)}为止` : '期限内'}没有补正，材料已退回并记录在册。`;
    const guidance = { ground: 'uncorrected' as const, text };
    const filing = await moveByJudge(
      { ...orderOf(context), event: 'returnUncorrected', set: { guidance: command().set(guidance) } },
      context.grant.staff,
    );
    return decided(context, filing, {
      what: 'returned',
      title: '起诉材料已退回',
      text: `${text}您可以撤回，也可以坚持起诉。`,
    });
  },
};

/** FILE-8: corrected, and still deficient. */
export const returnDeficient: JudgeOperation<'returnDeficient'> = {
  kind: 'write',
  policy: staff('filing-judge'),
  async run(context) {
    const guidance = { ground: 'deficient' as const, text: context.input.reasons };
    const filing = await moveByJudge(
      {
        ...orderOf(context),
        event: 'returnDeficient',
        guard: { correction: command().neq(null), insisted: false },
        set: { guidance: command().set(guidance) },
        guardRefused: ({ correction }) =>
          new CourtError(
            'PRECONDITION_FAILED',
            correction ? '当事人已经坚持起诉，请立案或作出裁定。' : '还没有要求过补正，请先一次性告知需要补正的内容。',
          ),
      },
      context.grant.staff,
    );
    return decided(context, filing, {
      what: 'returned',
      title: '起诉材料已退回',
      text: `${context.input.reasons} 您可以撤回，也可以坚持起诉。`,
    });
  },
};

/** FILE-9: informed first where to go; who insists gets a ruling. */
export const guideElsewhere: JudgeOperation<'guideElsewhere'> = {
  kind: 'write',
  policy: staff('filing-judge'),
  async run(context) {
    const { ground, text } = context.input;
    const filing = await moveByJudge(
      {
        ...orderOf(context),
        event: 'guideElsewhere',
        guard: { insisted: false },
        set: { guidance: command().set({ ground, text }) },
        guardRefused: () => new CourtError('PRECONDITION_FAILED', '当事人已经坚持起诉，请立案或作出裁定。'),
      },
      context.grant.staff,
    );
    return decided(context, filing, {
      what: 'guided',
      title: '法官告知',
      text: `${GUIDE_GROUNDS[ground]}。${text} 您可以撤回，也可以坚持起诉。`,
    });
  },
};

/** FILE-10: only after the filer was told and insisted. */
export const refuse: JudgeOperation<'refuse'> = {
  kind: 'write',
  policy: staff('filing-judge'),
  async run(context) {
    const refusal = { reasons: context.input.reasons, at: context.act.at };
    const filing = await moveByJudge(
      {
        ...orderOf(context),
        event: 'refuse',
        guard: { insisted: true },
        set: { refusal: command().set(refusal) },
        guardRefused: () =>
          new CourtError('PRECONDITION_FAILED', '裁定不予受理之前，应当先告知或要求补正，并由当事人坚持起诉。'),
      },
      context.grant.staff,
    );
    return decided(context, filing, {
      what: 'refused',
      title: '裁定不予受理',
      text: `${context.input.reasons} 不服的，可以在裁定书送达之日起 10 日内上诉。`,
    });
  },
};

const orderOf = ({ input, act }: WriteContext<{ filingId: string }, JudgeGrant>) => ({ filingId: input.filingId, act });

interface Told {
  what: string;
  title: string;
  text: string;
}

async function decided(
  context: WriteContext<{ filingId: string }, JudgeGrant>,
  filing: Filing,
  told?: Told,
): Promise<FileCaseResult<'get'>> {
  const now = context.clock.now();
  context.note({ target: filing._id, courtId: filing.courtId });
  if (told)
    await notify({
      _id: `${filing._id}:${told.what}:${context.act._id}`,
      openid: filing.filer,
      courtId: filing.courtId,
      title: told.title,
      text: told.text,
      page: filingPage(filing._id),
      at: new Date(now),
    });
  return filingView(filing, 'court', now);
}
