/** 一件案件, as its officers' page shows it: no more than is seen. Free of wx. */
import { dayOf, daysBetween, dayText, leftText } from '../../text/day';
import { type CourtCase, isOfficer } from '../step';
import { comesNext, type Todo, todosOf } from './todo';

export interface PartyRow {
  partyId: string;
  who: string;
  reached: string;
  agents: string[];
}

export interface DateRow {
  dateId: string;
  title: string;
  when: string;
  left: string;
  urgent: boolean;
  place: string;
  /** Whose period it is; '' everybody's date. */
  whose: string;
  mayRecord: boolean;
  mayCallOff: boolean;
}

export interface Shown {
  caseNo: string;
  title: string;
  stateName: string;
  facts: string[];
  comesNext: string;
  next: Todo | null;
  others: Todo[];
  trial: string;
  limit: { by: string; left: number | null; text: string } | null;
  /** FILE-12: by when the complaint goes out; null: it has. */
  notices: { by: string; late: boolean } | null;
  parties: PartyRow[];
  dates: DateRow[];
  appeals: string[];
  tried: boolean;
}

const DATES: readonly string[] = ['hearing', 'evidenceExchange', 'pretrialMeeting', 'inquiry', 'pronouncement'];

function reachedOf({ linked, released, numberKnown, leftOn }: CourtCase['parties'][number]): string {
  if (leftOn) return `${dayText(leftOn)}退出诉讼，看不到新的进展`;
  if (linked) return '已经用自己的账号看到案件';
  if (!released) return '还没有放开，看不到案件';
  return numberKnown ? '已经放开，还没有登录关联' : '没有号码，要发关联码';
}

function dateRow(found: CourtCase, date: CourtCase['dates'][number], now: number): DateRow {
  const { dateId, title, kind, on, at, place, partyId, state, daysLeft } = date;
  const isCall = DATES.includes(kind) && partyId === null;
  const isPast = at !== null && Date.parse(at) <= now;
  const runs = state === 'running';
  const whose = found.parties.find((party) => party.partyId === partyId)?.name ?? '';
  return {
    dateId,
    title,
    when: at ? `${dayText(on)} ${clock(at)}` : dayText(on),
    left: runs
      ? daysBetween(dayOf(now), on) < 0
        ? kind === 'hearing'
          ? '开过了，还没有记录'
          : leftText(daysLeft)
        : leftText(daysLeft)
      : date.stateName,
    urgent: runs && daysLeft <= 1,
    place: place ?? '',
    whose,
    mayRecord: isCall && kind === 'hearing' && runs && isPast && found.can.includes('open'),
    mayCallOff:
      isCall && runs && !isPast && (kind === 'hearing' ? found.can.includes('hearingCalledOff') : isOfficer(found)),
  };
}

const clock = (at: string) => new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(11, 16);

export function shownOf(found: CourtCase, now: number): Shown {
  const {
    caseNo,
    title,
    stateName,
    causeOfAction,
    procedureName,
    registeredOn,
    outcomeName,
    effectiveOn,
    trial,
    limit,
  } = found;
  return {
    caseNo,
    title,
    stateName,
    facts: [
      [causeOfAction, procedureName].filter(Boolean).join(' · '),
      `立案 ${dayText(registeredOn)}`,
      outcomeName ? `结果：${outcomeName}` : '',
      effectiveOn ? `生效 ${dayText(effectiveOn)}` : '',
    ].filter((line) => line !== ''),
    comesNext: comesNext(found),
    ...todosOf(found),
    trial: trial ? `${trial.judges.map(({ post, name }) => `${post} ${name}`).join('、')}，书记员 ${trial.clerk}` : '',
    limit: limit && {
      by: limit.lastDay ?? '',
      left: limit.lastDay ? daysBetween(dayOf(now), limit.lastDay) : null,
      text: limit.lastDay ? (limit.provisional ? '明年的放假安排还没有公布，日期可能变动。' : '') : '现在停止计算。',
    },
    notices: found.notices && { by: found.notices.dueOn, late: found.notices.late },
    parties: found.parties.map((party) => ({
      partyId: party.partyId,
      who: `${party.roleName} ${party.name}`,
      reached: reachedOf(party),
      agents: party.agents.map(
        ({ name, roleName, special }) =>
          `${roleName} ${name}${special.length > 0 ? `（特别授权：${special.join('、')}）` : ''}`,
      ),
    })),
    dates: found.dates.map((date) => dateRow(found, date, now)),
    appeals: found.appeals.map(
      ({ names, on, inTime }) =>
        `${names.join('、')}，${dayText(on)}${inTime ? '' : '，收到时不在他的上诉期内，由法院审查'}`,
    ),
    tried: found.trial !== null,
  };
}
