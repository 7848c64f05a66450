/** 排期 (HEAR-4): the date of a hearing or of something else, summons to each party, notice to each agent; warnings stop nothing but what the law forbids. */
import {
  hearingNotice as agentNotice,
  CALLED_TO,
  type CalledTo,
  type SummonsFacts,
  summons,
} from '../../../court/documents/summons';
import { hearingNotice, type PartyPeriods } from '../../../court/hearing/notice';
import { plainInstant } from '../../../court/time/chinese-date';
import { isLegalDate, type LegalDate, legalDateOf } from '../../../court/time/legal-date';
import { CourtError } from '../../../platform/errors';
import type { WriteOperation } from '../../../platform/operation';
import { staff } from '../../../platform/policy';
import type { Case } from '../../../records/case/case';
import { caseMachineOf, caseWords } from '../../../records/case/case-machine';
import { CASE_DATES, type CaseDate } from '../../../records/case/date';
import { people } from '../../../records/person/person';
import type { CourtInput, CourtResult } from '../contract-court';
import { agentsIn, datesOf, newDate } from './dates';
import { type CourtFile, courtFile, paperFacts, roleName, type StaffGrant } from './file';
import { actorOf, mine } from './mine';
import { actKey, type DuePaperOf, lookedUp, movedView, takeStep } from './take-step';

/** What a date is in the course of the case. */
const KINDS = {
  hearing: 'hearing',
  evidenceExchange: 'evidenceExchange',
  pretrialMeeting: 'pretrialMeeting',
  inquiry: 'inquiry',
  pronouncement: 'pronouncement',
} as const satisfies Record<CalledTo, string>;

export const schedule: WriteOperation<CourtInput<'schedule'>, CourtResult<'schedule'>, StaffGrant> = {
  kind: 'write',
  policy: staff('judge', 'clerk'),
  async run(context) {
    const { input, act } = context;
    const found = await mine(context, input.caseId, 'judge', 'clerk');
    const file = await courtFile(found);
    const dates = await datesOf(found._id);
    const startsAt = instantOf(input.on, input.time);
    if (startsAt <= act.at.getTime())
      throw new CourtError('INVALID_INPUT', '开始的时间已经过了，请重新选择日期和时间。', { on: '请选择以后的日期' });
    const notice = noticeFor(file, dates, legalDateOf(startsAt), legalDateOf(act.at.getTime()));
    const key = actKey(act);
    const dateId = `${found._id}:date:${key}`;
    const count =
      dates.filter((one) => one._id !== dateId && one.kind === input.what && one.state !== 'calledOff').length + 1;
    const title = input.what === 'hearing' ? `第${count}次开庭` : CALLED_TO[input.what];
    const when = plainInstant(startsAt);
    const text =
      input.what === 'hearing'
        ? caseWords(found.kind, { event: 'schedule' }, { time: when, place: input.place })
        : `定于 ${when}在${input.place}${CALLED_TO[input.what]}。请准时参加；不能到的，请尽早说明理由。`;
    const date = newDate(found, {
      _id: dateId,
      kind: input.what,
      title,
      next: '请按传票上的时间和方式参加。不能到的，请尽早说明理由申请延期。',
      on: legalDateOf(startsAt),
      at: new Date(startsAt),
      place: input.place,
      open: input.open,
      called: { count, mode: input.mode },
      steps: notice.steps,
    });
    const inTime = notice.servedBy === undefined || legalDateOf(act.at.getTime()) <= notice.servedBy;
    const entry = () => ({ kind: KINDS[input.what], title, text: text ?? '', by: null });
    const { moved, papersDue } = await takeStep(context, {
      found,
      does:
        input.what === 'hearing'
          ? [
              {
                event: 'schedule',
                actor: actorOf(found, context),
                // 行诉解释71 knows no exception.
                holds: lookedUp({
                  noticeInTime: inTime || (file.matter === 'civil' && input.shortNotice !== undefined),
                }),
                entry,
              },
            ]
          : { key: `date-${key}`, when: refuseEnded, entry },
      also: async (transaction) => {
        await transaction.collection<CaseDate>(CASE_DATES).insertMissing(date);
      },
      papers: await calledPapers(file, { ...input, count, startsAt, key, at: act.at }),
      told: { title: `${CALLED_TO[input.what]}时间`, text: text ?? '' },
    });
    return { ...movedView(moved, papersDue, text, notice.warnings), dateId };
  },
};

