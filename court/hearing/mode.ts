/** 庭审方式: who takes part online, who in the courtroom, from what each said for this stage (HEAR-1). */
import type { Step } from '../step';
import type { LegalDate } from '../time/legal-date';
import { computePeriod } from '../time/period';

export type OnlineStage = 'filing' | 'mediation' | 'evidenceExchange' | 'inquiry' | 'hearing' | 'pronouncement';

/** What a party said about one stage. `choseItself`: asked for online on its own motion (在线诉讼规则4.2(1)). */
export interface OnlineAnswer {
  partyId: string;
  stage: OnlineStage;
  answer: 'choseItself' | 'agrees' | 'refuses';
  /** Epoch ms. */
  at: number;
  /** Version of GUIDE-2's explanation he was shown before. */
  toldVersion?: string;
}

export interface HearingParty {
  partyId: string;
  /** Brought in by public notice (在线诉讼规则23). */
  byPublicNotice: boolean;
  /** Registered on the platform and linked to the case. */
  registered: boolean;
  /** Lacks the ability or the means to take part online (在线诉讼规则5.1). */
  lacksMeans: boolean;
}

/** `open`: still to be asked; nothing is presumed. */
export type Mode = 'online' | 'offline' | 'open';

export interface PartyMode extends Step {
  partyId: string;
  mode: Mode;
}

/**
 * HEAR-1: the mode of each party and of the whole: mixed where some are online and some in the courtroom.
 * Only answers for `stage` count, the latest of each party before `beginsAt`; consent to one stage says nothing of another.
 * Source: 在线诉讼规则第4、5、10、23条. Throws RangeError without parties.
 * @param answerTimeOver whether the court's time to register and answer ran out (第10条第2款)
 */
export function hearingModes(input: {
  stage: OnlineStage;
  parties: readonly HearingParty[];
  answers: readonly OnlineAnswer[];
  beginsAt: number;
  answerTimeOver: boolean;
}): { parties: PartyMode[]; whole: Mode | 'mixed' } {
  if (input.parties.length === 0) throw new RangeError('a hearing without parties');
  const parties = input.parties.map((party) => {
    const answer = input.answers
      .filter(({ partyId, stage, at }) => partyId === party.partyId && stage === input.stage && at < input.beginsAt)
      .reduce<OnlineAnswer | undefined>(
        (last, one) => (last === undefined || one.at >= last.at ? one : last),
        undefined,
      );
    return { partyId: party.partyId, ...modeOf(party, answer, input.answerTimeOver) };
  });
  const modes = new Set(parties.map(({ mode }) => mode));
  const [only] = modes;
  if (modes.has('open') || only === undefined) return { parties, whole: 'open' };
  return { parties, whole: modes.size > 1 ? 'mixed' : only };
}

function modeOf(party: HearingParty, answer: OnlineAnswer | undefined, timeOver: boolean): Step & { mode: Mode } {
  if (party.lacksMeans)
    return { mode: 'offline', text: '没有能力或条件在线参加，改为到法院参加。', rule: 'HEAR-3 在线诉讼规则第5条第1款' };
  if (answer?.answer === 'refuses')
    return {
      mode: 'offline',
      text: '不同意在线，到法院参加；其他同意的人可以在线。',
      rule: 'HEAR-1 在线诉讼规则第4条第2款(3)',
    };
  if (answer?.answer === 'choseItself')
    return { mode: 'online', text: '自己选择在线参加。', rule: 'HEAR-1 在线诉讼规则第4条第2款(1)' };
  if (answer?.answer === 'agrees') {
    if (answer.toldVersion !== undefined && answer.toldVersion !== '')
      return { mode: 'online', text: '知道了怎么进行和有什么后果，同意在线参加。', rule: 'HEAR-1 在线诉讼规则第4条' };
    const text = '同意之前没有看过在线诉讼的说明；请先说明，再请他确认。';
    return { mode: 'open', text, rule: 'HEAR-1 在线诉讼规则第4条第1款' };
  }
  if (party.byPublicNotice)
    return {
      mode: 'offline',
      text: '公告送达，开庭前没有表示同意在线，到法院参加。',
      rule: 'HEAR-1 在线诉讼规则第23条',
    };
  if (timeOver && !party.registered)
    return {
      mode: 'offline',
      text: '没有明确同意，也没有在期限内注册，到法院参加。',
      rule: 'HEAR-1 在线诉讼规则第10条第2款',
    };
  return {
    mode: 'open',
    text: '还没有对这个环节表示意见，请询问；不能推定同意。',
    rule: 'HEAR-1 在线诉讼规则第4条第2款(4)',
  };
}

/** HEAR-1: last day for somebody who agreed to verify himself and link the case: 3 days from the notice (第10条第1款). */
export const linkCaseBy = (noticeServedOn: LegalDate): LegalDate =>
  computePeriod({ from: noticeServedOn, days: 3 }).lastDay;
