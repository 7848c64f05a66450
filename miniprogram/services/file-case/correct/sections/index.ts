/** 改起诉状: the steps of the form, to change what is written there. */
import { KINDS, type Kind } from '../../draft/kind';
import { type Change, formSteps } from '../form-changes';

const none: Change[] = [];
const civil: Kind = 'civil';
const start: {
  open: boolean;
  pleading: string;
  steps: { id: string; title: string; term: string; changed: boolean }[];
} = {
  open: false,
  pleading: '起诉状',
  steps: [],
};

Component({
  properties: {
    kind: { type: String, value: civil },
    changes: { type: Array, value: none },
  },
  data: start,
  lifetimes: {
    attached() {
      this.show(this.data.kind, this.data.changes);
    },
  },
  observers: {
    'kind, changes'(kind: Kind, changes: Change[]) {
      this.show(kind, changes);
    },
  },
  methods: {
    show(kind: Kind, changes: Change[]) {
      this.setData({
        pleading: kind === 'enforcement' ? '申请书' : KINDS[kind].pleading,
        steps: formSteps(kind).map(({ id, title, term, sections }) => ({
          id,
          title,
          term,
          changed: changes.some(({ section }) => sections.includes(section)),
        })),
      });
    },
    toggle() {
      this.setData({ open: !this.data.open });
    },
    choose({ currentTarget }: WechatMiniprogram.BaseEvent) {
      this.triggerEvent('choose', { id: currentTarget.dataset.id });
    },
  },
});
