/**
 * 执行中的日子: a debtor's time to perform or to report is over, half a year has gone by since the application: each is said once to whom it
 * concerns. What follows is an officer's, or the applicant's, to decide (ENF-1, 2, 9; clause A).
 */
import { superiorCourtFrom } from '../../court/enforcement/objection';
import { type LegalDate, legalDateText } from '../../court/time/legal-date';
import { command } from '../../platform/database';
import { sideBySide } from '../../platform/side-by-side';
import { ofSide, tellPeople } from '../../records/case/tell';
import { type DebtorStanding, debtorsNow, type Enforcement } from '../../records/enforcement/enforcement';
import { daysByService, noticeServicesOf } from '../../records/enforcement/file';
import { services } from '../../records/service/service';
import { tellOfficer } from './executions';
import { peopleOfCases } from './people';

interface Looked {
  looked: LegalDate;
  today: LegalDate;
  now: number;
}

/** What was over by a day since the last look: told for it, once. */
const isNewlyOver = (day: LegalDate | null, { looked, today }: Looked): day is LegalDate =>
  day !== null && day >= looked && day < today;

export async function tellOfPeriods(found: readonly Enforcement[], looked: Looked): Promise<void> {
  const standings = await asServedAll(found);
  const at = new Date(looked.now);
  await sideBySide(
    found.flatMap((one) => debtorsNow({ debtors: standings.get(one._id) ?? [] }).map((debtor) => ({ one, debtor }))),
    async ({ one, debtor: { partyId, name, performBy, reportBy, reportedAt } }) => {
      if (isNewlyOver(performBy, looked))
        await tellOfficer(one, {
          key: `performOver:${partyId}:${performBy}`,
          title: '履行期限已过',
          text: `${one.caseNo}：${name}按执行通知履行的期限到 ${legalDateText(performBy)}为止。没有履行的，可以依法采取下一步措施。`,
          at,
        });
      if (isNewlyOver(reportBy, looked) && !reportedAt)
        await tellOfficer(one, {
          key: `reportOver:${partyId}:${reportBy}`,
          title: '没有看到财产报告',
          text: `${one.caseNo}：${name}报告财产的期限到 ${legalDateText(reportBy)}为止，系统里没有收到报告。请核对有没有交到窗口；拒绝报告、虚假报告的，可以依法处理（民诉法第252条）。`,
          at,
        });
    },
  );
  await tellOfHalfYear(found, looked);
}

/** Each debtor's own days, from his own service: of many executions in few looks. */
async function asServedAll(found: readonly Enforcement[]): Promise<Map<string, DebtorStanding[]>> {
  const ids = found.flatMap(noticeServicesOf);
  const served = await sideBySide(inPieces(ids), (some) =>
    services.find({ _id: command().in(some) }, { limit: some.length, fields: ['effectiveOn'] }),
  );
  const all = served.flat();
  return new Map(found.map((one) => [one._id, daysByService(one, all)]));
}

const A_LOOK = 200;
const inPieces = (ids: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(ids.length / A_LOOK) }, (_, i) => ids.slice(i * A_LOOK, (i + 1) * A_LOOK));

/** ENF-9, 民诉法237: whether what there is to enforce was not enforced, the superior court finds. */
async function tellOfHalfYear(found: readonly Enforcement[], looked: Looked): Promise<void> {
  // From that day on: the day before it is the last of the six months.
  const due = found.filter(({ receivedOn }) => {
    const from = superiorCourtFrom(receivedOn);
    return from > looked.looked && from <= looked.today;
  });
  const people = await peopleOfCases(
    due.map(({ caseId }) => caseId),
    looked.now,
  );
  const at = new Date(looked.now);
  await sideBySide(due, async (one) => {
    const { caseId, courtId, caseNo, receivedOn } = one;
    const since = `${caseNo}：从 ${legalDateText(receivedOn)}收到申请起已经超过六个月。`;
    const telling = { key: 'halfYear', title: '收到执行申请已超过六个月', at };
    await tellPeople({ _id: caseId, courtId }, ofSide(people.get(caseId) ?? [], 'applicant'), {
      ...telling,
      text: `${since}有财产可以执行而还没有执行完的，您可以向上一级法院申请执行（民事诉讼法第237条）。`,
    });
    await tellOfficer(one, {
      ...telling,
      text: `${since}请核对有没有可以执行而还没有执行完的财产；申请执行人可以向上一级法院申请执行（民事诉讼法第237条）。`,
    });
  });
}
