/** 延长补正的申请: who needs more time, and why; on which day it is decided. Free of wx. */
import type { DataOf } from '../../api/services';
import { dayOf, daysBetween, dayText, leftText, momentText } from '../../text/day';

export type Extension = DataOf<'correct-filing', 'extensions'>['extensions'][number];

export interface ExtensionRow {
  extensionId: string;
  filingId: string;
  title: string;
  reason: string;
  askedAt: string;
  /** 3月9日 星期一，还有 2 天 */
  lastDay: string;
  urgent: boolean;
  /** Asked after the last day: another rule, and perhaps too late for it. */
  path: string;
  obstacle: string;
  steps: { text: string; rule: string }[];
  /** From which day more days are counted, and so many that it is later than before. */
  from: string;
  days: number;
}

/** FIX-1 */
const USUAL_DAYS = 7;
const MOST_DAYS = 30;

const PATHS: Readonly<Record<Extension['path'], string>> = {
  ask: '期限内申请延长',
  restore: '期限过了，障碍消除后 10 日内申请顺延',
  tooLate: '期限过了，也过了申请顺延的 10 日，或者没有写障碍什么时候消除；仍由您决定',
};

export function extensionRows(extensions: readonly Extension[], now: number): ExtensionRow[] {
  const today = dayOf(now);
  return extensions.map(({ extensionId, filingId, title, reason, askedAt, lastDay, path, obstacleEndedOn, steps }) => {
    const left = daysBetween(today, lastDay);
    return {
      extensionId,
      filingId,
      title,
      reason,
      askedAt: momentText(askedAt, now),
      lastDay: `${dayText(lastDay)}，${leftText(left)}`,
      urgent: left <= 1,
      path: PATHS[path],
      obstacle: obstacleEndedOn ? `障碍消除：${dayText(obstacleEndedOn)}` : '',
      steps,
      from: today,
      days: Math.min(MOST_DAYS, Math.max(USUAL_DAYS, left + USUAL_DAYS)),
    };
  });
}
