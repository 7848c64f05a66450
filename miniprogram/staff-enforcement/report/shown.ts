/** 财产报告, a row each, and whose has not come. Free of wx. */
import type { DataOf } from '../../api/services';
import { dayText, momentText } from '../../text/day';

type Reports = DataOf<'follow-enforcement', 'reportsOf'>;
export type Report = DataOf<'follow-enforcement', 'openReport'>;

export interface Row {
  reportId: string;
  title: string;
  note: string;
  gaps: string;
  asked: string;
  readers: string[];
  /** The court's own findings are not to be completed by anybody. */
  own: boolean;
}

export const debtorLines = ({ debtors }: Reports) =>
  debtors.map(({ name, reportBy, reportedOn, overdue }) => ({
    text: reportedOn
      ? `${name}：${dayText(reportedOn)} 交来`
      : reportBy
        ? `${name}：还没有交，最晚 ${dayText(reportBy)}${overdue ? '，已经过了' : ''}`
        : `${name}：报告财产令还没有送达`,
    overdue,
  }));

export const rowsOf = ({ reports }: Reports, now: number): Row[] =>
  reports.map(
    ({ reportId, debtorName, kind, kindName, channel, at, changedOn, late, unanswered, files, asked, readers }) => ({
      reportId,
      title: `${debtorName}的${kindName}`,
      note: [
        at ? `${momentText(at, now)}${channel === 'counter' ? ' 纸质' : ''}` : '',
        changedOn ? `${dayText(changedOn)} 的变动` : '',
        late ? '晚了' : '',
        files > 0 ? `${files} 份附件` : '',
      ]
        .filter((part) => part !== '')
        .join('，'),
      gaps: unanswered.length > 0 ? `没有回答：${unanswered.join('、')}` : '',
      asked: asked ? `${momentText(asked.at, now)} 请他补充：${asked.text}` : '',
      readers: readers.map(
        ({ name, views, promisedAt }) => `${name}：${momentText(promisedAt, now)} 承诺保密，看过 ${views} 次`,
      ),
      own: kind === 'findings',
    }),
  );
