/** 不得在线庭审: the judge's checklist (HEAR-2), and changes of mind about online (HEAR-3). The judge decides. */
import type { Step } from '../step';

/** 在线诉讼规则第21条第1款(1)至(7): as the judge asks himself, item by item. */
export const NOT_ONLINE = {
  allRefuse: '各方当事人都明确表示不同意在线',
  refusesWithReason: '一方当事人不同意在线，而且有正当理由',
  allLackMeans: '各方当事人都没有在线开庭的技术条件和能力',
  checkOnTheSpot: '需要当场查明身份、核对原件、查验实物',
  difficult: '案情疑难复杂、证据繁多，在线不利于查明事实和适用法律',
  stateSecurity: '涉及国家安全、国家秘密',
  publicAttention: '有重大社会影响，受到广泛关注',
  other: '有其他不适合在线的情形',
} as const;
export type NotOnlineGround = keyof typeof NOT_ONLINE;

const ITEM: Record<NotOnlineGround, number> = {
  allRefuse: 1,
  refusesWithReason: 1,
  allLackMeans: 2,
  checkOnTheSpot: 3,
  difficult: 4,
  stateSecurity: 5,
  publicAttention: 6,
  other: 7,
};

export interface NotOnlineCheck {
  /** `unchecked`: the judge has not answered every item, and none of those answered forbids it. */
  online: 'allowed' | 'forbidden' | 'unchecked';
  grounds: Step[];
  unchecked: NotOnlineGround[];
}

/**
 * HEAR-2: one ground is enough to forbid it. Found during the hearing: moved offline, what was done stays valid.
 * @param found the judge's answers; an item that is missing was not looked at
 */
export function notOnlineCheck(
  found: Partial<Record<NotOnlineGround, boolean>>,
  { duringHearing }: { duringHearing: boolean },
): NotOnlineCheck {
  const all = Object.keys(NOT_ONLINE).filter((ground): ground is NotOnlineGround => ground in NOT_ONLINE);
  const grounds: Step[] = all
    .filter((ground) => found[ground] === true)
    .map((ground) => ({ text: `${NOT_ONLINE[ground]}。`, rule: `HEAR-2 在线诉讼规则第21条第1款(${ITEM[ground]})` }));
  const unchecked = all.filter((ground) => found[ground] === undefined);
  if (grounds.length === 0) return { online: unchecked.length === 0 ? 'allowed' : 'unchecked', grounds, unchecked };
  if (duringHearing)
    grounds.push({
      text: '应及时转到法院开庭；已经完成的在线庭审有效。',
      rule: 'HEAR-2 在线诉讼规则第21条第2款',
    });
  return { online: 'forbidden', grounds, unchecked };
}

/** 在线诉讼规则第5条第3款: concrete reasons for wanting another person in the courtroom. */
export type PresenceReason = 'complex' | 'witnessOnTheSpot' | 'offlineExamination' | 'other';

export type ModeRequest =
  /** Took back his own consent; instants in epoch ms. */
  | { kind: 'changedMind'; at: number; actBeginsAt: number }
  /** Cannot take part online, at any time. */
  | { kind: 'lacksMeans' }
  /** Wants another party or participant in the courtroom. */
  | { kind: 'wantsOtherPresent'; reasons: readonly PresenceReason[]; explanation: string };

/**
 * HEAR-3, 在线诉讼规则第5条: what a request to leave the online way leads to. Only inability leads there by the law itself;
 * everything else the judge decides, also a request that came late.
 */
export function modeRequest(request: ModeRequest): Step & { next: 'goOffline' | 'judgeDecides' | 'askForReasons' } {
  switch (request.kind) {
    case 'lacksMeans':
      return {
        next: 'goOffline',
        text: '没有能力或条件在线参加的，应当转到法院进行。',
        rule: 'HEAR-3 在线诉讼规则第5条第1款',
      };
    case 'changedMind': {
      const rule = 'HEAR-3 在线诉讼规则第5条第2款';
      const text =
        request.at < request.actBeginsAt
          ? '同意在线后又改变主意，已在开始前提出；请法官看有没有故意拖延，没有的可以转到法院进行。'
          : '同意在线后又改变主意，是开始以后才提出的；请法官看提出得是否合理，决定是否转到法院进行。';
      return { next: 'judgeDecides', text, rule };
    }
    case 'wantsOtherPresent': {
      const rule = 'HEAR-3 在线诉讼规则第5条第3款';
      if (request.reasons.length === 0 || request.explanation.trim() === '')
        return { next: 'askForReasons', text: '要求对方到法院参加的，请写明具体理由。', rule };
      return { next: 'judgeDecides', text: '要求对方到法院参加，已写明理由，请法官决定。', rule };
    }
  }
}
