/** 代理和代表: who hands a filing in for whom: agents with their papers and powers (ID-6, 7), guardians (ID-5), an organisation's head (ID-4). */
import * as z from 'zod/mini';
import { AGENT_KINDS } from '../../../court/agency/agents';
import { SPECIAL_ACTS } from '../../../court/agency/authority';
import { id, named } from '../../../platform/input';
import { choice, keysOf, list, needed, partyIndex, text } from './fields';

/** ID-6: at most two of a party; more are told, not refused. */
const agent = z.strictObject({
  name: needed('代理人姓名', 50),
  kind: named(z.enum(keysOf(AGENT_KINDS)), '代理人身份'),
  /** Whom he stands for: the place in the list of plaintiffs or applicants. */
  party: partyIndex,
  authority: choice('代理权限', ['general', 'special']),
  /** ID-7: special acts that the power of attorney lists, one by one. */
  powers: list('特别授权的事项', z.enum(keysOf(SPECIAL_ACTS)), 20),
  /** 律师事务所, 法律服务所 or the unit he works for */
  unit: text('代理人单位', 100),
  licenceNo: text('执业证号', 40),
  phone: text('代理人电话', 30),
  idNumber: text('代理人证件号码', 30),
  /** Ids of papers (court/agency/agents) that are attached. */
  papers: list('已经附上的材料', id('材料'), 20),
});

/** ID-5: 法定代理人 of a party without litigation capacity. */
const guardian = z.strictObject({
  name: needed('法定代理人姓名', 50),
  /** What he is to the ward, e.g. 母亲. */
  relation: text('与当事人的关系', 30),
  party: partyIndex,
  phone: text('法定代理人电话', 30),
  idNumber: text('法定代理人证件号码', 30),
  papers: list('已经附上的材料', id('材料'), 20),
});

export const representation = {
  /** As whom the filer hands it in; missing: as the party himself, or as an agent where `agentAuthority` says so. */
  filedAs: choice('您是', ['party', 'orgRep', 'agent', 'guardianRep']),
  /** The party for whom he does. */
  filedFor: partyIndex,
  agentAuthority: choice('代理权限', ['none', 'general', 'special']),
  agents: list('代理人', agent, 10),
  guardian: named(z.optional(guardian), '法定代理人'),
};
