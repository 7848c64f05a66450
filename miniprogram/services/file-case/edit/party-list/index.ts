/** 当事人: persons and organisations of one side, as many as there are. */
import type { Party } from '../../draft/content';
import { SIDES, type Side } from '../../draft/kind';
import { fieldsOf, isOwn, type PartyField } from './fields';

interface Row {
  /** Stays with the row when others go. */
  key: number;
  party: Party;
  /** Its folded fields are shown. */
  more: boolean;
}

/** 行诉法15: which court takes it in the first place. */
const RANKS = [
  { value: 'stateCouncilDepartment', label: '国务院的部门' },
  { value: 'countyGovernmentOrAbove', label: '县级以上政府' },
  { value: 'customs', label: '海关' },
  { value: 'other', label: '别的机关' },
];
const MOST = 50;
let lastKey = 0;
const rowOf = (party: Party): Row => ({
  key: ++lastKey,
  party: { ...party },
  more: Boolean(party.ethnicity || party.occupation || (party.kind === 'person' && party.workUnit)),
});

const start: {
  rows: Row[];
  who: string;
  own: boolean;
  fields: Record<Party['kind'], PartyField[]>;
  kinds: { value: string; label: string }[];
  sexes: { value: string; label: string }[];
  ranks: typeof RANKS;
} = {
  rows: [],
  who: '',
  own: true,
  fields: fieldsOf('plaintiffs', false),
  ranks: RANKS,
  kinds: [
    { value: 'person', label: '个人' },
    { value: 'organisation', label: '单位' },
  ],
  sexes: [
    { value: '男', label: '男' },
    { value: '女', label: '女' },
  ],
};

Component({
  properties: {
    /** Side */
    side: { type: String, value: 'plaintiffs' },
    /** The other side is an authority (FILE-22). */
    authority: { type: Boolean, value: false },
    /** Nobody need be named. */
    optional: { type: Boolean, value: false },
    value: { type: Array, value: [] },
    /** Path in the form → what is wrong. */
    errors: { type: Object, value: {} },
  },
  data: start,
  observers: {
    'side, authority'(side: Side, authority: boolean) {
      this.setData({ who: SIDES[side], own: isOwn(side), fields: fieldsOf(side, authority) });
    },
    'value, authority, optional'(parties: Party[] | null, _: boolean, optional: boolean) {
      const rows = (parties ?? []).map(rowOf);
      this.setData({ rows: rows.length > 0 || optional ? rows : [rowOf(this.fresh())] });
    },
  },
  methods: {
    fresh(): Party {
      return { kind: this.data.authority ? 'organisation' : 'person' };
    },
    report() {
      this.triggerEvent('change', { value: this.data.rows.map(({ party }) => ({ ...party })) });
    },
    type({ currentTarget, detail }: WechatMiniprogram.Input) {
      const { i, name } = currentTarget.dataset;
      const row = this.data.rows[i];
      // Not shown again: the input has it already.
      if (row) Object.assign(row.party, { [name]: detail.value });
      this.report();
    },
    choose({ currentTarget, detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      const { i, name } = currentTarget.dataset;
      this.setData({ [`rows[${i}].party.${name}`]: detail.value });
      this.report();
    },
    toggleIncome({ currentTarget }: WechatMiniprogram.BaseEvent) {
      const { i } = currentTarget.dataset;
      this.setData({ [`rows[${i}].party.ownIncome`]: !this.data.rows[i]?.party.ownIncome });
      this.report();
    },
    unfold({ currentTarget }: WechatMiniprogram.BaseEvent) {
      this.setData({ [`rows[${currentTarget.dataset.i}].more`]: true });
    },
    add() {
      if (this.data.rows.length < MOST) this.setData({ rows: [...this.data.rows, rowOf(this.fresh())] });
    },
    async remove({ currentTarget }: WechatMiniprogram.BaseEvent) {
      const { i } = currentTarget.dataset;
      const row = this.data.rows[i];
      if (!row) return;
      const { confirm } = await wx.showModal({
        title: `去掉${this.data.who}${row.party.name ? `“${row.party.name}”` : ''}？`,
        content: '写在下面的这一位的内容也一起去掉。',
        confirmText: '去掉',
        cancelText: '留着',
      });
      if (!confirm) return;
      this.setData({ rows: this.data.rows.filter((one) => one !== row) });
      this.report();
    },
  },
});
