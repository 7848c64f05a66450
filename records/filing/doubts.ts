/** 疑问: what a form lacks or where it looks odd, by its kind: told, never a reason not to receive it (FILE-1, 2, 20, 22). */
import { agentDoubts } from '../../court/agency/agents';
import { capacityOn } from '../../court/agency/capacity';
import { aidHints } from '../../court/fees/aid';
import { fen } from '../../court/money';
import { readIdCard } from '../../court/people/identity-number';
import { administrativeDoubts, scopeHint } from '../../court/pleading/administrative-complaint';
import { doubts as complaintDoubts, type Doubt, plaintiffDoubts } from '../../court/pleading/complaint';
import { enforcementDoubts } from '../../court/pleading/enforcement-application';
import type { FilingKind } from '../../court/pleading/filing-kinds';
import { factsOfComplaint, territoryDoubt } from '../../court/pleading/jurisdiction/territory-doubt';
import { reviewFirstWarning } from '../../court/pleading/review-first';
import type { LegalDate } from '../../court/time/legal-date';
import type { Court } from '../../platform/courts';
import { type Content, ownSide } from './content';
import { dayOf } from './form/fields';
import { timeLimitDoubt } from './time-limit';

export function doubtsOf(kind: FilingKind, content: Content, today: LegalDate): Doubt[] {
  return [
    // ID-5 is asked below, where it is known who acts for him.
    ...ofKind[kind](content, today).filter(({ rule }) => !rule.startsWith('ID-5')),
    ...agentsDoubts(content, ownSide(kind)),
    ...capacityDoubts(content, kind, today),
    ...aidDoubts(content),
    ...timeLimitDoubt(kind, content, today),
  ];
}

const ofKind: Record<FilingKind, (content: Content, today: LegalDate) => Doubt[]> = {
  civil: complaintDoubts,
  enforcement,
  administrative,
};

function enforcement(content: Content, today: LegalDate): Doubt[] {
  const { applicants = [], judgmentDebtors = [], title, performance, succession, knownAssets } = content;
  const found: Doubt[] = [];
  const doubt = (field: string, text: string, rule: string) => found.push({ field, text, rule });
  if (applicants.length === 0) doubt('applicants', '还没有填写申请执行人', 'FILE-20 执行规定第18条');
  for (const [i, one] of applicants.entries())
    for (const [field, text] of plaintiffDoubts(one, today))
      doubt(`applicants.${i}.${field}`, text.replace('原告', '申请执行人'), 'FILE-20 执行规定第18条');
  if (judgmentDebtors.length === 0) doubt('judgmentDebtors', '还没有填写被执行人', 'FILE-20 执行规定第18条');
  const effectiveOn = dayOf(title?.effectiveOn);
  found.push(
    ...enforcementDoubts(
      {
        title: title?.kind,
        effective: effectiveOn === undefined ? undefined : effectiveOn <= today,
        partiesDefinite: title?.partiesDefinite,
        contentDefinite: title?.contentDefinite,
        applicant: APPLICANT[succession?.kind ?? 'creditor'],
        successionProof: succession?.proofAttached,
        performBy: dayOf(performance?.by),
        performed: performance?.done,
        matter: content.matter,
        reasons: content.reasons,
        knownAssets: knownAssets?.map(({ what }) => what),
        arbitrationAgreement: content.arbitrationAgreement,
        recognition: content.recognition,
      },
      today,
    ),
  );
  const parts = content.amountParts?.flatMap(({ amountFen }) => (amountFen === undefined ? [] : [amountFen])) ?? [];
  const sum = parts.reduce((total, one) => total + one, 0);
  if (content.amountFen !== undefined && parts.length > 0 && sum !== content.amountFen)
    doubt('amountFen', '各项金额加起来与申请执行的总金额不一样，请核对', 'FILE-20 执行规定第18条');
  if (!content.addressConfirmation?.address) doubt('addressConfirmation', '没有确认送达地址', 'SERVE-1');
  if (content.truthConfirmed !== true) doubt('truthConfirmed', '请确认所述属实', 'FILE-17');
  return found;
}

const APPLICANT = { creditor: 'creditor', inherited: 'successor', transferred: 'successor', other: 'other' } as const;

