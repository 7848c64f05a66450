/** 限制高消费: whether an order may be proposed, whom it binds, what it forbids, how it ends (ENF-10). The president signs it. */
import type { Step } from '../step';
import type { LegalDate } from '../time/legal-date';

/** 限高规定第3条 with the amendment of 2015. */
export const RESTRICTED_CONSUMPTION = [
  '坐飞机、火车软卧、轮船二等以上舱位',
  '在星级以上宾馆、酒店和夜总会、高尔夫球场等场所高消费',
  '买房，或者新建、扩建、高档装修房屋',
  '租高档写字楼、宾馆、公寓等办公',
  '买不是经营必需的车辆',
  '旅游、度假',
  '子女上高收费私立学校',
  '花高额保费买保险理财产品',
  '坐 G 字头动车的全部座位、其他动车一等以上座位，以及其他不是生活和工作必需的消费',
] as const;

export interface RestrictionFacts {
  /** 给付: to pay, deliver or do. */
  obligationToPerform: boolean;
  /** Last day of the time given by the 执行通知, as served; undefined: not served. */
  performBy: LegalDate | undefined;
  performed: boolean;
  /** 失信 listed debtors must be restricted (2015 Art. 1). */
  listed: boolean;
  basis: 'applicantInWriting' | 'exOfficio' | undefined;
  today: LegalDate;
}

/**
 * ENF-10, 限高规定第1、4条: what stands against proposing an order now; empty: the officer may propose it, for a listed
 * debtor he must. Never an order.
 */
export function restrictionObstacles(facts: RestrictionFacts): Step[] {
  const obstacles: Step[] = [];
  const rule = 'ENF-10 限制高消费规定第1条';
  if (!facts.obligationToPerform) obstacles.push({ text: '法律文书没有要求被执行人给付。', rule });
  if (facts.performBy === undefined) obstacles.push({ text: '执行通知还没有送达，履行期限没有开始。', rule });
  else if (facts.today <= facts.performBy) obstacles.push({ text: '执行通知给的履行期限还没有到。', rule });
  if (facts.performed) obstacles.push({ text: '义务已经履行完毕。', rule });
  if (facts.basis === undefined && !facts.listed)
    obstacles.push({
      text: '需要申请执行人书面申请，或者法院记明依职权决定的理由。',
      rule: 'ENF-10 限制高消费规定第4条',
    });
  return obstacles;
}

export interface RestrictionDebtor {
  kind: 'person' | 'organisation';
  debtorId: string;
  orgRepId?: string;
  personInChargeIds?: readonly string[];
  /** Directly responsible for the debt not being performed. */
  responsibleIds?: readonly string[];
  /** 实际控制人 (2015). */
  controllerIds?: readonly string[];
}

export interface RestrictedPerson {
  personId: string;
  /** Whether he may ask to spend his own money on private needs (2015 Art. 3): the debtor himself may not. */
  mayAskForOwnMoney: boolean;
  why: string;
}

/** ENF-10, 限高规定第3条第2款: whom the order binds, each once. */
export function restrictedPersons(debtor: RestrictionDebtor): RestrictedPerson[] {
  const persons: RestrictedPerson[] = [{ personId: debtor.debtorId, mayAskForOwnMoney: false, why: '被执行人' }];
  if (debtor.kind === 'person') return persons;
  const add = (ids: readonly string[], why: string) => {
    for (const personId of ids)
      if (!persons.some((one) => one.personId === personId)) persons.push({ personId, mayAskForOwnMoney: true, why });
  };
  add(debtor.orgRepId === undefined ? [] : [debtor.orgRepId], '法定代表人');
  add(debtor.personInChargeIds ?? [], '主要负责人');
  add(debtor.responsibleIds ?? [], '影响债务履行的直接责任人员');
  add(debtor.controllerIds ?? [], '实际控制人');
  return persons;
}

export interface RestrictionOrder {
  persons: readonly RestrictedPerson[];
  items: readonly string[];
  from: LegalDate;
  /** undefined: until lifted. */
  until?: LegalDate;
  effects: string;
  approval: { by: 'president'; name: string; date: LegalDate; ref: string } | undefined;
}

/**
 * ENF-10, 限高规定第5条: a complete order, signed by the president. Throws RangeError naming what is missing.
 */
export function checkedRestrictionOrder(order: RestrictionOrder): RestrictionOrder {
  const needed: Record<string, boolean> = {
    persons: order.persons.length > 0,
    items: order.items.length > 0,
    effects: order.effects !== '',
    'an end after its beginning': order.until === undefined || order.until > order.from,
    "the president's approval": order.approval !== undefined && order.approval.name !== '' && order.approval.ref !== '',
    'an approval not after its beginning': order.approval === undefined || order.approval.date <= order.from,
  };
  const missing = Object.keys(needed).filter((each) => needed[each] === false);
  if (missing.length > 0) throw new RangeError(`an order that restricts consumption lacks ${missing.join(', ')}`);
  return order;
}

/** ENF-10, 限高规定第9条: performance must lift the order; good security or the applicant's consent may. */
export function restrictionLifting(facts: {
  performed: boolean;
  goodSecurity: boolean;
  applicantConsents: boolean;
}): Step & { lift: 'must' | 'may' | 'no' } {
  const rule = 'ENF-10 限制高消费规定第9条';
  if (facts.performed) return { lift: 'must', text: '义务已经履行完毕，法院应当及时解除限制消费令。', rule };
  if (facts.goodSecurity || facts.applicantConsents)
    return { lift: 'may', text: '有确实有效的担保，或者申请执行人同意，法院可以解除限制消费令。', rule };
  const text = '还不能解除。因生活或经营必需要消费的，可以逐次向法院申请，批准后才可以。';
  return { lift: 'no', text, rule: 'ENF-10 限制高消费规定第8条' };
}
