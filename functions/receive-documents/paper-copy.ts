/** 要纸质文书: whoever asks gets paper; the day of service and the periods stay as they are (SERVE-8; 民诉法90.1). */
import { paperOnRequest } from '../../court/service/means';
import { type VerifiedGrant, verified } from '../../platform/identity';
import type { WriteOperation } from '../../platform/operation';
import { seal } from '../../platform/secrets';
import { transact } from '../../platform/transact';
import { cases } from '../../records/case/case';
import { keep } from '../../records/service/keep';
import { type PostAddress, paperAddressAt, SERVICES, type Service } from '../../records/service/service';
import { stepOf } from '../../records/service/step';
import { inTitle, serviceWords, tellOfficersOf } from '../../records/service/told';
import type { ReceiveInput } from './contract';
import { isHimself, type ServiceView, serviceView } from './service-view';
import { noService, ownService } from './who';

export const requestPaper: WriteOperation<ReceiveInput<'requestPaper'>, ServiceView, VerifiedGrant> = {
  kind: 'write',
  policy: verified,
  async run({ input, grant, act, clock, note }) {
    const { serviceId, receiver, address, postcode, phone } = input;
    const { service, part } = await ownService(serviceId, grant, clock.now());
    note({ target: serviceId, courtId: service.courtId });
    const of = await cases.get(service.caseId);
    const post: PostAddress = { receiver, address, phone, ...(postcode ? { postcode } : {}) };
    const asked = await transact(async (transaction) => {
      const found = await transaction.collection<Service>(SERVICES).get(serviceId);
      if (!found) throw noService();
      // Once: who asks again, or his agent, is told that it is on its way.
      if (found.paper) return found;
      stepOf(found, { event: 'requestPaper', actor: isHimself(part) ? 'recipient' : 'agent' });
      const kept = await keep(transaction, found, {
        paper: {
          requestedAt: act.at,
          by: grant.openid,
          address: seal(JSON.stringify(post), paperAddressAt(serviceId)),
          postedAt: null,
          due: true,
          parcel: null,
        },
        lastAct: act._id,
      });
      const words = serviceWords('clerk', 'requestPaper', undefined);
      await tellOfficersOf(
        kept,
        of?.officers ?? [],
        {
          key: 'paper',
          title: '有人要纸质文书',
          text: `${found.caseNo}《${inTitle(found.title)}》：${words}${paperOnRequest(found.document).must ? '依法应当提供。' : ''}`,
          at: act.at,
        },
        transaction,
      );
      return kept;
    });
    return serviceView(asked, part, grant.openid, clock.now());
  },
};
