/** 一份材料的样子: what its page shows of it, by who looks. Free of wx. */
import { dayText, stampText } from '../../../text/day';
import type { Tone } from '../../../text/tone';
import { type Field, type Paper, writtenOf } from '../draft/content';
import { linesOf } from '../draft/shown';

const TONES = new Map<string, Tone>([
  ['draft', 'yours'],
  ['received', 'running'],
  ['signing', 'running'],
  ['granted', 'over'],
  ['refused', 'urgent'],
  ['noted', 'over'],
  ['withdrawn', 'over'],
]);

export const paperTone = (state: string): Tone => TONES.get(state) ?? 'quiet';

interface Decided {
  title: string;
  /** 准许 … */
  outcome: string;
  decided: string;
  reasons: string;
  newLastDay: string;
  by: string;
}

const OUTCOMES = { noted: '已经放进案卷', granted: '准许了', refused: '没有准许' };
/** To another party. */
const SERVED = '这是案子里别的当事人交给法院的，法院送给您一份。要回应的，可以在这个案子里交材料。';
const CHANNELS = { online: '在手机上提交', counter: '在窗口递交', post: '邮寄' };

/** What stands in it, whatever its kind asks. */
const TITLES: readonly (readonly [Field, string])[] = [
  ['appealed', '对什么上诉'],
  ['requests', '请求'],
  ['amountFen', '金额'],
  ['about', '对象'],
  ['obstacleEndedOn', '期限'],
  ['items', '证据'],
  ['facts', '事实和理由'],
  ['urgent', '是不是很急'],
];

export function shownOf(paper: Paper) {
  const { decision, timings, documents, can, state, at, decideBy, decideAt, embargo, seenAs } = paper;
  const written = writtenOf(paper);
  const names = { parties: [], periods: [] };
  return {
    tone: paperTone(state),
    when: stampText(at),
    how: `${CHANNELS[paper.channel]}${paper.handedInOn ? `，${dayText(paper.handedInOn)}` : ''}`,
    /** The period that it missed: what can be asked back (TIME-5). */
    missed: timings.find((one) => one.state === 'late')?.dateId ?? '',
    decideText: decideAt ? `法院要在 ${stampText(decideAt)} 以前决定。` : '',
    decideBy: decideAt || state !== 'received' ? '' : (decideBy ?? ''),
    heldBack: embargo && (state === 'received' || state === 'signing'),
    decision: decision ? decidedOf(decision) : null,
    documents: documents
      .filter((one) => one.state !== 'signing')
      .map(({ documentId, title }) => ({ documentId, title })),
    rows: TITLES.map(([id, title]) => ({ id, title, lines: linesOf(id, written, names) })).filter(
      ({ lines }) => lines.length > 0,
    ),
    /** '' it is said by the court's state. */
    next: seenAs === 'served' ? SERVED : '',
    can,
  };
}

function decidedOf({ outcome, title, decided, reasons, newLastDay, by, at }: NonNullable<Paper['decision']>): Decided {
  return {
    title: title || OUTCOMES[outcome],
    outcome: OUTCOMES[outcome],
    decided,
    reasons,
    newLastDay: newLastDay ?? '',
    by: `${by}，${stampText(at)}`,
  };
}

export type Shown = ReturnType<typeof shownOf>;
