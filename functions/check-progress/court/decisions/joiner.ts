/** 裁定变更的当事人: who takes another's place by a ruling, what goes to him with it, and his account (民诉法解释250). */
import { isSuitRole } from '../../../../court/people/joining';
import { legalDateOf } from '../../../../court/time/legal-date';
import type { Act } from '../../../../platform/act';
import type { CaseDate } from '../../../../records/case/date';
import { newParty } from '../../../../records/case/new-party';
import { type CaseParty, caseParties } from '../../../../records/case/parties';
import { linkParty } from '../../../../records/person/link';
import type { DecisionContent } from '../../contract-decisions';
import { comingIn } from '../dates';
import { partyOf, withParty } from '../file';
import { complaintOf, joinersPapers } from '../joining-papers';
import type { DuePaperOf } from '../take-step';
import type { Opened } from './drafts';

type Replacing = Extract<DecisionContent, { what: 'replaceParty' }>;

export interface Joiner {
  party: CaseParty;
  papers: DuePaperOf[];
}

/** Looked up before the transaction. Throws CourtError as `newParty`, `complaintOf`. */
export async function joinerOf(
  { file, decision }: Opened,
  { leaving, entering, reasons }: Replacing,
  dates: readonly CaseDate[],
  act: Act,
): Promise<Joiner> {
  const whom = partyOf(file, leaving);
  const on = legalDateOf(act.at.getTime());
  const role = isSuitRole(whom.role) ? whom.role : 'plaintiff';
  const joins = { ground: 'assignee' as const, role, inPlaceOf: leaving, act: decision._id, on };
  const party = newParty(file.found, file.everybody, entering, joins);
  const papers = await joinersPapers(
    withParty(file, party, leaving),
    { party, into: file, ground: 'assignee', role, inPlaceOf: whom.name, reason: reasons, abroad: false },
    {
      complaint: await complaintOf(file),
      dates: comingIn(dates, on),
      days: file.found.evidenceDays ?? undefined,
      at: act.at,
    },
  );
  return { party, papers };
}

/** Before his papers go out, so that they find his account. Again does nothing. */
export async function linkJoiner({ content, decision }: Opened, at: Date): Promise<void> {
  if (content.what !== 'replaceParty') return;
  const all = await caseParties.find({ caseId: decision.caseId }, { limit: MOST });
  const party = all.find(({ joined }) => joined?.act === decision._id);
  if (party) await linkParty(party, at);
}

const MOST = 1000;
