/** 更正和撤回进展 (PROG-6; 流程规定13): what is shown otherwise than it is, is corrected by another entry; what should not be shown is taken back. Both stay on record. */
import { CourtError } from '../../../platform/errors';
import type { WriteOperation } from '../../../platform/operation';
import { staff } from '../../../platform/policy';
import { transact } from '../../../platform/transact';
import { CASE_EVENTS, type CaseEvent, caseEvents, enter } from '../../../records/case/event';
import type { CourtInput, CourtResult } from '../contract-court';
import type { StaffGrant } from './file';
import { mine } from './mine';
import { noEvent } from './preservation';
import { actKey } from './take-step';

export const correctEvent: WriteOperation<CourtInput<'correctEvent'>, CourtResult<'correctEvent'>, StaffGrant> = {
  kind: 'write',
  policy: staff('judge', 'clerk'),
  async run(context) {
    const { input, act, note } = context;
    const { caseId, eventId, title, text, reason } = input;
    const found = await mine(context, caseId, 'judge', 'clerk');
    if ((await caseEvents.get(eventId))?.caseId !== found._id) throw noEvent();
    note({ courtId: found.courtId, target: eventId });
    const key = `corrected-${actKey(act)}`;
    await transact(async (transaction) => {
      const inEvents = transaction.collection<CaseEvent>(CASE_EVENTS);
      const old = await inEvents.get(eventId);
      if (!old) throw noEvent();
      if (await inEvents.get(`${found._id}:${key}`)) return;
      refuseMarked(old);
      const { _id, listKey, superseded, withdrawn, ...same } = old;
      await inEvents.update(eventId, { superseded: true });
      // Whoever did not see the old one does not see the new one; it is new today.
      await enter(
        { ...same, key, at: act.at, title, text: `${text}（更正：${reason.replace(/[。；，]+$/u, '')}）` },
        transaction,
      );
    });
    return { caseId: found._id, eventId: `${found._id}:${key}` };
  },
};

export const withdrawEvent: WriteOperation<CourtInput<'withdrawEvent'>, CourtResult<'withdrawEvent'>, StaffGrant> = {
  kind: 'write',
  policy: staff('judge', 'clerk'),
  async run(context) {
    const { input, note } = context;
    const { caseId, eventId } = input;
    const found = await mine(context, caseId, 'judge', 'clerk');
    const event = await caseEvents.get(eventId);
    if (event?.caseId !== found._id) throw noEvent();
    note({ courtId: found.courtId, target: eventId });
    await caseEvents.update(eventId, { withdrawn: true, withdrawnFor: input.reason });
    return { caseId: found._id, eventId };
  },
};

function refuseMarked({ superseded, withdrawn }: CaseEvent): void {
  if (superseded || withdrawn)
    throw new CourtError(
      'PRECONDITION_FAILED',
      superseded ? '这一条已经更正过，请更正最新的那一条。' : '这一条已经撤回，不能再更正。',
    );
}
