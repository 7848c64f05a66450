/** 代理权限: what an agent may do in a case by all his powers for it. */
import type { NamedAct } from '../../court/access/viewer';
import type { CaseMember } from '../case/member';
import type { PowerInForce } from '../filing/powers';

/**
 * ID-7: who acts for several parties may do for all of them only what each has named: a special act that one has not given is
 * never done in his name.
 */
export function commonSpecial(powers: readonly (readonly NamedAct[])[]): NamedAct[] {
  const [first = [], ...others] = powers;
  return first.filter((act) => others.every((one) => one.includes(act)));
}

/** Of the latest power from each party. */
export function powersOf(powers: readonly PowerInForce[]): Pick<CaseMember, 'special' | 'lawyer'> {
  const latest = new Map(powers.map((one) => [one.partyKey, one]));
  const all = [...latest.values()];
  return {
    special: commonSpecial(all.map(({ special }) => special)),
    lawyer: all.some(({ lawyer }) => lawyer === true),
  };
}
