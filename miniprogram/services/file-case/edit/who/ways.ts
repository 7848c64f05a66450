/** 谁在办: the party himself, or somebody for him, and what he may do (民诉法第51、60、61、62条). Free of wx. */
import type { Content, Party } from '../../draft/content';
import type { Option } from '../../draft/forms/form';

type FiledAs = NonNullable<Content['filedAs']>;

/** `none`: the party himself. */
export const ways = (party: string): readonly Option[] => [
  { value: 'none', label: `我就是${party}`, note: '自己办自己的事' },
  { value: 'orgRep', label: '我代表单位办', note: '我是它的法定代表人、负责人，或者个体工商户的经营者' },
  { value: 'agent', label: '我是代理人', note: '律师、法律工作者、亲属、单位职工等，有委托书' },
  { value: 'guardianRep', label: '我是监护人', note: '替孩子，或者不能自己处理事情的家人办' },
];

export const AUTHORITIES: readonly Option[] = [
  { value: 'general', label: '一般授权', note: '可以代交材料、代出庭；认输、和解、撤诉要本人同意' },
  { value: 'special', label: '特别授权', note: '委托书上写明可以代为承认、放弃、变更请求，和解，反诉或者上诉' },
];

export const wayOf = ({ filedAs, agentAuthority }: Content): string => {
  if (filedAs) return filedAs === 'party' ? 'none' : filedAs;
  if (agentAuthority === 'none') return 'none';
  return agentAuthority ? 'agent' : '';
};

export function chosenWay(way: string, { agentAuthority, filedFor }: Content): Content {
  if (way === 'none') return { filedAs: 'party', agentAuthority: 'none' };
  // The boundary: the values are those of `ways`.
  const filedAs = way as FiledAs;
  const authority = agentAuthority === 'special' ? 'special' : 'general';
  return { filedAs, filedFor: filedFor ?? 0, ...(filedAs === 'agent' ? { agentAuthority: authority } : {}) };
}

export const partyOptions = (parties: readonly Party[]): Option[] =>
  parties.map(({ name }, i) => ({ value: `${i}`, label: name?.trim() || `第 ${i + 1} 位` }));
