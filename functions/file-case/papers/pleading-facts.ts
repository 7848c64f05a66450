/** 诉状的内容: from the form to the pleading as paper: everything that was filled in is in it, and no identity number (PRIV-4). */

import { AGENT_KINDS } from '../../../court/agency/agents';
import { SPECIAL_ACTS } from '../../../court/agency/authority';
import { administrativeComplaint } from '../../../court/documents/administrative-complaint';
import { civilComplaint } from '../../../court/documents/civil-complaint';
import { enforcementApplication } from '../../../court/documents/enforcement-application';
import type { Paper } from '../../../court/documents/paper';
import type { PartyParticulars } from '../../../court/documents/pleading';
import { tight } from '../../../court/documents/wording';
import { type Fen, fen, yuanText } from '../../../court/money';
import { ageOn, readIdCard } from '../../../court/people/identity-number';
import { FILING_KINDS, type FilingKind } from '../../../court/pleading/filing-kinds';
import { plainDate } from '../../../court/time/chinese-date';
import type { LegalDate } from '../../../court/time/legal-date';
import { type Content, ownSide, type PartyField } from '../../../records/filing/content';
import { ENFORCEMENT_TITLES } from '../../../records/filing/form/enforcement';
import { dayOf } from '../../../records/filing/form/fields';
import type { Party } from '../../../records/filing/form/party';

export interface PleadingOrder {
  kind: FilingKind;
  content: Content;
  courtName: string;
  /** Names of what is attached. */
  attached: readonly string[];
  date: LegalDate;
  /** Epoch ms of the filer's confirmation; undefined: not handed in yet. */
  confirmedAt?: number | undefined;
}

/** What was not filled in yet stands in the paper as what it is. */
const OPEN = '（未填写）';

export function pleadingPaper(order: PleadingOrder): Paper {
  const { kind, content, courtName, date, confirmedAt } = order;
  const parties = (field: PartyField) =>
    (content[field] ?? []).map((party, i) => particulars(content, kind, field, party, i, date));
  const shared = {
    courtName,
    date,
    enclosed: enclosed(order),
    ...(confirmedAt === undefined ? {} : { confirmed: { at: confirmedAt } }),
  };
  const suit = {
    plaintiffs: parties('plaintiffs'),
    defendants: parties('defendants'),
    thirdParties: parties('thirdParties'),
    claims: claimsOf(content),
    factsAndReasons: content.factsAndReasons || OPEN,
    evidence: content.evidence ?? [],
  };
  if (kind === 'civil')
    return civilComplaint({
      ...shared,
      ...suit,
      causeOfAction: content.causeOfAction,
      witnesses: content.witnesses,
    });
  if (kind === 'administrative') return administrativeComplaint({ ...shared, ...suit, ...administrativePart(content) });
  return enforcementApplication({
    ...shared,
    applicants: parties('applicants'),
    debtors: parties('judgmentDebtors'),
    ...enforcementPart(content),
  });
}

function particulars(
  { guardian, agents = [] }: Content,
  kind: FilingKind,
  field: PartyField,
  party: Party,
  i: number,
  date: LegalDate,
): PartyParticulars {
  const own = field === ownSide(kind);
  const card = party.idNumber ? readIdCard(party.idNumber, date) : undefined;
  const guards = own && guardian && (guardian.party ?? 0) === i;
  return {
    kind: party.kind,
    name: withOperator(party),
    sex: party.sex ?? card?.sex,
    // FILE-2 asks for the age; the day of birth would tell the covered part of a number.
    age: card ? ageOn(card.birthday, date) : undefined,
    ethnicity: party.ethnicity,
    occupation: party.occupation,
    workUnit: party.workUnit,
    domicile: party.domicile,
    phone: party.phone,
    orgRepName: party.orgRepName,
    orgRepPost: party.orgRepPost,
    guardian: guards ? joined([guardian.name, guardian.relation]) : undefined,
    agents: own ? agents.filter((one) => (one.party ?? 0) === i).map(agentText) : [],
  };
}

/** ID-4 */
const withOperator = ({ name = OPEN, operator }: Party) =>
  operator ? `${name || OPEN}（经营者：${operator}）` : name || OPEN;