function administrative(content: Content, today: LegalDate): Doubt[] {
  const { act, review } = content;
  const found = administrativeDoubts(content, today);
  // A question left open warns of nothing.
  const kinds = {
    onSpotPenalty: review?.onSpotPenalty === true,
    naturalResources: review?.naturalResources === true,
    inaction: act?.inaction === true,
    informationRefused: review?.informationRefused === true,
    otherLaw: review?.otherLaw === true,
  };
  const first = reviewFirstWarning({ kinds, review: review?.asked });
  if (first) found.push({ field: 'review', ...first });
  if (act?.outOfScope) found.push({ field: 'act.outOfScope', ...scopeHint(act.outOfScope) });
  return found;
}

/** ID-6, by party. */
function agentsDoubts({ agents = [] }: Content, field: string): Doubt[] {
  const parties = [...new Set(agents.map(({ party = 0 }) => party))];
  return parties.flatMap((party) =>
    agentDoubts(agents.filter((one) => (one.party ?? 0) === party)).map((step) => ({
      field: parties.length > 1 ? `agents（${field}.${party}）` : 'agents',
      ...step,
    })),
  );
}

/** ID-5: a party under age, by his number, with nobody named who acts for him. */
function capacityDoubts(content: Content, kind: FilingKind, today: LegalDate): Doubt[] {
  const { guardian } = content;
  return (content[ownSide(kind)] ?? []).flatMap(({ idNumber, ownIncome }, i) => {
    const birthday = dayOf(idNumber ? readIdCard(idNumber, today)?.birthday : undefined);
    if (birthday === undefined) return [];
    const { litigates, steps } = capacityOn({ birthday, ownIncome }, today);
    if (litigates === 'self' || (guardian && (guardian.party ?? 0) === i)) return [];
    return steps.map((step) => ({ field: `${ownSide(kind)}.${i}.idNumber`, ...step }));
  });
}

/** FEE-14: told, and left to the officer. */
function aidDoubts({ aid, plaintiffs: [first] = [] }: Content): Doubt[] {
  if (!aid) return [];
  const hints = aidHints(first?.kind === 'organisation' ? 'organisation' : 'person', aid.grounds ?? []);
  const found: Doubt[] = hints.flatMap(({ doubt, rule }) => (doubt ? [{ field: 'aid', text: doubt, rule }] : []));
  if (aid.kind === 'exempt' && first?.kind === 'organisation' && found.length === 0)
    found.push({
      field: 'aid',
      text: '免交只给自然人；单位可以申请少交或者晚点交。',
      rule: 'FEE-14 诉讼费用交纳办法第44条第2款',
    });
  if (!aid.grounds?.length && !aid.reasons)
    found.push({ field: 'aid', text: '请写明交费有什么困难', rule: 'FEE-14 诉讼费用交纳办法第48条' });
  if (!aid.proofAttached)
    found.push({
      field: 'aid',
      text: '申请缓、减、免交的，请附上证明困难的材料',
      rule: 'FEE-14 诉讼费用交纳办法第48条',
    });
  return found;
}

/** FILE-14, 19: whether this court takes such a case, and whether it seems to be the place. */
export function courtDoubts(kind: FilingKind, content: Content, court: Court, today: LegalDate): Doubt[] {
  const taken = takenDoubt(kind, content, court);
  if (taken || kind !== 'civil') return taken ? [taken] : [];
  const facts = factsOfComplaint(content, today);
  const area = facts && territoryDoubt(facts, { level: court.level, area: court.areas });
  return area ? [area] : [];
}

/** Without anything personal: it is kept beside the sealed form. */
export function takenDoubt(kind: FilingKind, { claims = [] }: Content, court: Court): Doubt | undefined {
  const { takes, elsewhere, leastCivilFen, shortName } = court;
  const still = '仍要提交的，法院也会收下并出具收据。';
  if (takes && !takes[kind])
    return {
      field: 'court',
      text: `${elsewhere?.[kind] ?? `${shortName}不收这类案件，请拨打 12368 问清该去哪个法院。`}${still}`,
      rule: 'FILE-19',
    };
  const amounts = claims.flatMap(({ amountFen }) => (amountFen === undefined ? [] : [amountFen]));
  const sum = fen(amounts.reduce((total, one) => total + one, 0));
  if (kind !== 'civil' || leastCivilFen === undefined || amounts.length === 0 || sum >= leastCivilFen) return undefined;
  return {
    field: 'court',
    text: `${shortName}的一审民事案件一般要达到较大的金额，这个案件看来由基层法院（区、县法院）受理。${still}`,
    rule: 'FILE-19 民诉法第18、19条',
  };
}
