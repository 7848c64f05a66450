/** 送达异议: he says that it did not reach him so. A judge decides; until then nothing changes, and he is told so (SERVE-3, 4; 解释135.2). */
import { isLegalDate, type LegalDate, legalDateOf, legalDateText } from '../../court/time/legal-date';
import { idFrom } from '../../platform/digest';
import { CourtError } from '../../platform/errors';
import { type VerifiedGrant, verified } from '../../platform/identity';
import type { WriteOperation } from '../../platform/operation';
import { transact } from '../../platform/transact';
import { cases } from '../../records/case/case';
import { keep } from '../../records/service/keep';
import { SERVICES, type Service } from '../../records/service/service';
import { stepOf } from '../../records/service/step';
import { inTitle, serviceWords, tellOfficersOf, tellRecipients } from '../../records/service/told';
import { DISPUTE_GROUNDS, type ReceiveInput } from './contract';
import { isHimself, type ServiceView, serviceView } from './service-view';
import { noService, ownService } from './who';

export const dispute: WriteOperation<ReceiveInput<'dispute'>, ServiceView, VerifiedGrant> = {
  kind: 'write',
  policy: verified,
  async run({ input, grant, act, clock, note }) {
    const { serviceId, receivedOn } = input;
    const { service, part } = await ownService(serviceId, grant, clock.now());
    note({ target: serviceId, courtId: service.courtId });
    mustBePast(receivedOn, act.at);
    const of = await cases.get(service.caseId);
    const disputed = await transact(async (transaction) => {
      const found = await transaction.collection<Service>(SERVICES).get(serviceId);
      if (!found) throw noService();
      if (found.lastAct === act._id) return found;
      if (found.state === 'disputed')
        throw new CourtError('PRECONDITION_FAILED', '这份送达已经有人提出异议，法官会决定。要补充的，请在下面留言。');
      const state = stepOf(found, { event: 'rebut', actor: isHimself(part) ? 'recipient' : 'agent' });
      const kept = await keep(transaction, found, {
        state,
        dispute: { ground: groundText(input), at: act.at, by: grant.openid, decided: null },
        lastAct: act._id,
      });
      const key = `disputed:${idFrom(act._id, 12)}`;
      const title = '对送达的异议';
      const words = serviceWords('recipient', 'rebut', undefined);
      const text = `${words}在法官决定以前，期限仍按原来的最后一天算，请照常办理。`;
      await tellRecipients(kept, { key, title, text, at: act.at }, transaction);
      await tellOfficersOf(
        kept,
        of?.officers ?? [],
        {
          key,
          title,
          text: `${found.caseNo}《${inTitle(found.title)}》：${serviceWords('judge', 'rebut', undefined)}`,
          at: act.at,
        },
        transaction,
      );
      return kept;
    });
    return serviceView(disputed, part, grant.openid, clock.now());
  },
};

function mustBePast(receivedOn: LegalDate | string | undefined, at: Date): void {
  if (receivedOn !== undefined && receivedOn > legalDateOf(at.getTime()))
    throw new CourtError('INVALID_INPUT', '实际收到的日期不能晚于今天，请核对。', { receivedOn: '不能晚于今天' });
}

function groundText({ ground, text, receivedOn }: ReceiveInput<'dispute'>): string {
  const day = receivedOn && isLegalDate(receivedOn) ? `（说实际收到的日期是 ${legalDateText(receivedOn)}）` : '';
  return `${DISPUTE_GROUNDS[ground]}${day}：${text}`;
}
