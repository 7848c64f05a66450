/** 在线诉讼告知 (GUIDE-2) */
import type { ReadOperation } from '../../platform/operation';
import { anyone } from '../../platform/policy';
import type { GuideInput, GuideResult } from './contract';
import { NOTICE } from './notice-text';

export const notice: ReadOperation<GuideInput<'notice'>, GuideResult<'notice'>, unknown> = {
  kind: 'read',
  policy: anyone,
  run: async () => ({ ...NOTICE, sections: [...NOTICE.sections] }),
};
