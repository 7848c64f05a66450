/** 纠纷种类, to choose from before looking for a court. */
import { DISPUTES } from '../../court/pleading/jurisdiction/disputes';
import type { ReadOperation } from '../../platform/operation';
import { anyone } from '../../platform/policy';
import type { GuideInput, GuideResult } from './contract';

export const disputes: ReadOperation<GuideInput<'disputes'>, GuideResult<'disputes'>, unknown> = {
  kind: 'read',
  policy: anyone,
  run: async () => ({ disputes: Object.entries(DISPUTES).map(([dispute, { name }]) => ({ dispute, name })) }),
};
