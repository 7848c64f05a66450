/** 随预约提交材料: a draft that goes with a booking is received by the court the same day (APPT-3). */
import { legalDateOf } from '../../court/time/legal-date';
import type { Act } from '../../platform/act';
import type { OpenId } from '../../platform/caller';
import { CourtError } from '../../platform/errors';
import type { VerifiedGrant } from '../../platform/identity';
import { transact } from '../../platform/transact';
import { type Booking, bookings } from '../../records/booking/booking';
import { type Filing, filings, kindOf } from '../../records/filing/filing';
import { changedElsewhere, isHandedIn, notFound } from '../../records/filing/moves';
import { receive } from '../../records/filing/receive';
import { openContent } from '../../records/filing/sealed-content';
import { refuseEmpty, refuseTypingErrors } from '../../records/filing/typing';
import { giveBack } from './place';
import { toldId } from './tell';

interface Draft {
  filingId: string;
  version: number | null;
  courtId: string;
}

/** Throws what would refuse the draft: NOT_FOUND, INVALID_INPUT, PRECONDITION_FAILED, CONFLICT. */
export async function checkDraft({ filingId, version, courtId }: Draft, filer: OpenId, act: Act): Promise<void> {
  if (version === null)
    throw new CourtError('INVALID_INPUT', '请刷新后再预约。', { version: '请带上打开草稿时的版本' });
  const draft = await filings.first({ _id: filingId, filer });
  if (!draft) throw notFound();
  if (draft.courtId !== courtId)
    throw new CourtError('INVALID_INPUT', '这份草稿写的是另一个法院，请选那个法院的时间，或者先改草稿里的法院。', {
      filingId: '法院不一致',
    });
  if (draft.state !== 'draft')
    throw new CourtError('PRECONDITION_FAILED', '这份材料已经交给法院，不用再交；只预约时间的，请不要选择草稿。', {
      filingId: '已经提交',
    });
  if (draft.version !== version) throw changedElsewhere();
  const content = openContent(draft._id, draft.content);
  refuseTypingErrors(kindOf(draft), content, legalDateOf(act.at.getTime()));
  refuseEmpty(kindOf(draft), content);
}

/** Does nothing without a draft. Where the draft was changed in this very moment, the place is given back and nothing was done. */
export async function handIn(booking: Booking, grant: VerifiedGrant, act: Act): Promise<Booking> {
  const { filingId, filingVersion, receiptNo } = booking;
  if (filingId === null || filingVersion === null || receiptNo !== null) return booking;
  const { openid, person } = grant;
  try {
    const filing = await receive({ filingId, version: filingVersion, act, filer: { openid, name: person.name } });
    return await keepReceipt(booking, filing);
  } catch (error) {
    if (!(error instanceof CourtError)) throw error;
    const found = await filings.get(filingId);
    // Handed in meanwhile by the other way, file-case.submit: it is received all the same.
    if (found && found.filer === openid && isHandedIn(found)) return keepReceipt(booking, found);
    await undo(booking, act);
    throw error;
  }
}

async function keepReceipt(booking: Booking, filing: Received): Promise<Booking> {
  const { receiptNo, receivedAt, decisionDue } = filing;
  if (receiptNo === null || receivedAt === null) return booking;
  const receipt = { receiptNo, receivedOn: legalDateOf(receivedAt.getTime()), decisionDue };
  return (await bookings.updateAndReturn({ _id: booking._id }, receipt)) ?? { ...booking, ...receipt };
}

type Received = Pick<Filing, 'receiptNo' | 'receivedAt' | 'decisionDue'>;

/** A refused act did nothing: the booking was never there. */
async function undo({ _id, slotId }: Booking, act: Act): Promise<void> {
  await transact(async (transaction) => {
    const inBookings = transaction.collection<Booking>('bookings');
    const found = await inBookings.get(_id);
    if (found?.state !== 'booked') return;
    await giveBack(transaction, slotId, act);
    await inBookings.remove(_id);
    await transaction.collection('notifications').remove(toldId(_id, 'booked'));
  });
}
