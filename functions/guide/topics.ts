/** 主题: what people come to a court with, by life situation. */
import type { ReadOperation } from '../../platform/operation';
import { anyone } from '../../platform/policy';
import { contentOf } from './content';
import { GROUPS } from './content/schema';
import type { GuideInput, GuideResult } from './contract';
import { findTopics } from './find-topics';

export const topics: ReadOperation<GuideInput<'topics'>, GuideResult<'topics'>, unknown> = {
  kind: 'read',
  policy: anyone,
  async run({ input: { courtId, text } }) {
    const items = (await contentOf('topic', courtId)).map(({ item }) => item);
    return {
      groups: Object.entries(GROUPS).map(([group, name]) => ({
        group,
        name,
        topics: items.filter((topic) => topic.group === group),
      })),
      found: text === undefined ? [] : findTopics(items, text),
    };
  },
};
