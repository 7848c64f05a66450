/** 填写范本: the document as text, and what a draft of file-case takes over. Nothing is kept. */
import { CourtError } from '../../platform/errors';
import type { ReadOperation } from '../../platform/operation';
import { anyone } from '../../platform/policy';
import { itemOf } from './content';
import { fill, valueErrors } from './content/fill';
import type { GuideInput, GuideResult } from './contract';
import { noSuch } from './missing';
import { TEMPLATE_NOTICE } from './words';

export const fillTemplate: ReadOperation<GuideInput<'fillTemplate'>, GuideResult<'fillTemplate'>, unknown> = {
  kind: 'read',
  policy: anyone,
  async run({ input: { courtId, templateId, values } }) {
    const found = await itemOf('template', templateId, courtId);
    if (!found) throw noSuch('template', 'templateId');
    const byId = Object.fromEntries(values.map(({ fieldId, value }) => [fieldId, value]));
    const errors = valueErrors(found.item, byId);
    const [first] = Object.values(errors);
    if (first !== undefined) throw new CourtError('INVALID_INPUT', `${first}。`, errors);
    return { ...fill(found.item, byId), notice: TEMPLATE_NOTICE };
  },
};
