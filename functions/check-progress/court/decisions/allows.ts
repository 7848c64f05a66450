/** 能不能作出: the conditions of the machine for a decision, each looked up in what the court has, never ticked where the data is there (DOMAIN 3). */
import { groundText, STAY_GROUNDS, TERMINATION_GROUNDS } from '../../../../court/documents/ruling-articles';
import { mediationEligibility } from '../../../../court/mediation/eligibility';
import { isSuitRole, joiningProblem, leavingProblem } from '../../../../court/people/joining';
import { isLegalDate, type LegalDate } from '../../../../court/time/legal-date';
import { noCounterclaimLeft } from '../../../../records/case/counterclaim';
import { type CaseDate, caseDates } from '../../../../records/case/date';
import type { Decision } from '../../../../records/case/decision';
import { limitOf } from '../../../../records/case/trial-limit';
import { casePapers } from '../../../../records/paper/paper';
import { services } from '../../../../records/service/service';
import type { DecisionContent } from '../../contract-decisions';
import { type CourtFile, standingsOf } from '../file';

const MOST = 500;

/**
 * @returns guard → whether it is met, those that depend on the case's own state (`hearingHeld` …) left to the transaction
 * @param today of Shanghai
 */
export async function allowances(
  file: CourtFile,
  content: DecisionContent,
  pronounced: Decision['pronounced'],
  today: LegalDate,
): Promise<Record<string, boolean>> {
  switch (content.what) {
    case 'judgment':
      return { publiclyPronounced: pronounced !== null };
    case 'mediated':
      return {
        mediationAllowed: mayMediate(file, content),
        agreementReached:
          isLegalDate(content.agreedOn) && content.agreedOn <= today && agreedByAll(file, content, today),
      };
    case 'dismissSuit':
      return { groundOfDismissal: content.articles.trim() !== '' && content.reasons.trim() !== '' };
    case 'withdraw':
      return {
        plaintiffApplied: await hasApplied(file, content.application, today),
        noCounterclaimLeft: await noCounterclaimLeft(file.found._id, content.counterclaim),
        leaveGiven: content.reasons.trim() !== '',
      };
    case 'withdrawPart':
      return {
        plaintiffApplied: (await hasApplied(file, content.application, today)) && applicantsLeave(file, content),
        sidesRemain: leavingProblem(content.leaving, standingsOf(file)) === undefined,
      };
    case 'replaceParty':
      return { joinsByLaw: replaces(file, content) };
    case 'refuseWithdrawal':
      return { plaintiffApplied: await hasApplied(file, content.application, today) };
    case 'deemWithdrawn':
      return {
        ...(await absence(file, content)),
        noCounterclaimLeft: await noCounterclaimLeft(file.found._id, content.counterclaim),
      };
    case 'stay':
      return { groundForStay: isGround(() => groundText(STAY_GROUNDS, file.matter, content.item)) };
    case 'terminate':
      return { groundOfTermination: isGround(() => groundText(TERMINATION_GROUNDS, file.matter, content.item)) };
    case 'transfer':
      return {
        notOurJurisdiction:
          content.to.trim() !== '' && content.to.trim() !== file.court.name && content.reasons.trim() !== '',
      };
    case 'toOrdinary': {
      const limit = limitOf(file.found);
      const isShorter = (file.found.procedure ?? 'ordinary') !== 'ordinary';
      return { limitNotOver: isShorter && (limit.state !== 'running' || today <= limit.lastDay) };
    }
  }
}

