/** 下一步: the one thing to do after a topic was read: its model pleading, or else filing. */
import type { DataOf } from '../../api/services';

type TopicAnswer = DataOf<'guide', 'topic'>;
/** What of a topic it is told by. */
export interface Matter {
  topic: Pick<TopicAnswer['topic'], 'caseType'>;
  templates: readonly Pick<TopicAnswer['templates'][number], 'templateId' | 'title'>[];
}

export interface Action {
  label: string;
  url: string;
}

export const fillPage = (templateId: string) =>
  `/services/guide/templates/fill/index?templateId=${encodeURIComponent(templateId)}`;

export const writing = ({ templateId, title }: Matter['templates'][number]): Action => ({
  label: title.endsWith('起诉状') ? '按范本写起诉状' : `按范本写${title}`,
  url: fillPage(templateId),
});

/** A topic names its templates by weight: the first is what most people need. */
export function mainAction({ topic, templates: [first] }: Matter): Action {
  if (first) return writing(first);
  if (topic.caseType === 'civil') return { label: '开始立案', url: '/services/file-case/start/index' };
  return { label: '去大厅办，先取号', url: '/services/take-number/halls/index' };
}
