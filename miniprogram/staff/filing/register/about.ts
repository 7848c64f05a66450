/** 立案前再看一眼: what fee, notices and papers depend on. Free of wx. */
import type { Question } from '../../../api/question';
import { dayText } from '../../../text/day';
import { yuanText } from '../../../text/yuan';
import type { Filing } from '../filing';
import type { Drafted } from './start';

const AID = { defer: '缓交', reduce: '减交', exempt: '免交' };

/** FEE-13: 缓交 is decided before; the others on the fee order, once there is one. */
function aidText(aid: Filing['aid']): string {
  if (!aid) return '';
  if (aid.decision?.granted)
    return `已准许缓交${aid.decision.lastDay ? `，到 ${dayText(aid.decision.lastDay)}` : ''}。`;
  if (aid.decision) return '没有准许缓交，按期交费。';
  return aid.kind === 'defer'
    ? '当事人申请缓交诉讼费用，还没有决定。请先决定，再登记立案。'
    : `当事人申请${AID[aid.kind]}诉讼费用：立案以后在缴费单上决定，决定以前不用交。`;
}

export function aboutOf({ title, next, content, kind, aid, can, alert }: Filing) {
  const { causeOfAction, claims = [], mediation, addressConfirmation, matter } = content ?? {};
  const isEnforcement = kind === 'enforcement';
  return {
    title,
    next,
    cause: isEnforcement ? (matter ?? '没有写请求执行的事项') : (causeOfAction ?? '当事人没有选案由'),
    claims: claims.map(({ text, amountFen }) => (amountFen ? `${text}（${yuanText(amountFen)}）` : text)),
    mediation: isEnforcement
      ? ''
      : mediation === 'agree'
        ? '愿意先行调解。'
        : mediation === 'refuse'
          ? '不愿意先行调解。'
          : '没有说愿不愿意先行调解。',
    service: addressConfirmation?.eService
      ? '同意电子送达：通知在网上送达，缴费期限从今天起算。'
      : '没有同意电子送达：通知用纸质文书送达，缴费期限从送达起算。',
    aid: aidText(aid),
    aidFirst: can.includes('decideAid'),
    overdue: alert === 'overdue',
    hasEvidence: !isEnforcement,
    mayBeSummary: kind === 'civil',
  };
}

interface Signing {
  title: string;
  fee: string;
  drafts: readonly Drafted[];
  registerFirst: boolean;
  /** A suit; an application for enforcement pays another fee. */
  hasEvidence: boolean;
}

export const signingOff = ({ title, fee, drafts, registerFirst, hasEvidence }: Signing): Question => ({
  title: registerFirst ? '先行立案吗？' : '登记立案吗？',
  content: `${title}。马上产生案号，${hasEvidence ? '案件受理费' : '申请费'} ${fee}，${drafts.map((one) => `《${one.title}》`).join('')}盖章出具，当事人马上收到通知，不能撤回。`,
  confirmText: '登记立案',
});
