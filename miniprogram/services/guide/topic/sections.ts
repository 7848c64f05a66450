/** 一件事问到底: a topic as questions, in the order in which people ask them, each with its answer, tools and terms. */
import { fillPage } from '../main-action';
import { termsIn } from '../terms-in';
import { LIMITATION, timeLimit } from './limit-section';
import { type Draft, link, type Section, type Topic, type TopicAnswer } from './section';
import { courtPage, feePage } from './tools';

const page = (name: string, topicId: string) => `/services/guide/${name}/index?topicId=${encodeURIComponent(topicId)}`;
interface Sections {
  /** In a few short sentences. */
  intro: Section;
  first: Section[];
  more: Section[];
}

export function sectionsOf({ topic, templates, terms: own }: TopicAnswer): Sections {
  const terms = own.some(({ term }) => term === LIMITATION) ? own : [...own, { term: LIMITATION, plain: '' }];
  const explain = (draft: Draft): Section => {
    const section = { text: '', numbered: false, points: [], items: [], links: [], ...draft };
    return { ...section, terms: termsIn(wordsOf(section), terms) };
  };
  return {
    intro: explain({ id: 'intro', title: topic.title, text: topic.readAloud }),
    first: [...firstAsked(topic), ...timeLimit(topic), steps(topic)].map(explain),
    more: [...askedNext(topic), ...papers(templates), law(topic)].map(explain),
  };
}

/** Somebody is sued, or a court is asked to enforce or to protect: then it is not about whether one may sue. */
const sues = ({ caseType }: Topic) => caseType === 'civil' || caseType === 'admin';

function firstAsked(topic: Topic): Draft[] {
  const { topicId, what, whom, where, bring, cost, howLong } = topic;
  const fee = feePage(topic);
  const suing = sues(topic);
  return [
    {
      id: 'can',
      title: suing ? '能不能告？' : '我这样的情况怎么办？',
      text: what,
      links: [link('check', '回答几个问题，看看怎么办', page('check', topicId), '最多六个问题，点一点就行')],
    },
    { id: 'whom', title: suing ? '告谁？' : '对方是谁？', text: whom },
    {
      id: 'where',
      title: '去哪个法院？',
      text: where,
      links: suing ? [link('court', '说说情况，看哪家法院管', courtPage(topic))] : [],
    },
    {
      id: 'bring',
      title: '要准备什么材料？',
      items: bring.map(({ name, why, when }) => ({ name, text: when ? `${when}才要。${why}` : why })),
      links: [link('materials', '列一张清单，备好一样勾一样', page('materials', topicId))],
    },
    {
      id: 'cost',
      title: '要花多少钱？',
      text: cost.text,
      links: fee ? [link('fee', '按您的情况算一算', fee)] : [],
    },
    { id: 'howLong', title: '要多久？', text: howLong },
  ];
}

const steps = ({ steps: points }: Topic): Draft => ({
  id: 'steps',
  title: '一步一步怎么办？',
  numbered: true,
  points,
});

const askedNext = ({ otherWays, risks, window: desk }: Topic): Draft[] => [
  { id: 'otherWays', title: '还有别的办法吗？', points: otherWays },
  { id: 'risks', title: '要留心什么？', points: risks },
  {
    id: 'window',
    title: '什么时候要去窗口？',
    points: desk,
    links: [link('halls', '看大厅在哪里，取个号', '/services/take-number/halls/index')],
  },
];

function papers(templates: TopicAnswer['templates']): Draft[] {
  if (templates.length === 0) return [];
  const links = templates.map(({ templateId, title, use }) => link(templateId, title, fillPage(templateId), use));
  return [{ id: 'templates', title: '有哪些范本？', links }];
}

const law = (topic: Topic): Draft => ({
  id: 'law',
  title: '法律怎么规定？',
  items: topic.law.map(({ title, article, gist }) => ({ name: `《${title}》${article}`, text: gist })),
});

const wordsOf = ({ text, points, items }: Omit<Section, 'terms'>) =>
  [text, ...points, ...items.flatMap(({ name, text: more }) => [name, more])].join('\n');
