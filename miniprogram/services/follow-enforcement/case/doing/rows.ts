/** 您可以办的: in an execution, by one's side; what waits for one stands first. Free of wx. */
import type { DataOf } from '../../../../api/services';
import { dayText, leftText } from '../../../../text/day';
import { pageOf, paperPage, reportPage } from '../../addresses';
import type { View } from '../shown';

type Kind = DataOf<'file-paper', 'kinds'>['kinds'][number];

export interface Row {
  id: string;
  name: string;
  note: string;
  url: string;
  waits: boolean;
}

const row = (id: string, name: string, note: string, url: string, waits = false): Row => ({
  id,
  name,
  note,
  url,
  waits,
});

/** @param today by the phone */
export function rowsOf(of: View, daysLeft: (day: string) => number): Row[] {
  const { caseId } = of;
  const rows = of.side === 'applicant' ? forApplicant(of) : forDebtor(of, daysLeft);
  return [
    ...rows,
    row(
      'receive',
      '法院送来的文书',
      of.side === 'applicant' ? '受理通知、裁定书等' : '执行通知书、报告财产令、裁定书等',
      `/services/receive-documents/inbox/index?caseId=${encodeURIComponent(caseId)}`,
    ),
    row('file', '交材料、提申请', '全部种类', `/services/file-paper/kinds/index?caseId=${encodeURIComponent(caseId)}`),
  ].sort((a, b) => Number(b.waits) - Number(a.waits));
}

function forApplicant({ caseId, can, clues, reports }: View): Row[] {
  const rows: Row[] = [];
  if (can.includes('reportClue'))
    rows.push(
      row(
        'clue',
        '告诉法院对方有什么财产',
        '存款、房子、车、工资、别人欠他的钱，知道多少写多少',
        pageOf('clue', caseId),
      ),
    );
  if (clues.open + clues.answered > 0)
    rows.push(
      row('clues', '我给的线索', `等答复 ${clues.open} 条，已经答复 ${clues.answered} 条`, pageOf('clues', caseId)),
    );
  if (can.includes('readReports'))
    rows.push(
      row(
        'read-reports',
        '看对方的财产报告',
        reports > 0 ? `有 ${reports} 份，先作保密承诺再看` : '对方还没有交',
        pageOf('report-read', caseId),
      ),
    );
  return rows;
}

/** ENF-2: each debtor reports his own, also where one agent acts for several. */
function forDebtor({ caseId, can, debtors }: View, daysLeft: (day: string) => number): Row[] {
  if (!can.includes('saveReport')) return [];
  const own = debtors.filter(({ mine }) => mine);
  return own.flatMap((one, i) => reportRows(caseId, one, { of: own.length, i }, daysLeft));
}

function reportRows(
  caseId: string,
  { partyId, name, reportBy, reportedOn }: View['debtors'][number],
  { of, i }: { of: number; i: number },
  daysLeft: (day: string) => number,
): Row[] {
  const [whose, nth] = [of > 1 ? `（${name}）` : '', i > 0 ? `-${i + 1}` : ''];
  const page = reportPage(caseId, partyId);
  if (reportedOn)
    return [
      row(`report${nth}`, `我的财产报告${whose}`, `${dayText(reportedOn).slice(5)} 交的，可以随时看`, page),
      row(
        `supplement${nth}`,
        `财产有变动，补充报告${whose}`,
        '变动以后 10 日内告诉法院',
        reportPage(caseId, partyId, 'supplement'),
      ),
    ];
  const by = reportBy ? `最后一天 ${dayText(reportBy).slice(5)}，${leftText(daysLeft(reportBy))}` : '';
  return [row(`report${nth}`, `报告财产${whose}`, by || '有什么写什么，没有的写“没有”', page, reportBy !== null)];
}

/** What one's own side can ask for in an execution; received whatever it is. */
export const askedRows = (caseId: string, kinds: readonly Kind[]): Row[] =>
  kinds
    .filter(({ group, fits }) => group === 'enforcement' && fits)
    .map(({ kind, name, plain }) => row(kind, name, plain, paperPage(caseId, kind)));
