/** 立案前再看一眼: what the fee and the notices depend on. Free of wx. */
import { yuanText } from '../../../text/yuan';
import type { Filing } from '../filing';

export function aboutOf({ title, next, content }: Filing) {
  const { causeOfAction, claims = [], mediation, addressConfirmation } = content ?? {};
  return {
    title,
    next,
    cause: causeOfAction ?? '当事人没有选案由',
    claims: claims.map(({ text, amountFen }) => (amountFen ? `${text}（${yuanText(amountFen)}）` : text)),
    mediation:
      mediation === 'agree' ? '愿意先行调解' : mediation === 'refuse' ? '不愿意先行调解' : '没有说愿不愿意先行调解',
    service: addressConfirmation?.eService
      ? '同意电子送达：通知在网上送达，缴费期限从今天起算。'
      : '没有同意电子送达：通知用纸质文书送达，缴费期限从送达起算。',
  };
}
