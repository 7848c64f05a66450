/** 补发文书: papers that a move called for and that the seal service, or a lost connection, kept back go out now, once. */
import type { WriteOperation } from '../../../platform/operation';
import { staff } from '../../../platform/policy';
import { sendDue } from '../../../records/case/due-paper';
import type { CourtInput, CourtResult } from '../contract-court';
import type { StaffGrant } from './file';
import { mine } from './mine';

export const sendPapers: WriteOperation<CourtInput<'sendPapers'>, CourtResult<'sendPapers'>, StaffGrant> = {
  kind: 'write',
  policy: staff('judge', 'clerk'),
  async run(context) {
    const { input, clock, note } = context;
    const found = await mine(context, input.caseId, 'judge', 'clerk');
    note({ courtId: found.courtId, target: found._id });
    return { caseId: found._id, papersDue: await sendDue(found, clock) };
  },
};
