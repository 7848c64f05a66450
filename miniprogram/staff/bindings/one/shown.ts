/** 一份身份申请: as the officer reads it, and what he may decide. Free of wx. */
import type { DataOf, EventOf } from '../../../api/services';
import { dayText, stampText } from '../../../text/day';

export type Full = DataOf<'identity', 'representation'>;
export type Decision = EventOf<'identity', 'decideBinding'>['decision'];

export interface Fact {
  label: string;
  text: string;
}

function factsOf(one: Full): Fact[] {
  const facts: [string, string | null][] = [
    ['谁来办', one.holderName],
    ['身份', one.kindName],
    ['代谁办', one.principalName],
    ['信用代码', one.creditCode],
    ['职务', one.post],
    ['执业证号', one.licenceNo],
    ['执业机构', one.firm],
    ['代理什么事', one.matter],
    ['能用到', one.until && dayText(one.until)],
  ];
  return facts.flatMap(([label, text]) => (text ? [{ label, text }] : []));
}

export interface Way {
  value: Decision;
  label: string;
  note: string;
  /** What is usual to write. */
  phrases: string[];
}

const CONFIRM: Way = {
  value: 'confirm',
  label: '核对无误，生效',
  note: '马上可以办理，会通知他',
  phrases: ['证照齐全，登记信息和材料一致，人证一致。', '委托书有委托人签名，权限写得清楚，身份证明齐全。'],
};
const REFUSE: Way = {
  value: 'refuse',
  label: '还要补材料',
  note: '他补好再交，什么都不丢',
  phrases: ['照片看不清，请四角拍全、不反光地重新拍。', '缺授权委托书，请由委托人签名或者盖章后再交。'],
};
const END: Way = {
  value: 'end',
  label: '结束这个身份',
  note: '从现在起不能再用，由立案法官决定',
  phrases: ['经核实，所交材料不真实。', '单位已经更换法定代表人，原身份结束。'],
};

/** What is in force is ended; what is not is confirmed, or mended. */
const waysOf = ({ can, state }: Full): Way[] =>
  !can.includes('decideBinding') ? [] : state === 'confirmed' ? [END] : [CONFIRM, REFUSE];

const OVER_BY = { holder: '代办的人', principal: '委托的一方', court: '法院' };

export function shownOf(one: Full) {
  const { powers, decision, ended } = one;
  return {
    title: one.principalName ? `${one.holderName} 代 ${one.principalName}` : `${one.holderName}，${one.kindName}`,
    stateName: one.stateName,
    facts: factsOf(one),
    isPower: powers !== null,
    acts: (powers?.named ?? []).map(({ name }) => name),
    wording: powers?.wording ?? '',
    notes: powers?.notes ?? [],
    papers: one.papers.map(({ key, name, mime }) => ({ key, name, mime })),
    missing: one.missing,
    warnings: one.warnings,
    decision: decision ? `${stampText(decision.at)} ${decision.by}：${decision.ground}` : '',
    ended: ended ? `${stampText(ended.at)} 由${OVER_BY[ended.by]}提出：${ended.notice}` : '',
    ways: waysOf(one),
    isLicence: one.kind === 'practitioner',
    toTell: one.can.includes('recordOtherSideTold'),
    next: one.next,
  };
}

export type Shown = ReturnType<typeof shownOf>;
