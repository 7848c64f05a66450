/** 一项代理的样子: the same document to who acts and to whom he acts for, each with what he needs to know. Free of wx. */
import type { DataOf } from '../../../api/services';
import { dayText, stampText } from '../../../text/day';
import { plainPower } from '../powers';
import { PRINCIPAL_NEXT, type Side, stateNameOf, toneOf } from '../rows';

export type Full = DataOf<'identity', 'representation'>;

const OVER_BY = { holder: '代办的人', principal: '委托的一方', court: '法院' };

/** Whose phone it is, by what he may do; where there is nothing left to do, by where he came from. */
export function sideOf({ can }: Full, cameFrom: Side): Side {
  if (can.includes('handInPapers') || can.includes('withdrawRepresentation')) return 'holder';
  return can.length > 0 ? 'principal' : cameFrom;
}

/** The one paper that is given in the principal's own name: the others are for the court alone. */
const HIS_PAPER = 'power-of-attorney';

export interface Fact {
  label: string;
  text: string;
}

function factsOf({ holderName, principalName, creditCode, post, licenceNo, firm, matter, until }: Full): Fact[] {
  const facts: [string, string | null][] = [
    ['谁来办', holderName],
    ['代谁办', principalName],
    ['统一社会信用代码', creditCode],
    ['职务', post],
    ['执业证号', licenceNo],
    ['执业机构', firm],
    ['代理什么事', matter],
    ['能用到', until && dayText(until)],
  ];
  return facts.flatMap(([label, text]) => (text ? [{ label, text }] : []));
}

const TO_CONFIRM =
  '请看清下面写明的权限。是您的意思，点“确认委托”，马上生效；不是的，点“不是我委托的”。不急，想好再定；不清楚的可以先问他，或者问法院。';

function nextOf({ can, missing, next, state, live }: Full, side: Side): string {
  if (can.includes('confirmPowerOfAttorney')) return TO_CONFIRM;
  // One that has run out says so itself.
  if (side === 'principal') return state === 'confirmed' && !live ? next : (PRINCIPAL_NEXT.get(state) ?? next);
  if (missing.length === 0 || !can.includes('handInPapers')) return next;
  return `还差 ${missing.length} 样材料，请在下面拍照传上来；手边没有的，以后再补也行。${next}`;
}

export function shownOf(one: Full, side: Side) {
  const { powers, decision, ended, missing, papers, can, warnings } = one;
  const acts = powers?.named ?? [];
  return {
    id: one.representationId,
    courtId: one.courtId,
    title: side === 'principal' ? `${one.holderName} 代您办` : one.kindName,
    kindName: one.kindName,
    stateName: stateNameOf(one, side),
    tone: toneOf(one, side),
    next: nextOf(one, side),
    facts: factsOf(one),
    isPower: powers !== null,
    general: powers !== null && acts.length === 0,
    acts: acts.map(({ act, name }) => ({ act, name, plain: plainPower(act) })),
    wording: powers?.wording ?? '',
    notes: powers?.notes ?? [],
    warnings,
    papers: papers.map(({ key, name, mime, paperId }) => ({
      key,
      name,
      mime,
      open: side === 'holder' || paperId === HIS_PAPER,
    })),
    missing: side === 'holder' && can.includes('handInPapers') ? missing : [],
    mayAdd: can.includes('handInPapers'),
    decision: decision ? { by: decision.by, at: stampText(decision.at), ground: decision.ground } : null,
    ended: ended ? { by: OVER_BY[ended.by], at: stampText(ended.at), notice: ended.notice } : null,
    mayConfirm: can.includes('confirmPowerOfAttorney'),
    mayDecline: can.includes('declinePowerOfAttorney'),
    mayEnd: can.includes('endPowerOfAttorney'),
    mayWithdraw: can.includes('withdrawRepresentation'),
    live: one.live,
  };
}

export type Shown = ReturnType<typeof shownOf>;
