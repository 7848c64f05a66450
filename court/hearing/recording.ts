/** 庭审录音录像: whether a recording covers the hearing from opening to close (HEAR-10). */
import type { Step } from '../step';

/** Epoch ms; `to` is not part of it. */
export interface Span {
  from: number;
  to: number;
}

/** 录像规定第3条: the only breaks there may be. */
const LAWFUL_BREAKS = {
  recess: '休庭',
  closedEvidence: '公开庭审中不公开的举证、质证',
  mediation: '不宜录制的调解',
} as const;
export type BreakKind = keyof typeof LAWFUL_BREAKS;

export interface RecordingGap extends Span {
  /** The lawful break it falls into; null: it must be explained. */
  lawful: BreakKind | null;
}

export interface RecordingCheck {
  gaps: RecordingGap[];
  /** What the file still needs: an explanation of unlawful gaps signed by the presiding judge (录像规定第4条第2款). */
  missing: Step[];
}

/**
 * HEAR-10: every part of the hearing that was not recorded, split at the borders of breaks; parts without a lawful break need
 * a written explanation. Source: 录像规定第1、3、4条.
 * @param breaks as logged by the judge; `closedEvidence` counts only in a public hearing
 * @throws RangeError for spans that end before they begin or times that are none
 */
export function recordingCheck(input: {
  hearing: Span;
  recorded: readonly Span[];
  breaks: readonly (Span & { kind: BreakKind })[];
  isPublic: boolean;
  explanationSignedBy?: string;
}): RecordingCheck {
  const { hearing } = input;
  for (const { from, to } of [hearing, ...input.recorded, ...input.breaks])
    if (!Number.isSafeInteger(from) || !Number.isSafeInteger(to) || to < from)
      throw new RangeError(`not a span: ${from}–${to}`);
  const gaps: RecordingGap[] = [];
  let open: Span[] = without([hearing], input.recorded);
  for (const each of input.breaks) {
    if (each.kind === 'closedEvidence' && !input.isPublic) continue;
    const inside = open
      .map(({ from, to }) => ({ from: Math.max(from, each.from), to: Math.min(to, each.to) }))
      .filter(({ from, to }) => from < to);
    gaps.push(...inside.map((span) => ({ ...span, lawful: each.kind })));
    open = without(open, [each]);
  }
  gaps.push(...open.map((span) => ({ ...span, lawful: null })));
  gaps.sort((a, b) => a.from - b.from);
  const seconds = Math.ceil(open.reduce((sum, { from, to }) => sum + to - from, 0) / 1000);
  const explained = (input.explanationSignedBy ?? '') !== '';
  if (seconds === 0 || explained) return { gaps, missing: [] };
  const lawful = Object.values(LAWFUL_BREAKS).join('、');
  const text = `有 ${open.length} 处共 ${seconds} 秒没有录到，不属于${lawful}；请书面说明原因，由审判长或独任审判员审核签字后入卷。`;
  return { gaps, missing: [{ text, rule: 'HEAR-10 庭审录音录像规定第4条第2款' }] };
}

/** What is left of spans when others are taken away. */
function without(spans: readonly Span[], taken: readonly Span[]): Span[] {
  return taken.reduce<Span[]>(
    (left, cut) =>
      left
        .flatMap(({ from, to }) => [
          { from, to: Math.min(to, Math.max(from, cut.from)) },
          { from: Math.max(from, Math.min(to, cut.to)), to },
        ])
        .filter(({ from, to }) => from < to),
    [...spans],
  );
}
