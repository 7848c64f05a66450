/** 公告送达: the last means, by the judge, with its reason in the file; when its days are over the clerk records it (SERVE-10; 民诉法95, 解释138–140). */
import { type NoticedDocument, publicNotice } from '../../../court/service/public-notice';
import { appealPeriod } from '../../../court/time/appeal-period';
import { isLegalDate, type LegalDate, legalDateOf, legalDateText } from '../../../court/time/legal-date';
import { idFrom } from '../../../platform/digest';
import { CourtError } from '../../../platform/errors';
import type { WriteOperation } from '../../../platform/operation';
import type { Case } from '../../../records/case/case';
import { enter } from '../../../records/case/event';
import { takeEffect } from '../../../records/service/effect';
import { keep } from '../../../records/service/keep';
import type { Service } from '../../../records/service/service';
import { stepOf } from '../../../records/service/step';
import { inTitle, serviceWords, tellRecipients } from '../../../records/service/told';
import type { ReceiveInput, ReceiveResult } from '../contract';
import { officer, type StaffGrant } from '../who';
import { onService } from './acting';
import { meansFor, type Tracked } from './tracked';

type Published = ReceiveResult<'publish'>;

/** 解释139: what of each kind has to be said. */
const NOTICED: Record<Service['document'], NoticedDocument> = {
  judgment: 'judgment',
  ruling: 'ruling',
  mediationDocument: 'ruling',
  summons: 'summons',
  pleadingCopy: 'complaint',
  notice: 'complaint',
};

function noticeOf(service: Service, of: Case, days: readonly LegalDate[], reason: string) {
  return publicNotice({
    document: NOTICED[service.document],
    publishedOn: days,
    domicileAbroad: service.abroad === true,
    civilSummary: isCivilSummary(of),
    appealable: service.starts.some(
      (start) => start.kind === 'appeal' && appealPeriod(start.document, { servedOn: of.registeredOn }) !== undefined,
    ),
    reason,
  });
}

const isCivilSummary = ({ kind, procedure }: Case): boolean =>
  kind !== 'administrative' && (procedure === 'summary' || procedure === 'smallClaims');

export const publish: WriteOperation<ReceiveInput<'publish'>, Published, StaffGrant> = {
  kind: 'write',
  policy: officer,
  async run(context) {
    const { input, grant, act } = context;
    const today = legalDateOf(act.at.getTime());
    const days = input.publishedOn.filter(isLegalDate);
    if (days.some((day) => day > today))
      throw new CourtError('INVALID_INPUT', '公告日期不能晚于今天，请在张贴或者刊登以后登记。', {
        publishedOn: '不能晚于今天',
      });
    const { view, service, of } = await onService(context, ['judge'], async (transaction, found, theCase) => {
      const option = meansFor(found, theCase, input.whereaboutsUnknown).find(({ means }) => means === 'publicNotice');
      const state = stepOf(found, {
        event: 'publish',
        actor: 'judge',
        unmet: [
          ...(isCivilSummary(theCase) ? (['notCivilSummary'] as const) : []),
          ...(found.document === 'mediationDocument' ? (['notMediationDocument'] as const) : []),
          ...(option?.state === 'untimely' ? (['otherMeansTried'] as const) : []),
        ],
      });
      const { servedOn } = noticeOf(found, theCase, days, input.reason);
      const text = `公告送达，${legalDateText(servedOn)}期满。原因和经过：${input.reason}`;
      const kept = await keep(transaction, found, {
        state,
        notice: { publishedOn: days, servedOn, reason: input.reason },
        corrections: [...found.corrections, { at: act.at, by: grant.staff.name, text }],
        sentAt: found.sentAt ?? act.at,
        lastAct: act._id,
      });
      const { caseId, courtId, documentId, title, partyName, embargo } = found;
      await enter(
        {
          key: `service:${found._id}:${idFrom(act._id, 12)}`,
          caseId,
          courtId,
          kind: 'service',
          at: act.at,
          title: '公告送达',
          text: `《${inTitle(title)}》向${partyName}公告送达，${legalDateText(servedOn)}期满视为送达。`,
          by: null,
          about: { documentId },
          ...(embargo ? { embargo } : {}),
        },
        transaction,
      );
      await tellRecipients(
        kept,
        {
          key: `noticed:${idFrom(act._id, 12)}`,
          title: '文书已经公告',
          text: serviceWords('recipient', 'publish', undefined, { document: inTitle(title) }),
          at: act.at,
        },
        transaction,
      );
      return kept;
    });
    const { notice } = service;
    if (!notice) throw new Error(`${service._id} has no notice`);
    return { ...view, content: [...noticeOf(service, of, notice.publishedOn, notice.reason).content] };
  },
};

export const noticeOver: WriteOperation<ReceiveInput<'noticeOver'>, Tracked, StaffGrant> = {
  kind: 'write',
  policy: officer,
  async run(context) {
    const { act } = context;
    const { view } = await onService(context, ['clerk'], async (transaction, found) => {
      const { notice } = found;
      const over = notice !== null && notice.servedOn < legalDateOf(act.at.getTime());
      const state = stepOf(found, { event: 'noticeOver', actor: 'clerk', unmet: over ? [] : ['noticeDaysOver'] });
      if (!notice) throw new Error(`${found._id} has no notice`);
      // “经过三十日，即视为送达”: with the end of its last day.
      const at = new Date(Date.parse(`${notice.servedOn}T23:59:59.999+08:00`));
      const rule = found.abroad ? 'SERVE-10 民事诉讼法第283条第2款' : 'SERVE-10 民事诉讼法第95条';
      const effect = { at, on: notice.servedOn, rule };
      return (await takeEffect(transaction, found, { state, effect, act: act._id, at: act.at })).service;
    });
    return view;
  },
};
