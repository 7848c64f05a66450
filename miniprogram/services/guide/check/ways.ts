/** 看完以后: what to do after a finding. Whatever it says, one may file: where that is not the first thing, it is among the others (FILE-1). */
import type { DataOf } from '../../../api/services';
import { type Action, type Matter, mainAction, writing } from '../main-action';

type Finding = Pick<NonNullable<DataOf<'guide', 'eligibility'>['finding']>, 'kind' | 'title' | 'text'>;

/** `id`: for its data-testid. */
interface Other extends Action {
  id: string;
  note: string;
}

export interface Ways {
  first: Action;
  others: Other[];
}

const STILL = '还是想办的，现在就可以写';

export function waysOf({ kind, title, text }: Finding, topicId: string, matter: Matter): Ways {
  const topic = encodeURIComponent(topicId);
  const papers = { label: '看看要准备什么', url: `/services/guide/materials/index?topicId=${topic}` };
  const papersToo: Other = { ...papers, id: 'to-materials', note: '列成清单，备好一样勾一样' };
  const write = mainAction(matter);
  const anyway: Other = { ...write, id: 'anyway', note: STILL };
  const meant = matter.templates.filter((one) => text.includes(one.title) || title.includes(about(one.title)));
  const [chosen] = meant.map(writing);
  switch (kind) {
    case 'prepare':
      return { first: papers, others: [anyway] };
    case 'window':
      return {
        first: { label: '去大厅问，先取号', url: '/services/take-number/halls/index' },
        others: [anyway, papersToo],
      };
    case 'elsewhere': {
      const steps = { label: '看一步一步怎么办', url: `/services/guide/topic/index?topicId=${topic}&open=steps` };
      const first = chosen ?? steps;
      return { first, others: [anyway, papersToo].filter(({ url }) => url !== first.url) };
    }
    case 'file': {
      // The finding may be about another paper than the one most people need: 管辖权异议 instead of 答辩.
      const first = chosen && meant[0] !== matter.templates[0] ? chosen : write;
      return { first, others: [...besides([write, ...meant.map(writing)], first), papersToo] };
    }
    default:
      return { first: write, others: [...besides(meant.map(writing), write), papersToo] };
  }
}

/** 支付令申请书 is about 支付令. */
const about = (title: string) => title.replace(/(申请书|起诉状|状|书)$/, '');

const besides = (actions: Action[], first: Action): Other[] =>
  actions
    .filter(({ url }, i) => url !== first.url && actions.findIndex((one) => one.url === url) === i)
    .map((action) => ({ ...action, id: 'also', note: '也可以写这个' }));
