/** 一个队列: what it is for, how many wait, and the way to a number or to one's own. */
import { plainWords } from '../../../../api/terms';
import { type QueueCard, termsIn } from '../queues';

const start: { plain: string[] } = { plain: [] };

Component({
  properties: {
    /** A QueueCard of ../queues. */
    card: { type: Object, value: { queueId: '', name: '', hint: '', waiting: '', wait: '', ticketId: '', own: '' } },
    /** Numbers are given now. */
    open: { type: Boolean, value: false },
  },
  data: start,
  observers: {
    'card.name'(name: string) {
      if (name) this.explain(name);
    },
  },
  methods: {
    /** 说人话: the name alone is the title already; only of several terms each is named. */
    async explain(name: string) {
      const terms = termsIn(name);
      const found = await Promise.all(terms.map(plainWords));
      const plain = found.flatMap((line, i) => (line ? [`${terms.length > 1 ? terms[i] : '说人话'}：${line}`] : []));
      if (plain.length > 0 || this.data.plain.length > 0) this.setData({ plain });
    },
    take() {
      const { queueId }: Pick<QueueCard, 'queueId'> = this.data.card;
      this.triggerEvent('take', { queueId });
    },
    see() {
      const { ticketId }: Pick<QueueCard, 'ticketId'> = this.data.card;
      this.triggerEvent('see', { ticketId });
    },
  },
});
