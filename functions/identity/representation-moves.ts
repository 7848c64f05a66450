/** 现在能做什么: the moves open to who looks at a representation, so that a page holds no law itself. */
import { type RepresentationEvent, representationMachine } from '../../court/machines/representation';
import { MOST_PAPERS } from '../../records/representation/papers';
import type { Representation } from '../../records/representation/representation';
import type { IdentityResult } from './contract';

/** `window`, `judge`, `clerk`: officers of its court. */
export type Part = 'holder' | 'principal' | 'window' | 'judge' | 'clerk';
type Move = IdentityResult<'representation'>['can'][number];

const fits = (one: Representation, ...events: RepresentationEvent[]): boolean =>
  representationMachine.transitions.some(({ event, from }) => events.includes(event) && from.includes(one.state));

/** The same as each operation checks. */
const OPEN: readonly [move: Move, parts: readonly Part[], may: (one: Representation) => boolean][] = [
  ['confirmPowerOfAttorney', ['principal'], (one) => isAgent(one) && fits(one, 'confirmByPrincipal')],
  ['declinePowerOfAttorney', ['principal'], (one) => isAgent(one) && fits(one, 'decline')],
  ['endPowerOfAttorney', ['holder', 'principal'], (one) => isAgent(one) && fits(one, 'end')],
  ['handInPapers', ['holder'], mayAddPapers],
  ['withdrawRepresentation', ['holder'], (one) => fits(one, 'withdraw') || (!isAgent(one) && fits(one, 'end'))],
  ['decideBinding', ['judge'], (one) => fits(one, 'confirm', 'end')],
  ['decideBinding', ['window'], (one) => fits(one, 'confirm')],
  ['recordOtherSideTold', ['judge', 'clerk'], ({ otherSide }) => otherSide === 'toTell'],
];

export const isAgent = ({ capacity }: Representation): boolean => capacity.kind === 'agent';

export function mayAddPapers({ state, papers }: Representation): boolean {
  const [change] = representationMachine.changes;
  return change?.from.includes(state) === true && Object.keys(papers).length < MOST_PAPERS;
}

export const movesOf = (one: Representation, parts: readonly Part[]): Move[] => [
  ...new Set(
    OPEN.flatMap(([move, whose, may]) => (whose.some((part) => parts.includes(part)) && may(one) ? [move] : [])),
  ),
];
