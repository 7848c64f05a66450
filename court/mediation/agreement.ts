/** 调解协议与调解书: when an agreement (MED-6) and a mediation document (MED-8) take effect. */
import type { Step } from '../step';
import { type LegalDate, legalDateOf, legalDateText } from '../time/legal-date';

export interface AgreementSignature {
  signerId: string;
  /** Epoch ms. */
  at: number;
}

export type AgreementState =
  | { state: 'inForce'; at: number; on: LegalDate; missing: Step[] }
  | { state: 'ended'; missing: Step[] }
  | { state: 'waiting'; waitingFor: string[]; missing: Step[] };

/**
 * MED-6, 在线调解规则第19条: in force the moment the last **party** signed; mediator's signature and the organisation's seal
 * are owed but do not put it off. One party's refusal to sign ends mediation (第25条(7)).
 * Throws RangeError for fewer than two parties or an impossible time.
 */
export function agreementState(input: {
  parties: readonly string[];
  mediatorId: string;
  /** Seal of the mediating organisation, where one led it. */
  organisation: 'none' | 'sealed' | 'unsealed';
  signatures: readonly AgreementSignature[];
  refusedBy: readonly string[];
}): AgreementState {
  if (new Set(input.parties).size < 2) throw new RangeError('an agreement has at least two parties');
  for (const { at } of input.signatures)
    if (!Number.isSafeInteger(at) || at <= 0) throw new RangeError(`not a time: ${at}`);
  const rule = 'MED-6 在线调解规则第19条';
  const signedAt = (signerId: string) => input.signatures.find((one) => one.signerId === signerId)?.at;
  const missing: Step[] = [];
  if (signedAt(input.mediatorId) === undefined) missing.push({ text: '调解员还没有签章。', rule });
  if (input.organisation === 'unsealed') missing.push({ text: '调解组织还没有盖章。', rule });
  const times = input.parties.map(signedAt);
  const known = times.filter((at) => at !== undefined);
  if (known.length === times.length) {
    const at = Math.max(...known);
    return { state: 'inForce', at, on: legalDateOf(at), missing };
  }
  if (input.parties.some((party) => input.refusedBy.includes(party) && signedAt(party) === undefined))
    return { state: 'ended', missing: [{ text: '一方拒绝签章，调解结束。', rule: 'MED-6 在线调解规则第25条(7)' }] };
  const waitingFor = input.parties.filter((party) => signedAt(party) === undefined);
  missing.unshift({ text: `还有 ${waitingFor.length} 方没有签章，协议还没有生效。`, rule });
  return { state: 'waiting', waitingFor, missing };
}

/** 民事诉讼法第101条第1款(1)至(3): agreements that need no 调解书. */
const WITHOUT_DOCUMENT = {
  reconciled: '调解和好的离婚案件',
  adoptionKept: '调解维持收养关系的案件',
  performedAtOnce: '能够即时履行的案件',
} as const;

export interface MediationDocumentState {
  inForceOn?: LegalDate;
  /** Whether a party may still go back on it (民诉法102). */
  mayGoBack: boolean;
  steps: Step[];
}

/**
 * MED-8: a 调解书 works when the last of all parties signed for it (民诉法100.3, 解释149), not when it arrives. Exception: all
 * agreed that the agreement binds on signing, the court checked it, and parties, judge and clerk signed (民诉法101, 解释151):
 * in force that day, a 调解书 made later needs no receipt. Likewise, without any agreement on that, those that need no 调解书,
 * once the same people signed the transcript (101.1(1)–(3), 101.2).
 * Throws RangeError for fewer than two parties.
 * @param boundBy parties who must sign for it, a third party who takes on a duty included (解释150)
 */
export function mediationDocumentState(input: {
  boundBy: readonly string[];
  signedFor: readonly { partyId: string; on: LegalDate }[];
  bindsOnSigning?: { allAgreed: boolean; courtChecked: boolean; signedByAll: boolean; on: LegalDate };
  inTranscript?: { matter: keyof typeof WITHOUT_DOCUMENT; signedByAll: boolean; on: LegalDate };
}): MediationDocumentState {
  if (new Set(input.boundBy).size < 2) throw new RangeError('a mediation document has at least two parties');
  const exception = input.bindsOnSigning;
  if (exception?.allAgreed && exception.courtChecked && exception.signedByAll) {
    const text = `各方同意签字就生效，法院审查确认并都签了字，${legalDateText(exception.on)}生效；之后的调解书不用签收。`;
    return {
      inForceOn: exception.on,
      mayGoBack: false,
      steps: [{ text, rule: 'MED-8 民事诉讼法第101条、民诉法解释第151条' }],
    };
  }
  const noted = input.inTranscript;
  if (noted?.signedByAll) {
    const text = `${WITHOUT_DOCUMENT[noted.matter]}可以不制作调解书；协议记入笔录并都签了字，${legalDateText(noted.on)}生效。`;
    return { inForceOn: noted.on, mayGoBack: false, steps: [{ text, rule: 'MED-8 民事诉讼法第101条' }] };
  }
  const dates = input.boundBy.map((party) => input.signedFor.find(({ partyId }) => partyId === party)?.on);
  const known = dates.filter((on) => on !== undefined).toSorted();
  const last = known.at(-1);
  if (last !== undefined && known.length === dates.length) {
    const text = `最后一方在 ${legalDateText(last)}签收，调解书当天生效。`;
    return {
      inForceOn: last,
      mayGoBack: false,
      steps: [{ text, rule: 'MED-8 民事诉讼法第100条第3款、民诉法解释第149条' }],
    };
  }
  const text = '还没有全部签收，调解书没有生效；签收前可以反悔，反悔的由法院及时判决。';
  return { mayGoBack: true, steps: [{ text, rule: 'MED-8 民事诉讼法第100、102条' }] };
}