function isGround(find: () => string): boolean {
  try {
    return find() !== '';
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

type Of<What extends DecisionContent['what']> = Extract<DecisionContent, { what: What }>;

/** MED-2 */
function mayMediate({ matter, found }: CourtFile, { exception }: Of<'mediated'>): boolean {
  const cause = found.causeOfAction ?? '';
  const { may } = mediationEligibility({
    kind: matter,
    procedure: 'suit',
    // 解释143: whether a marriage or another status exists.
    statusConfirmation: /^(确认婚姻|婚姻无效|撤销婚姻|亲子关系|确认收养)/.test(cause),
    divorce: cause.includes('离婚'),
    administrativeException: matter === 'administrative' ? exception !== undefined : undefined,
  });
  return may === 'yes' || may === 'must';
}

/** 解释151: where it binds on signing, every party has signed, and judge and clerk as well. */
function agreedByAll({ parties }: CourtFile, { bindsOnSigning, terms }: Of<'mediated'>, today: LegalDate): boolean {
  if (terms.every((term) => term.trim() === '')) return false;
  if (!bindsOnSigning) return true;
  const { signed, officersSignedOn } = bindsOnSigning;
  const days = [...signed.map(({ on }) => on), officersSignedOn];
  return (
    parties.every(({ _id }) => signed.some(({ partyId }) => partyId === _id)) &&
    days.every((day) => isLegalDate(day) && day <= today)
  );
}

function replaces(file: CourtFile, { leaving, entering }: Of<'replaceParty'>): boolean {
  const role = file.parties.find(({ _id }) => _id === leaving)?.role;
  if (entering.name.trim() === '' || !isSuitRole(role)) return false;
  return joiningProblem({ ground: 'assignee', role, inPlaceOf: leaving }, standingsOf(file)) === undefined;
}

/** A plaintiff withdraws his own suit; nobody's but his. */
function applicantsLeave({ parties }: CourtFile, { application, leaving }: Of<'withdrawPart'>): boolean {
  const plaintiffs = parties.filter(({ _id, role }) => role === 'plaintiff' && leaving.includes(_id));
  return plaintiffs.every(({ _id }) => application.partyId === _id);
}

/** ID-7: by a plaintiff, or an agent with that power; filed here, or on paper in the file. */
async function hasApplied(
  file: CourtFile,
  { on, partyId, paperId, record }: Of<'withdraw'>['application'],
  today: LegalDate,
): Promise<boolean> {
  if (!isLegalDate(on) || on > today) return false;
  if (!file.parties.some(({ _id, role }) => _id === partyId && role === 'plaintiff')) return false;
  if (paperId === undefined) return record !== undefined;
  const paper = await casePapers.get(paperId);
  return (
    paper?.caseId === file.found._id &&
    paper.kind === 'withdrawSuit' &&
    // Undecided: an application that was answered is none any more.
    (paper.state === 'received' || paper.state === 'noted') &&
    paper.parties.includes(partyId) &&
    !paper.lacksAuthority
  );
}

/** HEAR-8, 9: summoned to that very hearing, each plaintiff, and it has been; the judge's finding is in words. */
async function absence({ found, parties }: CourtFile, { dateId, finding }: Of<'deemWithdrawn'>) {
  const [date, served] = await Promise.all([
    caseDates.get(dateId),
    services.find({ caseId: found._id }, { limit: MOST }),
  ]);
  const hearing = date?.caseId === found._id && date.kind === 'hearing' ? date : undefined;
  const plaintiffs = parties.filter(({ role }) => role === 'plaintiff');
  return {
    properSummons:
      hearing !== undefined && plaintiffs.every(({ _id }) => served.some((one) => isSummonsTo(one, _id, hearing))),
    absenceFound: finding.trim() !== '',
  };
}

const isSummonsTo = (
  {
    document,
    documentId,
    partyId,
    effectiveOn,
  }: { document: string; documentId: string; partyId: string; effectiveOn: string | null },
  plaintiff: string,
  { _id, on }: CaseDate,
): boolean =>
  document === 'summons' &&
  partyId === plaintiff &&
  // The summons carries the key of its date.
  documentId.endsWith(`:summons:${_id.split(':').at(-1)}`) &&
  effectiveOn !== null &&
  effectiveOn <= on;
