/** 窗口代取: the window draws a number for somebody without a phone (DOMAIN 4 "take for others"). */
import type { WriteOperation } from '../../platform/operation';
import { staff } from '../../platform/policy';
import type { TakeNumberInput, TakeNumberResult } from './contract';
import { draw } from './draw';
import { ownHall, type WindowGrant } from './window';
import { holderView } from './words';

export const takeFor: WriteOperation<TakeNumberInput<'takeFor'>, TakeNumberResult<'takeFor'>, WindowGrant> = {
  kind: 'write',
  policy: staff('window'),
  answer: 'recalled',
  async run({ input, grant, act, again, clock }) {
    ownHall(grant.staff, input.hallId);
    const ticket = await draw({ ...input, act, again, clock });
    return holderView(ticket, ticket.aheadAtTaking, 'waiting');
  },
};
