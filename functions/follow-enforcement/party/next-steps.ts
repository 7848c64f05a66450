/** 接下来: what comes next for one side, by when and why, the nearest day first; what the state means stands at the end. Nothing here decides. */
import { addDays, type LegalDate, legalDateText } from '../../../court/time/legal-date';
import type { AssetReport } from '../../../records/enforcement/asset-report';
import type { Clue } from '../../../records/enforcement/clue';
import { noticeBy } from '../../../records/enforcement/due';
import type { DebtorStanding, Enforcement } from '../../../records/enforcement/enforcement';
import type { Audience } from '../../../records/enforcement/entry';
import type { Measure } from '../../../records/enforcement/measure';
import { planOf } from '../../../records/enforcement/measure-date';
import type { PartyResult } from '../contract-party';
import { nextFor } from './state-words';

type NextStep = PartyResult<'view'>['next'][number];

export interface Ahead {
  found: Enforcement;
  audience: Audience;
  /** `case_parties` ids whom he is or acts for. */
  mine: readonly string[];
  /** With their days as they were served. */
  debtors: readonly DebtorStanding[];
  measures: readonly Measure[];
  payOutBy: LegalDate | null;
  clues: readonly Pick<Clue, 'state' | 'checkBy'>[];
  reports: readonly Pick<AssetReport, 'debtor' | 'state' | 'asked' | 'at'>[];
  owes: boolean;
  today: LegalDate;
}

/** ENF-7: so long before the last day for it a renewal is spoken of. */
const RENEWAL_DAYS = 90;

export function nextSteps(ahead: Ahead): NextStep[] {
  const { found } = ahead;
  const dated = [...(ahead.audience === 'applicant' ? forApplicant(ahead) : forDebtor(ahead)), ...ofCourt(ahead)];
  return [
    ...dated.toSorted((a, b) => ((a.by ?? '9999') < (b.by ?? '9999') ? -1 : 1)),
    { who: 'court', text: nextFor(found.state, ahead.audience), by: null, rule: 'ENF-5' },
  ];
}

function forApplicant({ found, measures, today, clues }: Ahead): NextStep[] {
  const steps: NextStep[] = [];
  for (const measure of measures)
    if (measure.state === 'inForce' && measure.renewBy <= addDays(today, RENEWAL_DAYS)) steps.push(renewal(measure));
  const [checkBy] = clues.flatMap((one) => (one.state === 'checking' && one.checkBy ? [one.checkBy] : [])).toSorted();
  if (checkBy)
    steps.push({
      who: 'court',
      text: `法院在 ${legalDateText(checkBy)}前核实并答复您提供的财产线索。`,
      by: checkBy,
      rule: 'ENF-1 财产调查规定第2条',
    });
  if (found.state === 'roundClosed')
    steps.push({
      who: 'me',
      text: '这次程序已经终结，债权还在。发现对方有财产的，随时可以提供线索、申请恢复执行，不受申请执行时效限制。',
      by: null,
      rule: 'ENF-8 民诉法解释第517条第2款',
    });
  return steps;
}

/** Of a preservation he has a last day of his own to ask; else the court has to be done while it lasts, and needs time for it. */
function renewal(measure: Measure): NextStep {
  const { text, until, renewBy } = measure;
  const { askBy } = planOf(measure);
  const paper = '提交续行查封、冻结申请书';
  const how = askBy
    ? `请最晚在 ${legalDateText(askBy)}${paper}，过了可能续不上。`
    : `请尽早${paper}，手续最晚要在 ${legalDateText(renewBy)}办好。`;
  return {
    who: 'me',
    text: `${text}的控制到 ${legalDateText(until)}为止。要继续控制的，${how}`,
    by: askBy ?? renewBy,
    rule: askBy ? 'ENF-7 财产保全规定第18条' : 'ENF-7 民诉法解释第485条',
  };
}

/** What an officer asked him to complete, until something that he hands in answers it (ENF-2). */
function completions({ reports, mine }: Ahead): NextStep[] {
  return mine.flatMap((partyId): NextStep[] => {
    const his = reports.filter(({ debtor }) => debtor === partyId);
    const asked = his.flatMap((one) => (one.asked ? [one.asked] : [])).toSorted((a, b) => (a.at < b.at ? 1 : -1))[0];
    const isAnswered = his.some(({ state, at }) => state === 'handedIn' && at && asked && at > asked.at);
    if (!asked || isAnswered) return [];
    const when = asked.by ? `请在 ${legalDateText(asked.by)}前` : '请尽快';
    const text = `执行员看了您的财产报告，${when}补充。要补充什么，点“报告财产”看。`;
    return [{ who: 'me', text, by: asked.by, rule: 'ENF-2 财产调查规定第4条至第7条' }];
  });
}

function forDebtor(ahead: Ahead): NextStep[] {
  const { debtors, mine, owes, found } = ahead;
  if (found.ended) return [];
  const own = debtors
    .filter(({ partyId }) => mine.includes(partyId))
    .flatMap(({ performBy, reportBy, reportedAt }): NextStep[] => [
      ...(performBy && owes
        ? [
            {
              who: 'me' as const,
              text: `请在 ${legalDateText(performBy)}前履行。不按时履行的，要加倍付迟延利息；有困难的，请联系执行员，也可以和对方协商。`,
              by: performBy,
              rule: 'ENF-1 民事诉讼法第251条、第264条',
            },
          ]
        : []),
      ...(reportBy && !reportedAt
        ? [
            {
              who: 'me' as const,
              text: `请在 ${legalDateText(reportBy)}前如实报告财产，每一项都要回答，没有的写“没有”。晚了也请尽快交。`,
              by: reportBy,
              rule: 'ENF-2 民事诉讼法第252条',
            },
          ]
        : []),
    ]);
  return [...own, ...completions(ahead)];
}

function ofCourt({ found, audience, payOutBy }: Ahead): NextStep[] {
  const steps: NextStep[] = [];
  const notice = noticeBy(found);
  if (notice && audience === 'applicant')
    steps.push({
      who: 'court',
      text: `法院在 ${legalDateText(notice)}前向对方发出执行通知。`,
      by: notice,
      rule: 'ENF-1 民诉法解释第480条',
    });
  if (payOutBy && audience === 'applicant')
    steps.push({
      who: 'court',
      text: `到账的款项，法院在 ${legalDateText(payOutBy)}前办理发放。`,
      by: payOutBy,
      rule: 'ENF-14',
    });
  return steps;
}