function agentText({ name, kind, unit, authority, powers = [] }: NonNullable<Content['agents']>[number]): string {
  const special = powers.map((power) => SPECIAL_ACTS[power].name).join('、');
  const scope = authority === 'special' && special ? `特别授权：${special}` : '一般代理';
  return joined([name, unit, AGENT_KINDS[kind].name, scope]);
}

/** Without the spaces of screens. */
const sumText = (sum: Fen): string => tight(yuanText(sum));

const joined = (parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join('，');

/** A request to review a norm stands by the norm's name, below. */
const isNamedNorm = ({ kind, normName }: NonNullable<Content['claims']>[number]) => kind === 'normReview' && normName;

const claimsOf = ({ claims = [] }: Content): string[] =>
  claims.length === 0
    ? [OPEN]
    : claims
        .filter((one) => !isNamedNorm(one))
        .map(({ text, amountFen }) => (amountFen === undefined ? text : `${text}（${sumText(fen(amountFen))}）`));

function administrativePart({ act, review, interest, claims = [], suspension }: Content) {
  const norms = claims.flatMap((one) => (isNamedNorm(one) && one.normName ? [one.normName] : []));
  const known = dayText(act?.knewOn);
  return {
    act: joined([act?.authority, act?.what, act?.number, act?.on ? `${dayText(act.on)}作出` : undefined]) || OPEN,
    ...(known ? { knownOn: known } : {}),
    ...(interest ? { interest } : {}),
    ...(review?.asked && review.asked !== 'none' ? { review: reviewText(review) } : {}),
    ...(norms.length > 0 ? { norms } : {}),
    ...(suspension?.asked ? { suspension: suspension.reasons || '申请在诉讼期间停止执行被诉行政行为。' } : {}),
  };
}

const REVIEW = {
  none: '',
  pending: '复议还没有结果',
  decided: '已作出复议决定',
  notAccepted: '复议没有受理',
  overdue: '复议到期没有决定',
};

function reviewText({ asked = 'none', authority, decisionReceivedOn }: NonNullable<Content['review']>): string {
  const received = dayText(decisionReceivedOn);
  return joined([authority, REVIEW[asked], received ? `${received}收到` : undefined]);
}

function enforcementPart(content: Content) {
  const { title, performance, matter, amountFen, amountParts = [], reasons, knownAssets = [] } = content;
  const effective = joined([
    title?.effectiveOn ? `${dayText(title.effectiveOn)}生效` : undefined,
    performance?.by ? `履行期限到${dayText(performance.by)}` : undefined,
    performance?.instalments?.length ? `分${performance.instalments.length}期履行` : undefined,
    performance?.paidFen ? `已履行${sumText(fen(performance.paidFen))}` : undefined,
  ]);
  const parts = amountParts.flatMap(({ part, text, amountFen: sum }) =>
    sum === undefined ? [] : [`${PART[part]}${sumText(fen(sum))}${text ? `（${text}）` : ''}`],
  );
  return {
    title: titleText(content) || OPEN,
    ...(effective ? { effective } : {}),
    matters: [matter || OPEN, ...parts],
    ...(amountFen === undefined ? {} : { amount: fen(amountFen) }),
    reasons: reasons || OPEN,
    knownAssets: knownAssets.map(({ what, where }) => joined([what, where])),
  };
}

/** Its number says which it is; without one, the kind does. */
function titleText({ title }: Content): string {
  const { issuedBy = '', number, kind } = title ?? {};
  return number ? `${issuedBy}${number}` : joined([issuedBy, kind ? ENFORCEMENT_TITLES[kind] : undefined]);
}

const PART = {
  principal: '本金',
  interest: '利息',
  defaultInterest: '迟延履行期间的利息',
  costs: '费用',
  other: '其他',
};

function enclosed({ kind, content, attached }: PleadingOrder): string[] {
  const proof = content.proofOfAct ?? [];
  const files =
    attached.length > 0
      ? [`随${FILING_KINDS[kind].pleading}提交的电子材料 ${attached.length} 件：${attached.join('、')}`]
      : [];
  return [...proof, ...files];
}

const dayText = (text: string | undefined): string => {
  const day = dayOf(text);
  return day ? plainDate(day) : '';
};
