/** 一个主题: what it is, whom to sue where, what to bring, what it costs, how long it takes, with its terms in plain words. */
import type { ReadOperation } from '../../platform/operation';
import { anyone } from '../../platform/policy';
import { contentOf, itemOf } from './content';
import { GROUPS } from './content/schema';
import type { GuideInput, GuideResult } from './contract';
import { noSuch } from './missing';
import { NEUTRAL } from './words';

export const topic: ReadOperation<GuideInput<'topic'>, GuideResult<'topic'>, unknown> = {
  kind: 'read',
  policy: anyone,
  async run({ input: { courtId, topicId } }) {
    const [found, templates, terms] = await Promise.all([
      itemOf('topic', topicId, courtId),
      contentOf('template', courtId),
      contentOf('term', courtId),
    ]);
    if (!found) throw noSuch('topic', 'topicId');
    const { item, version } = found;
    const { eligibility: _questions, templates: templateIds, ...shown } = item;
    const text = JSON.stringify(shown);
    return {
      topic: shown,
      groupName: GROUPS[item.group],
      templates: templateIds.flatMap((id) =>
        templates.flatMap(({ item: one }) => (one.templateId === id ? [one] : [])),
      ),
      terms: terms.flatMap(({ item: one }) => (text.includes(one.term) ? [one] : [])),
      version,
      notice: NEUTRAL,
    };
  },
};
