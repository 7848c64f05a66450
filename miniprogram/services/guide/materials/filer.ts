/** 谁来办: what the list of papers depends on, asked in a few taps; civil, administrative and enforcement matters differ. */
import type { EventOf } from '../../../api/services';

type Event = EventOf<'guide', 'materials'>;
type Agent = NonNullable<Event['agents']>[number];
type Title = NonNullable<Event['title']>;

export interface Filer {
  who: 'person' | 'guardian' | 'organisation';
  agents: Agent[];
  online: boolean;
  /** Copies on paper are by their number. */
  otherParties: number;
  /** Enforcement: by what. */
  title: Title;
  succeeded: boolean;
}

export const NOBODY_ELSE: Filer = {
  who: 'person',
  agents: [],
  online: true,
  otherParties: 1,
  title: 'judgment',
  succeeded: false,
};

const WHO: { value: Filer['who']; label: string; note?: string }[] = [
  { value: 'person', label: '我自己' },
  { value: 'guardian', label: '我替孩子，或者替不能自己办的家人', note: '您是他的监护人，比如父母' },
  { value: 'organisation', label: '公司、单位' },
];

/** Nobody but people has a family. */
export const whoFor = (group: string) =>
  group === 'family' ? WHO.filter(({ value }) => value !== 'organisation') : WHO;

const AGENTS: { value: Agent; label: string; note?: string; of: 'person' | 'organisation' | 'both' }[] = [
  { value: 'lawyer', label: '律师', of: 'both' },
  { value: 'relative', label: '家里人', note: '配偶、父母子女、兄弟姐妹等近亲属', of: 'person' },
  { value: 'employee', label: '本单位的职工', of: 'organisation' },
  { value: 'legalWorker', label: '基层法律服务工作者', note: '街道、乡镇法律服务所的人', of: 'both' },
  { value: 'community', label: '社区、村或者单位推荐的人', of: 'person' },
  { value: 'association', label: '社会团体推荐的人', of: 'both' },
];

export const HIRES = [
  { value: 'no', label: '不请，自己办' },
  { value: 'yes', label: '请人' },
];

/** ID-6: 民诉法61.1 */
export const MOST_AGENTS = 2;

export const agentsFor = (who: Filer['who']) =>
  AGENTS.filter(({ of }) => of === 'both' || of === (who === 'organisation' ? 'organisation' : 'person'));

export const HOW = [
  { value: 'online', label: '在手机上交' },
  { value: 'window', label: '到法院窗口交，或者邮寄' },
];

export const TITLES: { value: Title; label: string }[] = [
  { value: 'judgment', label: '法院的判决书、调解书' },
  { value: 'arbitralAward', label: '仲裁裁决书' },
  { value: 'notarisedDebt', label: '公证处的债权文书' },
  { value: 'foreignAward', label: '外国的裁决书' },
];

/** At most two agents, and none that this filer cannot have; a third takes the place of the second. */
export function withAgent(filer: Filer, agent: string): Filer {
  const known = agentsFor(filer.who).find(({ value }) => value === agent);
  if (!known) return { ...filer, agents: [] };
  const others = filer.agents.filter((one) => one !== known.value);
  const agents = others.length < filer.agents.length ? others : [...others.slice(0, MOST_AGENTS - 1), known.value];
  return { ...filer, agents };
}

export function withWho(filer: Filer, who: string): Filer {
  const known = WHO.find(({ value }) => value === who)?.value ?? filer.who;
  const possible = agentsFor(known).map(({ value }) => value);
  return { ...filer, who: known, agents: filer.agents.filter((agent) => possible.includes(agent)) };
}

/** One line: 我自己，请律师，在手机上交 */
export function filerText({ who, agents, online }: Filer): string {
  const names = AGENTS.filter(({ value }) => agents.includes(value)).map(({ label }) => label);
  return [
    who === 'person' ? '我自己办' : who === 'guardian' ? '我替家人办' : '单位来办',
    names.length ? `请${names.join('和')}代理` : '不请人代理',
    online ? '在手机上交' : '到窗口交',
  ].join('，');
}

export function eventOf(topicId: string, enforcement: boolean, filer: Filer): Event {
  const { who, agents, online, otherParties, title, succeeded } = filer;
  return {
    action: 'materials',
    topicId,
    filer: who === 'organisation' ? 'organisation' : 'person',
    agents,
    guardian: who === 'guardian',
    online,
    otherParties,
    ...(enforcement ? { title, succeeded } : {}),
  };
}