/** A judgment is pronounced, and a party asked, before the case is decided or as it is; not when it is over. */
function refuseEnded({ kind, state }: Case): void {
  const machine = caseMachineOf(kind);
  if (state === 'registered' || (!machine.open.includes(state) && state !== 'mediated'))
    throw new CourtError(
      'PRECONDITION_FAILED',
      `案件现在是“${machine.states[state].name}”，不能安排期日。请刷新后再看。`,
    );
}

function instantOf(on: string, time: string): number {
  if (!isLegalDate(on)) throw new CourtError('INVALID_INPUT', '日期不对，请重新选择。', { on: '请重新选择' });
  return Date.parse(`${on}T${time}:00+08:00`);
}

/** HEAR-4: what speaks against the date, from the periods of each party as they run. */
function noticeFor(
  { found, matter, parties }: CourtFile,
  dates: readonly CaseDate[],
  hearingOn: LegalDate,
  today: LegalDate,
) {
  const last = (partyId: string, kind: CaseDate['kind']) =>
    dates.find((one) => one.partyId === partyId && one.kind === kind && one.state !== 'calledOff')?.on;
  const periods = parties.map((party): PartyPeriods => {
    const answerUntil = last(party._id, 'answer');
    const evidenceUntil = last(party._id, 'evidence');
    return {
      partyId: party._id,
      ...(answerUntil ? { answerUntil } : {}),
      ...(evidenceUntil ? { evidenceUntil } : {}),
      notBegun: party.role === 'defendant' && answerUntil === undefined,
      waived: false,
    };
  });
  const civilSummary = matter === 'civil' && found.procedure !== undefined && found.procedure !== 'ordinary';
  return hearingNotice({ hearingOn, civilSummary, away: false, today, periods });
}

type Called = Pick<CourtInput<'schedule'>, 'what' | 'place' | 'mode' | 'open'> & {
  count: number;
  startsAt: number;
  key: string;
  at: Date;
};

/** 传票 to each party, 出庭通知书 to each agent of theirs. */
export async function calledPapers(file: CourtFile, called: Called): Promise<DuePaperOf[]> {
  const { found, parties } = file;
  const facts = (of: CourtFile['parties'][number], as: string): SummonsFacts => {
    const { claimants, opponents, ...paper } = paperFacts(file, of, called.at);
    const { what, count, startsAt, place, mode, open } = called;
    return { ...paper, as, what, count, at: startsAt, place, mode, open, judge: found.trial?.judges[0]?.name ?? '' };
  };
  const own = parties.map(
    (party): DuePaperOf => ({
      documentId: `${party._id}:summons:${called.key}`,
      paper: summons(facts(party, roleName(party))),
      recipient: party.openid,
      to: { partyId: party._id, kind: 'summons', starts: [] },
    }),
  );
  const agents: DuePaperOf[] = [];
  for (const { openid, partyId } of await agentsIn(found._id, called.at)) {
    const party = parties.find(({ _id }) => _id === partyId);
    const name = (await people.get(openid))?.name;
    if (!party || !name) continue;
    const of = facts(party, `${roleName(party)}${party.name}的委托诉讼代理人`);
    agents.push({
      documentId: `${party._id}:hearingNotice:${called.key}:${openid}`,
      paper: agentNotice({ ...of, to: { name, kind: 'person' } }),
      recipient: openid,
      to: null,
    });
  }
  return [...own, ...agents];
}
