/** 一份范本, with its blanks. */
import type { ReadOperation } from '../../platform/operation';
import { anyone } from '../../platform/policy';
import { itemOf } from './content';
import type { GuideInput, GuideResult } from './contract';
import { noSuch } from './missing';

export const template: ReadOperation<GuideInput<'template'>, GuideResult<'template'>, unknown> = {
  kind: 'read',
  policy: anyone,
  async run({ input: { courtId, templateId } }) {
    const found = await itemOf('template', templateId, courtId);
    if (!found) throw noSuch('template', 'templateId');
    return { template: found.item, version: found.version };
  },
};
