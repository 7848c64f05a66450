/** 拒不到庭与中途退庭: what the log lets a judge consider (HEAR-8, 9). Never a finding: that is the judge's alone. */
import type { Step } from '../step';

/** What the system or an officer recorded of one participant; `at` epoch ms. */
export interface AttendanceEvent {
  kind:
    | 'joined'
    /** Pressed “leave”. */
    | 'left'
    | 'connectionLost'
    /** Told the court that network, device or power failed, or that force majeure keeps him. */
    | 'failureReported'
    | 'called'
    | 'prompted'
    | 'warned'
    /** The judge found that it was no technical failure; the log's last loss then counts as leaving. */
    | 'foundNotTechnical';
  at: number;
}

export interface Attendance {
  role: 'plaintiff' | 'defendant' | 'independentThirdParty' | 'otherThirdParty';
  /** Epoch ms; undefined: not opened yet. */
  openedAt: number | undefined;
  /** 传票, or simple means in summary procedure (解释261). */
  notice: { form: 'summons' | 'simple'; served: boolean; confirmedOrProved: boolean };
  events: readonly AttendanceEvent[];
  /** The judge's view of a reason given; undefined: none looked at. */
  goodReason: boolean | undefined;
  /** The defendant raised a counterclaim. */
  counterclaim: boolean;
  /** A withdrawal of the suit was not allowed (民诉法148.2). */
  withdrawalRefused: boolean;
}

export interface AbsenceHint {
  state: 'notOpened' | 'present' | 'notJoined' | 'left' | 'technicalInterruption';
  /** What the judge may consider; empty: nothing. */
  mayConsider: ('nonAppearance' | 'walkOut')[];
  /** What it would take, where something is missing. */
  missing: Step[];
  /** Default judgment and deemed withdrawal are barred: the notice is not proved (HEAR-9). */
  noticeBars: boolean;
  /** What the law would then allow. */
  effects: Step[];
}

/**
 * HEAR-8, 在线诉讼规则第25条第2款: not joining without good reason; or leaving, uncured after a prompt and after it a warning.
 * A lost connection is a technical interruption, whatever followed, until the judge finds otherwise.
 * Throws RangeError for impossible times.
 */
export function absenceHint(attendance: Attendance): AbsenceHint {
  const { openedAt, notice } = attendance;
  for (const { at } of attendance.events)
    if (!Number.isSafeInteger(at) || at <= 0) throw new RangeError(`not a time of the log: ${at}`);
  const log = attendance.events.toSorted((a, b) => a.at - b.at);
  const noticeBars = !notice.served || (notice.form === 'simple' && !notice.confirmedOrProved);
  const hint = { state: stateOf(log, openedAt), mayConsider: [], missing: [], noticeBars, effects: [] };
  if (hint.state !== 'notJoined' && hint.state !== 'left') return hint;

  const missing = [...missingOfNotice(attendance, noticeBars), ...missingOfReason(attendance)];
  const kind = hint.state === 'left' ? 'walkOut' : 'nonAppearance';
  if (kind === 'walkOut') missing.push(...missingOfWarning(log));
  if (missing.length > 0) return { ...hint, missing };
  return { ...hint, mayConsider: [kind], effects: effectsOf(attendance) };
}

function stateOf(log: readonly AttendanceEvent[], openedAt: number | undefined): AbsenceHint['state'] {
  if (openedAt === undefined) return 'notOpened';
  const last = log.findLast(({ kind }) => kind === 'joined' || kind === 'left' || kind === 'connectionLost');
  const found = log.findLast(({ kind }) => kind === 'foundNotTechnical');
  const failure = log.findLast(({ kind }) => kind === 'failureReported');
  // A failure that was reported, or a lost connection, holds until the judge finds otherwise after it.
  const technical = [last?.kind === 'connectionLost' ? last : undefined, failure].filter((one) => one !== undefined);
  const excused = technical.some(({ at }) => found === undefined || found.at < at);
  if (last?.kind === 'joined' && (failure === undefined || failure.at < last.at)) return 'present';
  if (excused) return 'technicalInterruption';
  // Who was in the waiting room and left before the opening has not joined the hearing.
  return last === undefined || last.at < openedAt ? 'notJoined' : 'left';
}

