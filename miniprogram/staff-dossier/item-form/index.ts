/** 材料信息: name, kind, day, whose it is, whom it has to reach, and what is particular about it. */
import { isInternal, isServed, KINDS } from '../kinds';
import { type Draft, MARKS, newDraft, othersOf, type Party } from '../said';

interface Option {
  value: string;
  label: string;
}

const COURT = { value: '', label: '法院' };
const JUDGMENTS = [
  { value: '', label: '都不是' },
  { value: 'judgment', label: '判决书' },
  { value: 'ruling', label: '裁定书' },
];
const FORCES = [
  { value: 'notYet', label: '还没有生效' },
  { value: 'inForce', label: '已经生效' },
  { value: 'lost', label: '不再有效' },
];

const start: {
  kindNames: string[];
  kindAt: number;
  kindName: string;
  main: boolean;
  served: boolean;
  bys: Option[];
  others: Option[];
  judgments: typeof JUDGMENTS;
  forces: typeof FORCES;
  marks: typeof MARKS;
} = {
  kindNames: KINDS.map(({ label }) => label),
  kindAt: 0,
  kindName: '',
  main: false,
  served: false,
  bys: [],
  others: [],
  judgments: JUDGMENTS,
  forces: FORCES,
  marks: MARKS,
};

Component({
  properties: {
    /** Draft */
    draft: { type: Object, value: newDraft('') },
    /** Party[] */
    parties: { type: Array, value: [] },
    errors: { type: Object, value: {} },
    /** A court paper's own services say whom it reached. */
    ofCourt: { type: Boolean, value: false },
  },
  data: start,
  observers: {
    'draft, parties, ofCourt'(draft: Draft, parties: Party[], ofCourt: boolean) {
      const kindAt = KINDS.findIndex(({ value }) => value === draft.kind);
      const options = (all: readonly Party[]) => all.map(({ partyId, text }) => ({ value: partyId, label: text }));
      this.setData({
        kindAt: Math.max(0, kindAt),
        kindName: KINDS[kindAt]?.label ?? '',
        main: draft.kind !== '' && !isInternal(draft.kind),
        served: isServed(draft.kind) && !ofCourt,
        bys: [COURT, ...options(parties)],
        others: options(othersOf(parties, draft.by)),
      });
    },
  },
  methods: {
    set(change: Partial<Draft>) {
      this.triggerEvent('change', { change });
    },
    type({ detail }: WechatMiniprogram.Input) {
      this.set({ name: detail.value });
    },
    pickKind({ detail }: WechatMiniprogram.PickerChange) {
      const kind = KINDS[Number(detail.value)]?.value;
      if (kind) this.set({ kind });
    },
    pickDate({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.set({ date: detail.value });
    },
    chooseBy({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.set({ by: detail.value });
    },
    chooseOthers({ detail }: WechatMiniprogram.CustomEvent<{ chosen: string[] }>) {
      this.set({ addressees: detail.chosen });
    },
    chooseMarks({ detail }: WechatMiniprogram.CustomEvent<{ chosen: Draft['marks'] }>) {
      this.set({ marks: detail.chosen });
    },
    chooseJudgment({ detail }: WechatMiniprogram.CustomEvent<{ value: Draft['judgment'] }>) {
      this.set({ judgment: detail.value });
    },
    chooseForce({ detail }: WechatMiniprogram.CustomEvent<{ value: Draft['force'] }>) {
      this.set({ force: detail.value });
    },
  },
});
