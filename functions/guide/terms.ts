/** 法律用语: every term of art in one line of plain speech. */
import type { ReadOperation } from '../../platform/operation';
import { anyone } from '../../platform/policy';
import { contentOf } from './content';
import type { GuideInput, GuideResult } from './contract';

export const terms: ReadOperation<GuideInput<'terms'>, GuideResult<'terms'>, unknown> = {
  kind: 'read',
  policy: anyone,
  run: async ({ input: { courtId } }) => ({ terms: (await contentOf('term', courtId)).map(({ item }) => item) }),
};
