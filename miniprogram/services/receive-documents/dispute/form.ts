/** 送达异议怎么写: the grounds in plain words, and what is missing before it can be handed in (SERVE-3, 4). Free of wx. */
import type { EventOf } from '../../../api/services';

export type Ground = EventOf<'receive-documents', 'dispute'>['ground'];

export const GROUNDS: { value: Ground; label: string; note: string }[] = [
  { value: 'otherDate', label: '收到的日期不对', note: '收到了，但不是上面写的那一天' },
  { value: 'notMe', label: '不是我本人看的', note: '别人用了您的手机，或者点错了' },
  { value: 'notMyAddress', label: '不是我的账号、地址', note: '发到别人那里去了' },
  { value: 'systemError', label: '系统出错，没有收到', note: '打不开、没有提示、内容是空的' },
  { value: 'other', label: '别的情况', note: '在下面写清楚' },
];

export interface Written {
  ground: Ground | '';
  text: string;
  /** YYYY-MM-DD, or ''. */
  receivedOn: string;
}

export const NOTHING: Written = { ground: '', text: '', receivedOn: '' };
export const MOST_TEXT = 1000;

/** Field by field; empty: it can be handed in. */
export function lackingOf({ ground, text, receivedOn }: Written): Record<string, string> {
  return {
    ...(ground ? {} : { ground: '请选一个最接近的' }),
    ...(ground === 'otherDate' && !receivedOn ? { receivedOn: '请选实际收到的那一天' } : {}),
    ...(text.trim().length >= 5 ? {} : { text: '请写几句经过，至少五个字' }),
  };
}

/** undefined: something is missing. */
export function eventOf(serviceId: string, { ground, text, receivedOn }: Written) {
  if (!ground) return undefined;
  return {
    action: 'dispute' as const,
    serviceId,
    ground,
    text: text.trim(),
    ...(ground === 'otherDate' && receivedOn ? { receivedOn } : {}),
  };
}
