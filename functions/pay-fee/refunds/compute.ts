/** 试算退费: nothing is written (FEE-15). */
import type { ReadOperation } from '../../../platform/operation';
import { staff } from '../../../platform/policy';
import type { PayFeeInput, PayFeeResult } from '../contract';
import type { StaffGrant } from '../who';
import { reckoned } from './reckon';

export const computeRefund: ReadOperation<PayFeeInput<'computeRefund'>, PayFeeResult<'computeRefund'>, StaffGrant> = {
  kind: 'read',
  policy: staff('clerk'),
  run: ({ input, grant }) => reckoned(input, grant.staff.courtId),
};
