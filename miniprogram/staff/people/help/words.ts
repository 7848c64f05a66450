/** 帮什么、帮到哪天, in the words a clerk reads to the person. Free of wx. */
import type { EventOf } from '../../../api/services';

export type Scope = EventOf<'identity', 'recordHelp'>['scope'][number];

export const SCOPES: readonly { id: Scope; name: string; plain: string }[] = [
  { id: 'fillIn', name: '帮忙填写', plain: '填起诉状、传照片，不会交出去' },
  { id: 'read', name: '帮忙看法院发来的内容', plain: '看这一件的进度和通知' },
  { id: 'handIn', name: '帮忙提交', plain: '每次都要本人先在窗口点头' },
];

export const PERIODS = [
  { value: 'usual', label: '三个月' },
  { value: 'day', label: '到某一天' },
];

export interface Consent {
  code: string;
  scope: readonly Scope[];
  period: string;
  until: string;
  papersSeen: boolean;
  heard: boolean;
}

export type ConsentErrors = Partial<Record<'code' | 'scope' | 'until' | 'papersSeen' | 'heard', string>>;

export function consentErrors({ code, scope, period, until, papersSeen, heard }: Consent): ConsentErrors {
  return {
    ...(code.length === 6 ? {} : { code: '码是 6 个数字，请看帮忙的人的手机' }),
    ...(scope.length > 0 ? {} : { scope: '请问本人：让他帮什么，至少选一样' }),
    ...(period === 'day' && !until ? { until: '请选一天' } : {}),
    ...(papersSeen ? {} : { papersSeen: '两个人的证件都看过，再勾上' }),
    ...(heard ? {} : { heard: '当面听本人说过，再勾上' }),
  };
}
