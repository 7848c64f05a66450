/** 一步的内容: the one question of a step, whatever kind of answer it wants. */
import type { Written } from '../../draft/content';
import { APPEALED_OPTIONS, URGENT_OPTIONS } from '../../draft/wording';
import { type Asked, start as page } from '../start';

/** What the services take. */
const MOST = { facts: 20_000, about: 2000 };

const start: { text: string; count: number; options: { value: string; label: string; note: string }[] } = {
  text: '',
  count: 0,
  options: [],
};

Component({
  properties: {
    step: { type: String, value: '' },
    paperId: { type: String, value: '' },
    /** Asked */
    asked: { type: Object, value: page.asked },
    hint: { type: String, value: '' },
    example: { type: String, value: '' },
    /** Written */
    written: { type: Object, value: {} },
    errors: { type: Object, value: {} },
  },
  data: { ...start, most: MOST, appealedOptions: APPEALED_OPTIONS, urgentOptions: URGENT_OPTIONS },
  observers: {
    'step, written'(step: string, written: Written) {
      if (step !== 'facts' && step !== 'about') return;
      const text = written[step] ?? '';
      this.setData({ text, count: text.length });
    },
    asked({ parties }: Asked) {
      this.setData({
        options: parties.map(({ partyId, name, role }) => ({ value: partyId, label: name, note: role })),
      });
    },
  },
  methods: {
    /** @param draw the answer is drawn by the page: it was not typed here */
    tell(patch: Written, draw = false) {
      this.triggerEvent('change', { patch, draw });
    },
    passOn({ detail }: WechatMiniprogram.CustomEvent<{ patch: Written }>) {
      this.tell(detail.patch);
    },
    draw({ detail }: WechatMiniprogram.CustomEvent<{ patch: Written }>) {
      this.tell(detail.patch, true);
    },
    write(text: string) {
      this.data.text = text;
      this.setData({ count: text.length });
      this.tell(this.data.step === 'about' ? { about: text } : { facts: text });
    },
    type({ detail }: WechatMiniprogram.Input) {
      this.write(detail.value);
    },
    speak({ detail }: WechatMiniprogram.CustomEvent<{ text: string }>) {
      const { step, text: before } = this.data;
      const text = `${before}${detail.text}`.slice(0, step === 'about' ? MOST.about : MOST.facts);
      this.setData({ text });
      this.write(text);
    },
    who({ detail }: WechatMiniprogram.CustomEvent<{ chosen: string[] }>) {
      // Nobody at all cannot be saved: the last one stays.
      this.tell(detail.chosen.length > 0 ? { partyIds: detail.chosen } : {}, true);
    },
    appealed({ detail }: WechatMiniprogram.CustomEvent<{ value: Written['appealed'] }>) {
      this.tell({ appealed: detail.value }, true);
    },
    urgent({ detail }: WechatMiniprogram.CustomEvent<{ value: boolean }>) {
      this.tell({ urgent: detail.value }, true);
    },
  },
});