function missingOfNotice({ notice }: Attendance, noticeBars: boolean): Step[] {
  if (!noticeBars) return [];
  const text = notice.served
    ? '用简便方式通知开庭，本人没有确认，也没有证据证明已收到：不能缺席判决，也不能按撤诉处理。'
    : '没有传票已经送达的记录。';
  const rule = notice.served ? 'HEAR-9 民诉法解释第261条第2款' : 'HEAR-8 民事诉讼法第146、147条';
  return [{ text, rule }];
}

function missingOfReason({ goodReason }: Attendance): Step[] {
  const rule = 'HEAR-8 在线诉讼规则第25条第2款';
  if (goodReason === true) return [{ text: '有正当理由。', rule }];
  if (goodReason === undefined) return [{ text: '还没有查明有没有正当理由：请打电话联系，问清原因并记录。', rule }];
  return [];
}

function missingOfWarning(log: readonly AttendanceEvent[]): Step[] {
  const rule = 'HEAR-8 在线诉讼规则第25条第2款';
  const left = log.findLast(({ kind }) => kind === 'left' || kind === 'connectionLost');
  const prompted = log.find(({ kind, at }) => kind === 'prompted' && left !== undefined && at >= left.at);
  if (prompted === undefined) return [{ text: '离开以后还没有提示他回来。', rule }];
  const warned = log.some(({ kind, at }) => kind === 'warned' && at > prompted.at);
  return warned ? [] : [{ text: '提示以后还没有警告。', rule }];
}

const UNLESS_UNLAWFUL: Step = {
  text: '当事人有违法行为需要依法处理的，可以不这样处理。',
  rule: 'HEAR-8 民诉法解释第238条第1款',
};

function effectsOf({ role, counterclaim, withdrawalRefused }: Attendance): Step[] {
  switch (role) {
    case 'plaintiff': {
      if (withdrawalRefused)
        return [{ text: '撤诉没有获准的，法官可以缺席判决。', rule: 'HEAR-8 民事诉讼法第148条第2款' }];
      const effects = [{ text: '法官可以裁定按撤诉处理。', rule: 'HEAR-8 民事诉讼法第146条' }];
      if (counterclaim) effects.push({ text: '对反诉可以缺席判决。', rule: 'HEAR-8 民事诉讼法第146条' });
      return [...effects, UNLESS_UNLAWFUL];
    }
    case 'defendant':
      return [
        {
          text: '法官可以在审理已有的请求、理由和证据后缺席判决。',
          rule: 'HEAR-8 民事诉讼法第147条、民诉法解释第241条',
        },
      ];
    case 'independentThirdParty':
      return [{ text: '法官可以对他的请求裁定按撤诉处理。', rule: 'HEAR-8 民诉法解释第236条' }, UNLESS_UNLAWFUL];
    case 'otherThirdParty':
      return [{ text: '不影响案件继续审理。', rule: 'HEAR-8 民诉法解释第240条' }];
  }
}

/** HEAR-9, 民诉法65: in a divorce suit the party comes in person though an agent is there; undefined: nothing to say. */
export function divorceAttendance(divorce: {
  partyPresent: boolean;
  agentPresent: boolean;
  cannotExpressWill: boolean;
  writtenOpinion: boolean;
}): Step | undefined {
  if (divorce.partyPresent || !divorce.agentPresent || divorce.cannotExpressWill || divorce.writtenOpinion)
    return undefined;
  const text = '离婚案件只有代理人到庭：本人应当出庭；确有特殊情况来不了的，必须向法院提交书面意见。';
  return { text, rule: 'HEAR-9 民事诉讼法第65条' };
}
