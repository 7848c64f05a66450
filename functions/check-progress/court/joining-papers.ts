/**
 * 参加诉讼的文书: what goes to whom the court calls into the suit: 参加诉讼通知书 with the complaint, 举证通知书, the form for his address,
 * who tries the case, and a summons to each date that is still to come. His periods run from his own service (SERVE-6).
 */
import { addressForm } from '../../../court/documents/address-confirmation';
import { evidenceNotice } from '../../../court/documents/evidence-notice';
import { joiningNotice, type PartyChangeFacts, partyChangeNotice } from '../../../court/documents/joining-notice';
import type { PaperKind } from '../../../court/documents/paper';
import type { JoiningGround, SuitRole } from '../../../court/people/joining';
import type { CourtDocument } from '../../../platform/documents/store/document';
import { listPapers } from '../../../platform/documents/store/list';
import { CourtError } from '../../../platform/errors';
import type { CaseDate } from '../../../records/case/date';
import type { CaseParty } from '../../../records/case/parties';
import { suggestedStarts } from '../../../records/service/suggested-starts';
import { panelNotices } from './body';
import { isCalledTo } from './dates';
import { type CourtFile, paperFacts, roleName } from './file';
import { calledPapers } from './schedule';
import type { DuePaperOf } from './take-step';

type Starts = NonNullable<DuePaperOf['to']>['starts'];

/** 行诉法34, 67: the authority brings its evidence with its answer, in fifteen days. */
const ADMINISTRATIVE_DAYS = 15;

export const notMade = (what: string): CourtError =>
  new CourtError('PRECONDITION_FAILED', `${what}还没有出具。请立案法官在本案的立案页出具文书，再发送应诉文书。`);

/** The one that stands: as corrected last (FILE-6). Throws CourtError PRECONDITION_FAILED where it was not made. */
export async function complaintOf({ found, matter }: CourtFile): Promise<CourtDocument> {
  const kind: PaperKind = matter === 'civil' ? 'civilComplaint' : 'administrativeComplaint';
  const { items } = await listPapers({ filingId: found.filingId });
  const [last] = items.filter((one) => one.kind === kind && one.state === 'issued' && !one.replacedBy);
  if (!last) throw notMade('起诉状');
  return last;
}

/** A paper that is issued already. */
export const issued = (
  { _id, title, kind }: CourtDocument,
  party: CaseParty,
  starts: Starts,
  abroad = false,
): DuePaperOf => ({
  documentId: _id,
  paper: { issued: title },
  recipient: null,
  to: {
    partyId: party._id,
    kind: kind === 'civilComplaint' || kind === 'administrativeComplaint' ? 'pleadingCopy' : 'notice',
    starts,
    ...(abroad ? { abroad } : {}),
  },
});

export const own = (party: CaseParty, kind: string, paper: DuePaperOf['paper'], starts: Starts = []): DuePaperOf => ({
  documentId: `${party._id}:${kind}`,
  paper,
  recipient: party.openid,
  to: { partyId: party._id, kind: 'notice', starts },
});

/** TIME-6: what the law gives him to answer; null: nothing of its own, or he is not sued. */
export function answerDaysOf({ found, matter }: CourtFile, { role }: CaseParty, abroad: boolean): 15 | 30 | null {
  if (role !== 'defendant') return null;
  const isSummary = matter === 'civil' && found.procedure !== undefined && found.procedure !== 'ordinary';
  if (matter === 'civil' && abroad && found.procedure !== 'smallClaims') return 30;
  return isSummary ? null : 15;
}

/** 举证通知书 and the form for his address, as every new party has them. @param days undefined: no period is settled yet */
export function noticesOf(file: CourtFile, party: CaseParty, at: Date, days: number | undefined): DuePaperOf[] {
  const facts = paperFacts(file, party, at);
  const ownDays = file.matter === 'administrative' && party.role === 'defendant' ? ADMINISTRATIVE_DAYS : days;
  const evidence =
    ownDays === undefined
      ? []
      : [
          own(party, 'evidenceNotice', evidenceNotice({ ...facts, period: { days: ownDays } }), [
            { kind: 'evidence', days: ownDays },
          ]),
        ];
  return [...evidence, own(party, 'addressForm', addressForm({ ...facts, party: party.name, role: roleName(party) }))];
}

export interface Joined {
  party: CaseParty;
  /** The case as it was before: whose suit against whom it is that he comes into. */
  into: CourtFile;
  ground: JoiningGround;
  role: SuitRole;
  inPlaceOf?: string | undefined;
  reason: string;
  abroad: boolean;
}

/** To himself. @param dates of the case that are to come */
export async function joinersPapers(
  file: CourtFile,
  joined: Joined,
  {
    complaint,
    dates,
    days,
    at,
  }: { complaint: CourtDocument; dates: readonly CaseDate[]; days: number | undefined; at: Date },
): Promise<DuePaperOf[]> {
  const { party, into, abroad, ...facts } = joined;
  const { found } = file;
  const notices = noticesOf(file, party, at, days);
  const enclosed = ['起诉状副本1份', ...(notices.length > 1 ? ['举证通知书1份'] : []), '送达地址确认书1份'];
  const starts = suggestedStarts(found, { documentId: complaint._id, kind: complaint.kind }, party, []);
  const notice = joiningNotice({
    ...paperFacts(into, party, at),
    ...facts,
    registeredOn: found.registeredOn,
    answerDays: answerDaysOf(file, party, abroad),
    enclosed,
  });
  const alone = { ...file, parties: [party] };
  // Whom the complaint names was told with the others who tries the case.
  const body = found.trial && party.joined ? panelNotices(alone, found.trial, { key: 'joined', at }) : [];
  const summonses: DuePaperOf[] = [];
  for (const date of dates) summonses.push(...(await summonsTo(alone, date, at)));
  return [
    issued(complaint, party, starts, abroad),
    own(party, 'joiningNotice', notice),
    ...notices,
    ...body,
    ...summonses,
  ];
}

/** As the others had it. Dates from before their mode was kept are told by the clerk. */
async function summonsTo(
  file: CourtFile,
  { _id, kind, called, at, place, open }: CaseDate,
  now: Date,
): Promise<DuePaperOf[]> {
  if (!isCalledTo(kind) || !called || !at) return [];
  const key = _id.split(':').at(-1) ?? '';
  return calledPapers(file, {
    what: kind,
    ...called,
    startsAt: at.getTime(),
    place: place ?? '',
    open: open !== false,
    key,
    at: now,
  });
}

/** 民诉法解释74: each of the others is told. @param into the case as it was before */
export const othersPapers = (
  into: CourtFile,
  others: readonly CaseParty[],
  change: Pick<PartyChangeFacts, 'ground' | 'role' | 'joined' | 'inPlaceOf' | 'reason'>,
  { key, at }: { key: string; at: Date },
): DuePaperOf[] =>
  others.map((party) =>
    own(party, `partyChangeNotice:${key}`, partyChangeNotice({ ...paperFacts(into, party, at), ...change })),
  );
