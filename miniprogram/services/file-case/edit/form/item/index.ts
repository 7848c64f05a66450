/** 一项: one question of a form, however it is answered. */
import { dayText } from '../../../../../text/day';
import type { Option } from '../../../draft/forms/form';
import type { ShownItem } from '../shown';
import { type Answer, answerOf, optionsOf, typedAnswer } from './answer';

const start: { answer: Answer; options: readonly Option[]; more: number } = {
  answer: { text: '', chosen: [], on: false, means: '', error: '' },
  options: [],
  more: 0,
};

/** As it was last typed: an amount that is none yet is not lost when other questions come. */
const typed = new WeakMap<object, { at: string; value: unknown }>();

Component({
  properties: {
    /** ShownItem */
    item: { type: Object, value: {} },
  },
  data: start,
  observers: {
    item(item: ShownItem) {
      const { type, value, at } = item;
      const last = typed.get(this);
      if (!type || (last && last.at === at && last.value === value)) return;
      typed.delete(this);
      const answer = answerOf(type, value);
      this.setData({ answer, ...optionsOf(item, answer.text, false) });
    },
  },
  methods: {
    say(value: unknown) {
      this.triggerEvent('change', { value });
    },
    shownItem(): ShownItem {
      // The boundary: WeChat's property types know no fields of an Object.
      return this.data.item as ShownItem;
    },
    type({ detail }: WechatMiniprogram.Input) {
      this.write(detail.value);
    },
    write(text: string) {
      const { type, at } = this.shownItem();
      const { value, means, error } = typedAnswer(type, text);
      typed.set(this, { at, value: value ?? '' });
      this.data.answer.text = text;
      const { answer } = this.data;
      if (answer.means !== means || answer.error !== error)
        this.setData({ 'answer.means': means, 'answer.error': error });
      this.say(value);
    },
    speak({ detail }: WechatMiniprogram.CustomEvent<{ text: string }>) {
      const text = `${this.data.answer.text}${detail.text}`.slice(0, this.shownItem().most);
      this.setData({ 'answer.text': text });
      this.write(text);
    },
    pick({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.setData({ 'answer.text': detail.value, 'answer.means': dayText(detail.value) });
      this.say(detail.value);
    },
    clear() {
      this.setData({ 'answer.text': '', 'answer.means': '' });
      this.say(undefined);
    },
    showMore() {
      this.setData(optionsOf(this.shownItem(), '', true));
    },
    choose({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.setData({ 'answer.text': detail.value });
      this.say(this.shownItem().type === 'yes' ? detail.value === 'yes' : detail.value);
    },
    tick() {
      const on = !this.data.answer.on;
      this.setData({ 'answer.on': on });
      this.say(on || undefined);
    },
    tickOne({ detail }: WechatMiniprogram.CustomEvent<{ chosen: string[] }>) {
      this.setData({ 'answer.chosen': detail.chosen });
      this.say(detail.chosen);
    },
  },
});
