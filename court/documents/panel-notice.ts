/** 合议庭组成人员通知书: who tries the case and keeps its record, within three days, and the right to ask for recusal (FILE-12; 民诉法47, 48, 131, 行诉法55). */
import { plainDate } from '../time/chinese-date';
import type { LegalDate } from '../time/legal-date';
import { type Judge, type Paper, paragraph, points, sealedBy } from './paper';
import { ADMINISTRATIVE, CIVIL, clause, type FromCourt, fromCourt, named, you } from './wording';

export interface PanelNoticeFacts extends FromCourt {
  matter: 'civil' | 'administrative';
  claimants: readonly string[];
  opponents: readonly string[];
  cause: string;
  judges: readonly Judge[];
  clerk: string;
  /** Somebody took another's place: why, in words that go out to the parties. */
  changed?: { reason: string } | undefined;
  /** The case has just become one of ordinary procedure (解释258.2, 269.2; 行诉法84). */
  procedure?: { name: string; limit: LegalDate | undefined } | undefined;
  contact?: string | undefined;
}

/** Throws RangeError without a judge, or with an even number of them (民诉法40). */
export function panelNotice(facts: PanelNoticeFacts): Paper {
  const { courtName, date, judges, clerk, changed, contact } = facts;
  if (judges.length % 2 === 0) throw new RangeError(`no trial body: ${judges.length} judges`);
  const alone = judges.length === 1;
  return {
    kind: 'panelNotice',
    version: 1,
    title: `${changed ? '变更' : ''}${alone ? '审判人员' : '合议庭组成人员'}通知书`,
    ...fromCourt(facts),
    blocks: [
      paragraph(opening(facts, alone)),
      {
        is: 'form',
        fields: [...judges.map(({ post, name }) => ({ label: post, value: name })), { label: '书记员', value: clerk }],
      },
      points([...recusal(facts), ...own(facts)]),
      ...(contact ? [paragraph(`联系方式：${contact}`)] : []),
      paragraph('特此通知。'),
      sealedBy(courtName, date),
    ],
  };
}

function opening({ claimants, opponents, cause, changed, procedure }: PanelNoticeFacts, alone: boolean): string {
  const of = `${named(claimants)}诉${named(opponents)}${cause}一案，`;
  const who = alone ? '下列审判员独任审判' : '下列人员组成合议庭进行审理';
  if (changed) return `${of}因${clause(changed.reason)}，本院决定变更审判人员，由${who}，现通知如下：`;
  if (procedure) return `${of}本院已经裁定转为${procedure.name}，由${who}，现通知如下：`;
  return `${of}本院决定由${who}，现通知如下：`;
}

function recusal({ matter, to }: PanelNoticeFacts): string[] {
  if (matter === 'administrative')
    return [
      `${you(to)}认为上述人员与本案有利害关系或者有其他关系，可能影响公正审判的，有权申请其回避（${ADMINISTRATIVE}第五十五条）。`,
      '申请回避，应当说明理由，在案件开始审理时提出；回避事由在案件开始审理后才知道的，也可以在法庭辩论终结前提出。',
    ];
  return [
    `${you(to)}认为上述人员是本案当事人或者当事人、诉讼代理人的近亲属，与本案有利害关系，或者与本案当事人、诉讼代理人有其他关系，可能影响对案件公正审理的，以及接受当事人、诉讼代理人请客送礼，或者违反规定会见当事人、诉讼代理人的，有权申请其回避（${CIVIL}第四十七条）。`,
    `申请回避，应当说明理由，在案件开始审理时提出；回避事由在案件开始审理后知道的，也可以在法庭辩论终结前提出（同法第四十八条）。`,
  ];
}

const own = ({ procedure }: PanelNoticeFacts): string[] =>
  procedure?.limit ? [`审理期限自本院立案之日起计算，至${plainDate(procedure.limit)}届满。`] : [];
