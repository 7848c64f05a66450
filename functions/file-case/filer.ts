/** What the filer, or who acts for him, does besides filling in: look, withdraw, insist. */
import type { SpecialAct } from '../../court/agency/authority';
import { legalDateOf } from '../../court/time/legal-date';
import { type Changes, command } from '../../platform/database';
import { type VerifiedGrant, verified } from '../../platform/identity';
import type { ReadOperation, WriteOperation } from '../../platform/operation';
import { either, staff } from '../../platform/policy';
import { type Filing, filings } from '../../records/filing/filing';
import { partIn } from '../../records/filing/helped';
import { changedElsewhere, isHandedIn, moveByFiler, notFound } from '../../records/filing/moves';
import { keysOf, nameIn, ownPart, refuseUnless } from '../../records/filing/part';
import { asReadOf } from '../../records/filing/powers';
import { tellSide, wordsOf } from '../../records/filing/told';
import type { FileCaseInput, FileCaseResult } from './contract';
import { feeOfCase } from './fee-shown';
import { type Grant, visibleTo } from './seen';
import { standingDoubts } from './standing-doubts';
import { filingView, summaryOf } from './views';

export const get: ReadOperation<FileCaseInput<'get'>, FileCaseResult<'get'>, Grant> = {
  kind: 'read',
  policy: either(staff('filing-judge'), verified),
  async run({ input, grant, clock }) {
    const { filing, side, part } = await visibleTo(input.filingId, grant, clock.now());
    const [fee, doubts] = await Promise.all([
      filing.caseId ? feeOfCase(filing.caseId) : null,
      standingDoubts(filing, clock.now()),
    ]);
    return filingView(filing, side, clock.now(), { fee, doubts, part });
  },
};

const PAGE = 20;

/**
 * What the court waits for first, then the latest change first; pages by cursor, never by skipping. Also what one's agents
 * handed in, or one's principals, and what concerns an organisation that one heads.
 */
export const mine: ReadOperation<FileCaseInput<'mine'>, FileCaseResult<'mine'>, VerifiedGrant> = {
  kind: 'read',
  policy: verified,
  async run({ input: { cursor, limit = PAGE, drafts }, grant, clock }) {
    const _ = command();
    const found = await filings.find(
      {
        viewers: _.in(keysOf(grant, legalDateOf(clock.now()))),
        ...(cursor === undefined ? {} : { listKey: _.lt(cursor) }),
        ...(drafts === undefined ? {} : { state: drafts ? 'draft' : _.neq('draft') }),
      },
      { orderBy: [['listKey', 'desc']], limit: limit + 1 },
    );
    const page = found.slice(0, limit);
    return {
      filings: page.flatMap((filing) => {
        // A power that ran out by its date is written nowhere.
        const part = ownPart(filing, grant, clock.now());
        return part ? [summaryOf(filing, 'filer', clock.now(), part)] : [];
      }),
      next: found.length > limit ? (page.at(-1)?.listKey ?? null) : null,
    };
  },
};

const TITLES = { withdraw: '已撤回', insist: '已记下您坚持起诉' } as const;
/** ID-7 【practice】 */
const NEEDS = { withdraw: 'withdrawSuit', insist: 'file' } as const satisfies Record<string, SpecialAct | 'file'>;

/**
 * FILE-8: the notice to correct stops the days, and only corrected papers start them anew (立案规定7.2, 解释126). Who brings none
 * and insists gets a ruling (立案规定7.3), for which no text gives days of its own: none are left running, and it stands in its
 * place of the inbox by the day he insisted. Corrected or guided elsewhere, the days of 在线规则9.1(3) run on.
 */
function insisting({ _id, guidance }: Filing, at: Date): Changes {
  if (guidance?.ground !== 'uncorrected') return { insisted: true };
  const since = legalDateOf(at.getTime());
  return { insisted: true, decisionFrom: null, decisionDue: null, dueKey: `${since}:${_id}` };
}

const moveOf = (
  event: 'withdraw' | 'insist',
): WriteOperation<FileCaseInput<'withdraw'>, FileCaseResult<'withdraw'>, VerifiedGrant> => ({
  kind: 'write',
  policy: verified,
  async run({ input: { filingId }, grant, act, clock, note }) {
    const found = await filings.get(filingId);
    const part = await partIn(found, grant, 'read', clock.now());
    if (!found) throw notFound();
    refuseUnless(found, part, NEEDS[event]);
    const filing = await moveByFiler(
      {
        event,
        filingId,
        act,
        who: nameIn(part, grant),
        guard: asReadOf(found),
        set: event === 'insist' ? insisting(found, act.at) : {},
        guardRefused: changedElsewhere,
      },
      found.filer,
    );
    note({ target: filing._id, courtId: filing.courtId });
    // A draft that is thrown away was nobody's business.
    if (isHandedIn(filing)) await tellMoved(filing, event, `${event}:${act._id}`, act.at);
    return filingView(filing, 'filer', clock.now(), { part });
  },
});

const tellMoved = (filing: Filing, event: 'withdraw' | 'insist', key: string, at: Date) =>
  tellSide(filing, { key, title: TITLES[event], text: wordsOf(event), at });

/** 撤回: any time before the court has decided. */
export const withdraw = moveOf('withdraw');
/** 坚持起诉: a ruling will follow (FILE-8, 9). */
export const insist = moveOf('insist');
