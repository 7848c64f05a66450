/** 送达回证: what came of serving on paper: signed for, left at his home, or come back (SERVE-10; 民诉法87–89, 91). */
import { randomUUID } from 'node:crypto';
import { legalDateText } from '../../../court/time/legal-date';
import { idFrom } from '../../../platform/digest';
import { CourtError } from '../../../platform/errors';
import type { WriteOperation } from '../../../platform/operation';
import { noteRawUploads } from '../../../platform/raw-uploads';
import { noUpload, removeParts, takeIn } from '../../../platform/take-in';
import type { Transaction } from '../../../platform/transact';
import { isOwnUpload } from '../../../platform/uploads';
import { takeEffect } from '../../../records/service/effect';
import { keep } from '../../../records/service/keep';
import type { OtherMeans, Service, ServiceProof } from '../../../records/service/service';
import { stepOf } from '../../../records/service/step';
import type { ReceiveInput } from '../contract';
import { MEANS_NAMES } from '../shown';
import { officer, type StaffGrant } from '../who';
import { onService } from './acting';
import { instantOn, mustBePossible } from './proof';
import type { Tracked } from './tracked';

type Recording = ReceiveInput<'recordReceipt'>;
type Ended = NonNullable<OtherMeans['ended']>;

const RULES: Partial<Record<OtherMeans['means'], string>> = {
  direct: 'SERVE-10 民事诉讼法第87、88条',
  entrusted: 'SERVE-10 民诉法解释第134条',
  post: 'SERVE-10 民事诉讼法第91条',
  handedOn: 'SERVE-10 民事诉讼法第94条',
};
const LEFT = 'SERVE-10 民事诉讼法第89条';

export const recordReceipt: WriteOperation<Recording, Tracked, StaffGrant> = {
  kind: 'write',
  policy: officer,
  async run(context) {
    const { input, grant, act } = context;
    let used: readonly ServiceProof[] = [];
    const proofs = await proofsIn(input, grant, act);
    try {
      const { view, service } = await onService(context, ['clerk'], (transaction, found) =>
        record(transaction, found, input, proofs, act),
      );
      used = service.others.flatMap(({ ended }) => ended?.proofs ?? []);
      return view;
    } finally {
      await dropUnused(proofs, used);
    }
  },
};

async function record(
  transaction: Transaction,
  found: Service,
  { outcome, receivedOn, signedBy, witnesses = [], note }: Recording,
  proofs: readonly ServiceProof[],
  act: { _id: string; at: Date },
): Promise<Service> {
  const n = found.others.findLastIndex(({ ended }) => ended === null);
  const going = found.others[n];
  if (!going) throw new CourtError('PRECONDITION_FAILED', '现在没有用纸质方式送达，没有回证可以登记。');
  const ended: Ended = {
    receivedOn: null,
    failed: outcome === 'returned',
    note: note ?? '',
    at: act.at,
    ...(signedBy ? { signedBy } : {}),
    ...(witnesses.length > 0 ? { witnesses } : {}),
    ...(proofs.length > 0 ? { proofs: [...proofs] } : {}),
  };
  const othersWith = (end: Ended) => found.others.map((one, i) => (i === n ? { ...one, ended: end } : one));
  if (outcome === 'returned') {
    if (!note) throw new CourtError('INVALID_INPUT', '请写明没有送到的原因。', { note: '请写明原因' });
    // The gateway of paper is the clerk: that it came back is what he records.
    const state = stepOf(found, { event: 'fail', outcome: 'bounced', actor: 'gateway' });
    return keep(transaction, found, { state, others: othersWith(ended), lastAct: act._id });
  }
  if (receivedOn === undefined)
    throw new CourtError('INVALID_INPUT', '请填写签收或者留置的日期。', { receivedOn: '请填写日期' });
  const on = mustBePossible(receivedOn, { ...found, sentAt: null, others: [going] }, act.at);
  const left = outcome === 'left';
  const state = stepOf(found, {
    event: 'recordReceipt',
    outcome,
    actor: 'clerk',
    unmet: [
      ...(!left && proofs.length === 0 ? (['returnReceipt'] as const) : []),
      ...(left && proofs.length === 0 && witnesses.length === 0 ? (['witnessesOrVideo'] as const) : []),
      ...(left && found.document === 'mediationDocument' ? (['notMediationDocument'] as const) : []),
    ],
  });
  if (!left && !signedBy)
    throw new CourtError('INVALID_INPUT', '请填写签收人，以及他与受送达人的关系。', { signedBy: '请填写签收人' });
  const others = othersWith({ ...ended, receivedOn: on });
  const rule = left ? LEFT : (RULES[going.means] ?? LEFT);
  const effect = { at: instantOn(on, { sentAt: going.at }), on, rule };
  const text = `${MEANS_NAMES[left ? 'leaving' : going.means]}，${legalDateText(on)}${left ? '留在住所' : `由${signedBy ?? ''}签收`}。`;
  const set: Partial<Service> = {
    others,
    corrections: [...found.corrections, { at: act.at, by: '书记员', text }],
  };
  return (await takeEffect(transaction, found, { state, effect, set, act: act._id, at: act.at })).service;
}

/** The court's own copies; what an earlier run of the act took in is there again, at another place. */
async function proofsIn(
  { serviceId, proofs = [] }: Recording,
  { openid, staff: { courtId } }: StaffGrant,
  act: { _id: string; at: Date },
): Promise<ServiceProof[]> {
  const ids = proofs.flatMap(({ fileIds }) => fileIds);
  if (!ids.every((fileId) => isOwnUpload(fileId, openid))) throw noUpload();
  await noteRawUploads(ids, act);
  const taken: ServiceProof[] = [];
  try {
    for (const { name, fileIds } of proofs) {
      const folder = `courts/${courtId}/services/${idFrom(serviceId)}/${randomUUID()}`;
      const { type, size, sha256, parts } = await takeIn(fileIds, folder, name);
      taken.push({ name, type, size, sha256, parts });
    }
  } catch (error) {
    await dropUnused(taken, []);
    throw error;
  }
  return taken;
}

async function dropUnused(taken: readonly ServiceProof[], used: readonly ServiceProof[]): Promise<void> {
  const kept = new Set(used.flatMap(({ parts }) => parts.map(({ fileId }) => fileId)));
  const parts = taken.flatMap((one) => one.parts).filter(({ fileId }) => !kept.has(fileId));
  if (parts.length > 0) await removeParts(parts).catch(() => undefined);
}
