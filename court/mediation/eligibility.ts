/** 能否调解: which disputes may be mediated (MED-2), and whether everybody still wants it (MED-1). */
import type { Step } from '../step';

export interface DisputeKind {
  kind: 'civil' | 'administrative';
  procedure: 'suit' | 'special' | 'paymentOrder' | 'publicSummons';
  /** Whether a marriage or another personal status exists. */
  statusConfirmation: boolean;
  divorce: boolean;
  /** Administrative: damages or compensation, or a power of discretion; undefined: not found out. */
  administrativeException: boolean | undefined;
}

/**
 * MED-2: 解释第143、145条, 行政诉讼法第60条. `must`: the court has to try (divorce), still only as long as both want.
 */
export function mediationEligibility(dispute: DisputeKind): Step & { may: 'yes' | 'must' | 'no' | 'unclear' } {
  const rule = 'MED-2 民诉法解释第143条';
  if (dispute.procedure !== 'suit') return { may: 'no', text: '特别程序、督促程序、公示催告程序不能调解。', rule };
  if (dispute.statusConfirmation) return { may: 'no', text: '确认婚姻等身份关系的案件不能调解。', rule };
  if (dispute.kind === 'administrative') {
    const article = 'MED-2 行政诉讼法第60条';
    if (dispute.administrativeException === undefined)
      return {
        may: 'unclear',
        text: '行政案件只有赔偿、补偿和行政机关有裁量权的才可以调解，请先查明。',
        rule: article,
      };
    return dispute.administrativeException
      ? { may: 'yes', text: '行政赔偿、补偿或者涉及裁量权，可以调解。', rule: article }
      : { may: 'no', text: '行政案件一般不调解。', rule: article };
  }
  if (dispute.divorce)
    return { may: 'must', text: '离婚案件应当先调解；一方坚持不愿意的，及时判决。', rule: 'MED-2 民诉法解释第145条' };
  return { may: 'yes', text: '双方愿意的，可以调解。', rule: 'MED-1 民事诉讼法第96条' };
}

export interface MediationAnswer {
  partyId: string;
  wants: boolean;
  /** Epoch ms. */
  at: number;
}

/**
 * MED-1: whether mediation may go on. One “no”, at any time and by anybody, ends it, whatever the others or he himself said
 * before; a later “yes” is a new mediation. Silence is no consent. It may delay registration or trial only while it `runs`.
 * Source: 民事诉讼法第96、125条, 在线调解规则第4、25(4)条. Throws RangeError for fewer than two parties.
 */
export function mediationConsent(
  parties: readonly string[],
  answers: readonly MediationAnswer[],
): Step & { state: 'runs' | 'asking' | 'ended'; mayDelay: boolean } {
  if (new Set(parties).size < 2) throw new RangeError('a mediation has at least two parties');
  const own = answers.filter(({ partyId }) => parties.includes(partyId));
  if (own.some(({ wants }) => !wants)) {
    const text = '有一方不愿意调解，调解结束；立案或审理照常进行，不会因此耽误。';
    return { state: 'ended', mayDelay: false, text, rule: 'MED-1 在线调解规则第25条(4)' };
  }
  if (parties.every((partyId) => own.some((answer) => answer.partyId === partyId)))
    return {
      state: 'runs',
      mayDelay: true,
      text: '各方都同意调解；谁随时都可以说不。',
      rule: 'MED-1 民事诉讼法第96条',
    };
  const text = '还有人没有表示意见，请询问；没有回答不算同意，立案不等。';
  return { state: 'asking', mayDelay: false, text, rule: 'MED-1 在线调解规则第4条' };
}
