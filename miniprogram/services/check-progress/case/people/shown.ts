/** 当事人和代理人的样子. Free of wx. */
import type { DataOf } from '../../../../api/services';
import { momentText } from '../../../../text/day';

type Party = DataOf<'check-progress', 'agents'>['parties'][number];

export interface AgentRow {
  key: string;
  name: string;
  roleName: string;
  when: string;
  over: boolean;
  /** Of one's own side: 特别授权：提起上诉、进行和解; '' another side's. */
  special: string;
  /** Of one's own side, an agent with none of the special acts. */
  plainPower: boolean;
  representationId: string;
}

export interface PartyRow {
  partyId: string;
  roleName: string;
  name: string;
  mine: boolean;
  agents: AgentRow[];
}

export const partyRow = ({ partyId, roleName, name, mine, agents }: Party, now: number): PartyRow => ({
  partyId,
  roleName,
  name,
  mine,
  agents: agents.map((one, i) => {
    const ofPower = one.special !== null && one.roleName.includes('代理人') && !one.roleName.includes('法定');
    return {
      key: `${partyId}:${i}`,
      name: one.name || '姓名没有登记',
      roleName: one.roleName,
      when: one.until ? `${momentText(one.until, now)} 结束` : `${momentText(one.since, now)} 起`,
      over: one.until !== null,
      special: ofPower && one.special && one.special.length > 0 ? one.special.join('、') : '',
      plainPower: ofPower && one.special?.length === 0,
      representationId: one.representationId ?? '',
    };
  }),
});
