/** 一题一屏: a question with its answers to tap, or a day, a place, an amount or dated events to give. */
import { fenOf, yuanText } from '../../../../text/yuan';
import type { Asked, Dated } from './question';

const NOTHING = { day: '', typed: '', means: '', amountWrong: false };
const start: typeof NOTHING & { events: Dated[]; ready: boolean } = { ...NOTHING, events: [], ready: false };

Component({
  properties: {
    /** An Asked; another one clears what was given here. */
    question: { type: Object, value: { id: '', text: '', plain: '', input: 'none', options: [], kinds: [] } },
    /** The answer that is being sent. */
    chosen: { type: String, value: '' },
    /** What is wrong with the answer. */
    error: { type: String, value: '' },
  },
  data: start,
  observers: {
    'question.id'() {
      this.setData({ ...NOTHING, events: [], ready: false });
    },
  },
  methods: {
    choose({ currentTarget }: WechatMiniprogram.BaseEvent) {
      if (!this.data.chosen) this.triggerEvent('answer', { value: currentTarget.dataset.value });
    },
    pickDay({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.setData({ day: detail.value, ready: true });
    },
    typePlace({ detail }: WechatMiniprogram.Input) {
      this.setData({ typed: detail.value, ready: detail.value.trim() !== '' });
    },
    typeAmount({ detail }: WechatMiniprogram.Input) {
      const fen = fenOf(detail.value);
      this.setData({
        typed: detail.value,
        means: fen === undefined ? '' : `就是 ${yuanText(fen)}`,
        ready: detail.value.trim() !== '',
        amountWrong: false,
      });
    },
    changeEvents({ detail }: WechatMiniprogram.CustomEvent<{ events: Dated[] }>) {
      this.setData({ events: detail.events, ready: detail.events.length > 0 });
    },
    next() {
      const { day, typed, events, ready, chosen } = this.data;
      if (!ready || chosen) return;
      // The boundary: properties have no type of their own.
      const { input } = this.data.question as Asked;
      if (input === 'day') this.triggerEvent('answer', { day });
      if (input === 'place') this.triggerEvent('answer', { place: typed.trim() });
      if (input === 'events') this.triggerEvent('answer', { events });
      if (input === 'money') {
        const amountFen = fenOf(typed);
        if (amountFen === undefined) this.setData({ amountWrong: true });
        else this.triggerEvent('answer', { amountFen });
      }
    },
  },
});
