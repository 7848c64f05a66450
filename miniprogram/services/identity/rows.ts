/** 代理和代表的列表行: one capacity in two lines and a tag. Free of wx. */

import type { DataOf } from '../../api/services';
import { dayText } from '../../text/day';
import type { Tone } from '../../text/tone';

export type Summary = DataOf<'identity', 'myRoles'>['representations'][number];

/** Whose list it is in: of who acts, or of whom he acts for. */
export type Side = 'holder' | 'principal';

export interface RoleRow {
  id: string;
  title: string;
  kind: string;
  stateName: string;
  tone: Tone;
  text: string;
  missing: string;
  until: string;
}

/** What waits for the one who looks at it stands out. */
export function toneOf({ state, missingCount }: Pick<Summary, 'state' | 'missingCount'>, side: Side): Tone {
  if (['declined', 'withdrawn', 'ended'].includes(state)) return 'over';
  if (state === 'refused') return side === 'holder' ? 'yours' : 'quiet';
  if (state === 'proposed') return side === 'principal' ? 'yours' : 'running';
  if (state === 'pending') return side === 'holder' && missingCount > 0 ? 'yours' : 'running';
  return 'running';
}

/** To who is waited for, it says so. */
export const stateNameOf = ({ state, stateName }: Pick<Summary, 'state' | 'stateName'>, side: Side): string =>
  state === 'proposed' && side === 'principal' ? '等您确认' : stateName;

/** The service speaks to who acts; this is what it means for whom he acts for. */
export const PRINCIPAL_NEXT: ReadonlyMap<string, string> = new Map([
  ['proposed', '请点开看清他能代您做什么，再定。'],
  ['pending', '法院正在核对您签过字的委托书。'],
  ['refused', '法院请他补材料。补好以前，他不能代您办理。'],
  ['confirmed', '他可以按写明的权限代您办理。您随时可以结束。'],
  ['declined', '您没有认可，他不能代您办这件事。'],
  ['withdrawn', '他已经撤回，不能代您办这件事。'],
  ['ended', '从写明的时间起，他不能再代您办理、查看。'],
]);

export function roleRow(one: Summary, side: Side): RoleRow {
  const { representationId, kindName, holderName, principalName, matter, next, missingCount, until, live } = one;
  const other = side === 'holder' ? (principalName ?? '所有委托我的人') : holderName;
  const asked = side === 'holder' && missingCount > 0 && toneOf(one, side) !== 'over';
  return {
    id: representationId,
    title: side === 'holder' ? `代 ${other}` : `${other} 代我`,
    kind: matter ? `${kindName}，${matter}` : kindName,
    stateName: stateNameOf(one, side),
    tone: toneOf(one, side),
    text: live ? '' : side === 'principal' ? (PRINCIPAL_NEXT.get(one.state) ?? next) : next,
    missing: asked ? `还差 ${missingCount} 样材料，点进去补` : '',
    until: live && until ? `到 ${dayText(until)} 为止` : '',
  };
}
