/** 要遮盖的一块, with why; of a film also from..to. Free of wx. */
import type { EventOf } from '../../api/services';

export type Region = EventOf<'follow-enforcement', 'mark'>['regions'][number];
export type Why = Region['why'];

/** What the service takes of one photo or film. */
export const MOST = 60;
export const TOO_MANY = `最多 ${MOST} 处。要遮得再多，这一份就不公布，请另拍。`;

export const WHYS: { value: Why; label: string }[] = [
  { value: 'bystander', label: '无关的人' },
  { value: 'child', label: '儿童' },
  { value: 'plate', label: '车牌' },
  { value: 'papers', label: '证件' },
  { value: 'interior', label: '无关的住宅内部' },
  { value: 'other', label: '其他' },
];

/** Whether it covers the film at that second. */
export const coversAt = ({ from = 0, to = Number.POSITIVE_INFINITY }: Region, at: number): boolean =>
  at >= from && at <= to;

const WHOLE = '整段都遮';

export function timeText({ from, to }: Region): string {
  if (from === undefined && to === undefined) return WHOLE;
  return `${from === undefined ? '从头' : `第 ${from} 秒起`}，${to === undefined ? '到最后' : `到第 ${to} 秒`}`;
}

/** From this second on; an end before it is given up. */
export function fromHere({ to, ...region }: Region, at: number): Region {
  return { ...region, from: at, ...(to !== undefined && to > at ? { to } : {}) };
}
export function untilHere({ from, ...region }: Region, at: number): Region {
  return { ...region, to: at, ...(from !== undefined && from < at ? { from } : {}) };
}
export const whole = ({ from: _, to: __, ...region }: Region): Region => region;
