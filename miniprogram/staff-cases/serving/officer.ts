/** 送达的状态, as the court's own people read it: what it means, what comes next, how urgent it is. Free of wx. */
import type { DataOf } from '../../api/services';
import type { Tone } from '../../text/tone';

export type Tracked = DataOf<'receive-documents', 'trackOne'>;
export type TrackLine = DataOf<'receive-documents', 'track'>['services'][number];

const TONES = new Map<string, Tone>([
  ['prepared', 'yours'],
  ['sent', 'running'],
  ['arrived', 'running'],
  ['served', 'over'],
  ['presumedServed', 'over'],
  ['disputed', 'yours'],
  ['failed', 'yours'],
  ['publicNotice', 'running'],
  ['signedFor', 'over'],
  ['declined', 'urgent'],
]);

export const serviceTone = (state: string, late: boolean): Tone => (late ? 'urgent' : (TONES.get(state) ?? 'quiet'));

const NEXT = new Map([
  ['served', '已经送达，期限从第二天开始算。'],
  ['presumedServed', '按推定送达处理，期限从第二天开始算。他能证明不是这样的，可以提出异议，由法官决定。'],
  ['disputed', '他对送达有异议，由法官决定。决定以前，期限仍按原来的日期算。'],
  ['failed', '没有送到，期限没有开始。请选下一种送达方式。'],
  ['signedFor', '他已经签收调解书。各方都签收后，调解书生效。'],
  ['declined', '他在签收以前反悔，调解书不生效，案件应当及时判决。'],
]);

/** What the officer is to expect or to do. */
export function nextOf(
  service: Pick<Tracked, 'state' | 'late' | 'others' | 'correctedBy' | 'notice' | 'recipients'>,
): string {
  const { state, late, others, correctedBy, notice, recipients } = service;
  if (correctedBy) return '这份文书已经更正，以重新送达的那一份为准。';
  const known = NEXT.get(state);
  if (known) return known;
  const going = others.find(({ failed }) => failed === null);
  if (state === 'prepared')
    return recipients.length > 0
      ? '还没有发出。能电子送达的，点“发出”；不能的，请选别的送达方式。'
      : '还没有送。他没有账号可以电子送达，请选别的送达方式。';
  if (state === 'publicNotice')
    return late
      ? '公告期满了，请登记“公告期满”，期限从期满的第二天开始算。'
      : `公告还没有期满${notice ? '' : '，请稍等'}。`;
  if (going) return `正在用${going.meansName}的方式送。回证或者回执收到后，请登记结果；日期以签收的那天为准。`;
  if (late) return '等凭证的日子过了，他没有打开，也没有确认。请补充收悉的证明；没有证明的，记为没有送到，换一种方式。';
  if (state === 'arrived')
    return '文书到了他的账号。这个地址不是他确认过的：他打开或者确认收到以前，不算送达，期限不开始。';
  return '已经发出，正在等到达的凭证，期限还没有开始。';
}

export interface MoveLink {
  id: string;
  label: string;
}

const LABELS: [Tracked['can'][number], string][] = [
  ['decideDispute', '决定送达异议'],
  ['recordReceipt', '登记送达回证'],
  ['fallback', '选送达方式'],
  ['proof', '补充收悉的证明'],
  ['fail', '记为没有送到'],
  ['publish', '公告送达'],
  ['postPaper', '登记寄出纸质文书'],
];

/** What is done on a page of its own. */
export const movesOf = ({ can }: Pick<Tracked, 'can'>): MoveLink[] =>
  LABELS.filter(([id]) => can.includes(id)).map(([id, label]) => ({ id, label }));
