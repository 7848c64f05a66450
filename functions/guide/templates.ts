/** 文书范本: model pleadings for every kind of case offered (GUIDE-1). */
import type { ReadOperation } from '../../platform/operation';
import { anyone } from '../../platform/policy';
import { contentOf, itemOf } from './content';
import type { GuideInput, GuideResult } from './contract';
import { noSuch } from './missing';

export const templates: ReadOperation<GuideInput<'templates'>, GuideResult<'templates'>, unknown> = {
  kind: 'read',
  policy: anyone,
  async run({ input: { courtId, topicId } }) {
    const all = (await contentOf('template', courtId)).map(({ item }) => item);
    if (topicId === undefined) return { templates: all };
    const topic = await itemOf('topic', topicId, courtId);
    if (!topic) throw noSuch('topic', 'topicId');
    return { templates: all.filter((one) => topic.item.templates.includes(one.templateId)) };
  },
};
