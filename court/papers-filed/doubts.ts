/**
 * 疑问: what speaks against a paper that a party files (DOMAIN 6.2): said to him before he hands it in, kept with it for the officer,
 * and never a reason not to receive it.
 */

import type { NamedAct } from '../access/viewer';
import { NAMED_ACTS } from '../agency/named-acts';
import type { CaseState } from '../machines/case-civil';
import type { PartyRole } from '../people/roles';
import type { Step } from '../step';
import type { AskedField, CaseMatter } from './kind';
import { type FiledKind, filedKind } from './kinds';
import { CASE_ROLE_NAMES } from './role-names';
import type { TimingFound } from './timing';
import { worst } from './timing';

export interface Doubt extends Step {
  about: 'matter' | 'side' | 'state' | 'authority' | 'time' | 'content';
}

export interface Filed {
  kind: FiledKind;
  matter: CaseMatter;
  state: CaseState;
  side: PartyRole | undefined;
  /** ID-7: an agent's special acts; null: it is no agent who files. */
  agent: { special: readonly NamedAct[] } | null;
  /** Fields that were filled in. */
  filled: readonly AskedField[];
  /** One for each of the parties it is filed for. */
  timings: readonly TimingFound[];
  /** 小额诉讼, 二审 …: why nothing can be appealed. */
  final?: Step | undefined;
}

export function doubtsOf({ kind, matter, state, side, agent, filled, timings, final }: Filed): Doubt[] {
  const info = filedKind(kind);
  const doubts: Doubt[] = [];
  const add = (about: Doubt['about'], text: string, rule: string) => doubts.push({ about, text, rule });
  if (!info.matters.includes(matter))
    add('matter', `${MATTERS[matter]}一般没有“${info.name}”。材料照收，由法官处理。`, info.rule);
  if (info.sides.length > 0 && (!side || !info.sides.includes(side)))
    add(
      'side',
      `“${info.name}”一般由${info.sides.map((one) => CASE_ROLE_NAMES[one]).join('、')}提交。材料照收，由法官处理。`,
      info.rule,
    );
  // A ruling on the way, as on jurisdiction, is appealed while the case goes on: his period says so.
  const runs = kind === 'appeal' && timings.some(({ lastDay }) => lastDay !== null);
  if (!info.states.includes(state) && info.outside && !runs) add('state', info.outside, info.rule);
  if (lacksAuthority(kind, agent) && info.special) {
    const { name, rule } = NAMED_ACTS[info.special];
    const text = `授权委托书里没有写明“${name}”。材料照收；请委托人本人在“我的材料”里确认，或者补交写明这一项的授权委托书。`;
    add('authority', text, rule);
  }
  const found = worst(timings);
  if (found?.state === 'late') add('time', `${found.step.text}${info.late ?? ''}`, found.step.rule);
  if (kind === 'appeal' && final) add('matter', `${final.text}上诉状照收，由法官答复。`, final.rule);
  const missing = info.asks.filter((one) => one !== 'amount' && !filled.includes(one));
  if (missing.length > 0)
    add(
      'content',
      `还没有写：${missing.map((one) => FIELDS[one]).join('、')}。可以补写；现在提交的，法院照收。`,
      info.rule,
    );
  return doubts;
}

/** ID-7: an agent without the special authority that this paper needs. */
export const lacksAuthority = (kind: FiledKind, agent: Filed['agent']): boolean => {
  const { special } = filedKind(kind);
  return special !== undefined && agent !== null && !agent.special.includes(special);
};

const MATTERS: Record<CaseMatter, string> = { civil: '民事案件', administrative: '行政案件', enforcement: '执行案件' };

const FIELDS: Record<AskedField, string> = {
  requests: '请求事项',
  facts: '事实和理由',
  amount: '金额',
  about: '对象',
  period: '错过的期限和障碍消除的日期',
  items: '证据清单',
};
