/** 收费种类, to choose from before an estimate. */
import { FEE_KINDS } from '../../court/fees/kinds';
import type { ReadOperation } from '../../platform/operation';
import { anyone } from '../../platform/policy';
import type { GuideInput, GuideResult } from './contract';

export const feeKinds: ReadOperation<GuideInput<'feeKinds'>, GuideResult<'feeKinds'>, unknown> = {
  kind: 'read',
  policy: anyone,
  run: async () => ({
    kinds: Object.entries(FEE_KINDS).map(([kind, { title, amount, amountMeans }]) => ({
      kind,
      title,
      amount,
      amountMeans,
    })),
  }),
};
