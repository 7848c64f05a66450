/** 要求补充、准许延长 (ENF-2; 调查规定5.3): what is asked of a debtor beyond what he reported, and until when. */
import { maskText } from '../../../court/people/mask';
import { legalDateOf, legalDateText } from '../../../court/time/legal-date';
import { command } from '../../../platform/database';
import { idFrom } from '../../../platform/digest';
import { CourtError } from '../../../platform/errors';
import type { WriteOperation } from '../../../platform/operation';
import { staff } from '../../../platform/policy';
import { transact } from '../../../platform/transact';
import { CASE_DATES, type CaseDate, caseDates, dateKeyOf } from '../../../records/case/date';
import { ofParties, peopleOf, tellPeople } from '../../../records/case/tell';
import { ASSET_REPORTS, type AssetReport } from '../../../records/enforcement/asset-report';
import { ENFORCEMENTS, type Enforcement } from '../../../records/enforcement/enforcement';
import { asServed } from '../../../records/enforcement/file';
import { noEnforcement } from '../../../records/enforcement/move';
import { reportPage } from '../../../records/enforcement/page';
import type { PartyInput, PartyResult } from '../contract-party';
import { REPORT_PERIOD } from '../party/hand-in';
import { noReport } from '../party/report-own';
import { reportLine } from '../party/report-view';
import { comingDay } from './days';
import { debtorIn } from './debtor';
import { mine, type StaffGrant } from './mine';
import { nameOf, officersReport } from './reports';

type Write<K extends 'askToComplete' | 'extendReport'> = WriteOperation<PartyInput<K>, PartyResult<K>, StaffGrant>;

export const askToComplete: Write<'askToComplete'> = {
  kind: 'write',
  policy: staff('enforcement'),
  async run(context) {
    const { input, act, grant, note } = context;
    const { report, found } = await officersReport(context, input.reportId);
    note({ courtId: report.courtId, target: report._id });
    if (report.kind === 'findings') throw noReport();
    const today = legalDateOf(act.at.getTime());
    const by = input.by === undefined ? null : comingDay(input.by, today, 'by');
    const asked = { text: maskText(input.text.trim()), by, at: act.at, name: grant.staff.name };
    const members = await peopleOf(report.caseId, act.at);
    await transact(async (transaction) => {
      const all = transaction.collection<AssetReport>(ASSET_REPORTS);
      if ((await all.get(report._id))?.lastAct === act._id) return;
      await all.update(report._id, { asked: command().set(asked), lastAct: act._id });
      const when = by ? `请在 ${legalDateText(by)}前` : '请尽快';
      const telling = {
        key: `completing:${idFrom(act._id)}`,
        title: '请补充财产报告',
        text: `${report.caseNo}：执行员看了您的财产报告，${when}补充。点开可以看到要补充什么。`,
        at: act.at,
        page: reportPage(report.caseId),
      };
      const of = { _id: report.caseId, courtId: report.courtId };
      await tellPeople(of, ofParties(members, report.debtor), telling, transaction);
    });
    return reportLine({ ...report, asked }, nameOf(found.debtors, report.debtor));
  },
};

export const extendReport: Write<'extendReport'> = {
  kind: 'write',
  policy: staff('enforcement'),
  async run(context) {
    const { input, act, note } = context;
    const { caseId, debtor } = input;
    const { found } = await mine(context, caseId, ['enforcement'], { act });
    note({ courtId: found.courtId, target: caseId });
    const standing = debtorIn({ ...found, debtors: await asServed(found) }, debtor);
    if (standing.reportUntil === input.until) return { caseId, reportBy: input.until };
    const until = comingDay(input.until, legalDateOf(act.at.getTime()), 'until');
    if (!standing.reportBy)
      throw new CourtError('PRECONDITION_FAILED', '报告财产令还没有送达这位被执行人，期限还没有开始。');
    if (until <= standing.reportBy)
      throw new CourtError(
        'INVALID_INPUT',
        `原来的最后一天是 ${legalDateText(standing.reportBy)}，请填写更晚的日期。`,
        {
          until: '请填写更晚的日期',
        },
      );
    const [members, dates] = await Promise.all([peopleOf(caseId, act.at), caseDates.find({ caseId }, { limit: 1000 })]);
    const periods = dates.filter((one) => one.partyId === debtor && one.title === REPORT_PERIOD);
    await transact(async (transaction) => {
      const all = transaction.collection<Enforcement>(ENFORCEMENTS);
      const now = await all.get(caseId);
      if (!now) throw noEnforcement();
      const debtors = now.debtors.map((one) => (one.partyId === debtor ? { ...one, reportUntil: until } : one));
      await all.update(caseId, { debtors: command().set(debtors), lastAct: act._id });
      for (const { _id } of periods) {
        const all = transaction.collection<CaseDate>(CASE_DATES);
        const date = await all.get(_id);
        if (!date || date.state === 'done' || date.state === 'calledOff') continue;
        const reason = maskText(input.reason.trim());
        const text = `执行员准许延长，从 ${legalDateText(date.on)}改到 ${legalDateText(until)}。理由：${reason}`;
        const steps = [...date.steps, { text, rule: 'ENF-2 财产调查规定第5条第3款' }];
        const dateKey = dateKeyOf({ ...date, on: until });
        await all.update(_id, {
          on: until,
          dateKey,
          provisional: false,
          steps: command().set(steps),
          state: 'running',
        });
      }
      const text = `${found.caseNo}：执行员准许您延长到 ${legalDateText(until)}报告财产。`;
      const telling = {
        key: `extended:${idFrom(act._id)}`,
        title: '报告财产的期限延长了',
        text,
        at: act.at,
        page: reportPage(caseId),
      };
      await tellPeople({ _id: caseId, courtId: found.courtId }, ofParties(members, debtor), telling, transaction);
    });
    return { caseId, reportBy: until };
  },
};
