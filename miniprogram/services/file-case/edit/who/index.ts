/** 是谁在办: the party himself, an organisation's head, an agent or a guardian; for which of the parties. */
import type { Content, Party } from '../../draft/content';
import type { Option } from '../../draft/forms/form';
import { AUTHORITIES, chosenWay, partyOptions, wayOf, ways } from './ways';

const start: {
  ways: readonly Option[];
  way: string;
  authorities: typeof AUTHORITIES;
  authority: string;
  options: Option[];
  party: string;
} = { ways: [], way: '', authorities: AUTHORITIES, authority: '', options: [], party: '' };

Component({
  properties: {
    value: { type: Object, value: {} },
    /** 原告 or 申请执行人 */
    who: { type: String, value: '' },
    /** Party[] */
    parties: { type: Array, value: [] },
  },
  data: start,
  observers: {
    'value, who, parties'(value: Content, who: string, parties: Party[]) {
      const { agentAuthority = '', filedFor = 0 } = value;
      this.setData({
        ways: ways(who),
        way: wayOf(value),
        authority: agentAuthority,
        options: partyOptions(parties ?? []),
        party: `${filedFor}`,
      });
    },
  },
  methods: {
    choose({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      const said = chosenWay(detail.value, this.data.value);
      this.setData({ way: detail.value, authority: said.agentAuthority ?? '' });
      this.triggerEvent('change', said);
    },
    authorise({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.setData({ authority: detail.value });
      this.triggerEvent('change', { agentAuthority: detail.value });
    },
    chooseParty({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.setData({ party: detail.value });
      this.triggerEvent('change', { filedFor: Number(detail.value) });
    },
  },
});
