/** 其他送达方式: what could not be served electronically goes by other means; the clerk chooses, the law's order is shown (SERVE-10). */
import type { ServiceMeans } from '../../../court/service/means';
import { idFrom } from '../../../platform/digest';
import { readForAnswer } from '../../../platform/documents/store/read';
import { CourtError } from '../../../platform/errors';
import type { ReadOperation, WriteOperation } from '../../../platform/operation';
import { type Transaction, transact } from '../../../platform/transact';
import type { Case } from '../../../records/case/case';
import { electronicWay, instanceOf } from '../../../records/service/address';
import { arrived } from '../../../records/service/arrive';
import { keep } from '../../../records/service/keep';
import { accountsOf, servicePeople } from '../../../records/service/people';
import { type OtherMeans, SERVICES, type Service } from '../../../records/service/service';
import { stepOf } from '../../../records/service/step';
import { inTitle, serviceWords, tellRecipients } from '../../../records/service/told';
import { postAddressOf } from '../address';
import type { ReceiveInput, ReceiveResult } from '../contract';
import { blankReceipt } from '../receipts';
import { MEANS_NAMES } from '../shown';
import { courtService, noService, officer, type StaffGrant } from '../who';
import { onService } from './acting';
import { sender } from './plan';
import { meansFor, type Tracked, trackedView } from './tracked';

type Fallback = WriteOperation<ReceiveInput<'fallback'>, Tracked, StaffGrant>;

export const fallback: Fallback = {
  kind: 'write',
  policy: officer,
  async run(context) {
    const { input, act, grant } = context;
    const { means, reference } = input;
    if (means === 'electronic') return electronicAgain(context);
    const { view } = await onService(context, ['clerk'], async (transaction, found, of) => {
      refuseExcluded(found, of, means);
      const state = stepOf(found, { event: 'fallback', actor: 'clerk' });
      const next: OtherMeans = { means, at: act.at, by: grant.openid, reference: reference ?? '', ended: null };
      const kept = await keep(transaction, found, {
        state,
        others: [...found.others, next],
        // By post or by hand there is no day by which a system would have shown it.
        proofBy: null,
        sentAt: found.sentAt ?? act.at,
        sentBy: found.sentBy ?? sender(grant),
        lastAct: act._id,
      });
      const words = { document: inTitle(found.title), means: MEANS_NAMES[means].replace('送达', '的方式') };
      await tellRecipients(
        kept,
        {
          key: `means:${idFrom(act._id, 12)}`,
          title: '文书会用其他方式送给您',
          text: serviceWords('recipient', 'fallback', undefined, words),
          at: act.at,
        },
        transaction,
      );
      return kept;
    });
    return view;
  },
};

function refuseExcluded(found: Service, of: Case, means: ServiceMeans): void {
  const option = meansFor(found, of).find((one) => one.means === means);
  if (option?.state === 'excluded') throw new CourtError('PRECONDITION_FAILED', option.text);
}

/** SERVE-1, 2: he has agreed since; into the account that he confirmed, where arriving is service. */
async function electronicAgain({ input, grant, act, clock, note }: Parameters<Fallback['run']>[0]): Promise<Tracked> {
  const { service, of } = await courtService(input.serviceId, grant, 'clerk');
  note({ target: service._id, courtId: service.courtId });
  const people = await servicePeople(of._id, new Date(clock.now()));
  const party = people.parties.find(({ _id }) => _id === service.partyId);
  const accounts = party ? accountsOf(party, people, service.document) : [];
  const own = people.consents.filter(({ partyId }) => partyId === service.partyId);
  const done = await transact(async (transaction: Transaction) => {
    const found = await transaction.collection<Service>(SERVICES).get(service._id);
    if (!found) throw noService();
    if (found.lastAct === act._id) return found;
    const at = new Date(clock.now());
    const way = electronicWay(accounts, own, { instance: instanceOf(of), at: at.getTime() });
    const channels = way.channels.filter(({ basis }) => basis !== 'ascertained');
    if (channels.length === 0)
      throw new CourtError('PRECONDITION_FAILED', '他没有同意电子送达，或者没有确认电子地址。请用其他方式送达。');
    stepOf(found, { event: 'fallback', actor: 'clerk' });
    // Judged anew: what was found of an earlier sending is not of this one.
    const before = found.channels.filter(({ to }) => !channels.some((one) => one.to.value === to.value));
    return arrived(
      transaction,
      { ...found, channels: before, recipients: accounts.map(({ openid }) => openid) },
      { channels, consent: way.consent },
      { by: sender(grant) },
      act._id,
      at,
    );
  });
  return trackedView(done, of, grant, clock.now());
}

export const receiptForm: ReadOperation<ReceiveInput<'receiptForm'>, ReceiveResult<'receiptForm'>, StaffGrant> = {
  kind: 'read',
  policy: officer,
  async run({ input: { serviceId, offset = 0 }, grant }) {
    const { service } = await courtService(serviceId, grant, 'clerk');
    const post = await postAddressOf(service.caseId, service.partyId);
    return readForAnswer(await blankReceipt(service, grant.staff.name, post?.address), offset);
  },
};
