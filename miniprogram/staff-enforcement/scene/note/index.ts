/** 记一笔 with one hand: what was done is chosen, its words are ready or spoken; each side reads its own. */
import { dayText } from '../../../text/day';
import { type Draft, newDraft, TELLS, withKind, withSentence } from './draft';
import { KINDS, SENTENCES, type Sentence } from './sentences';

const start: { sentences: Sentence[]; kinds: typeof KINDS; tells: typeof TELLS; more: boolean; doneAt: string } = {
  sentences: [],
  kinds: KINDS,
  tells: TELLS,
  more: false,
  doneAt: '',
};

Component({
  properties: {
    /** Draft */
    draft: { type: Object, value: newDraft(0) },
    errors: { type: Object, value: {} },
    /** {value, label, note}[]: what was taken and is in no record yet. */
    pictures: { type: Array, value: [] },
    where: { type: String, value: '' },
    today: { type: String, value: '' },
  },
  data: start,
  observers: {
    'draft.kind'(kind: Draft['kind']) {
      this.setData({ sentences: SENTENCES[kind] });
    },
    'draft.day, draft.time'(day: string, time: string) {
      this.setData({ doneAt: `${dayText(day)} ${time}` });
    },
  },
  methods: {
    /** The boundary: a property's type says no more than Object. */
    now(): Draft {
      return this.data.draft as Draft;
    },
    set(draft: Draft) {
      this.triggerEvent('change', { draft });
    },
    chooseKind({ detail }: WechatMiniprogram.CustomEvent<{ value: Draft['kind'] }>) {
      this.set(withKind(this.now(), detail.value));
    },
    say({ currentTarget }: WechatMiniprogram.BaseEvent) {
      const sentence = this.data.sentences[currentTarget.dataset.i];
      if (sentence) this.set(withSentence(this.now(), sentence));
    },
    type({ currentTarget, detail }: WechatMiniprogram.Input) {
      this.set({ ...this.now(), [currentTarget.dataset.field]: detail.value });
    },
    spoken({ currentTarget, detail }: WechatMiniprogram.CustomEvent<{ text: string }>) {
      const draft = this.now();
      const field = currentTarget.dataset.field === 'internal' ? 'internal' : 'applicant';
      const said = `${draft[field]}${detail.text}`;
      this.set({ ...draft, [field]: said });
    },
    copy() {
      const draft = this.now();
      this.set({ ...draft, debtor: draft.applicant });
    },
    chooseTell({ detail }: WechatMiniprogram.CustomEvent<{ value: Draft['tell'] }>) {
      this.set({ ...this.now(), tell: detail.value });
    },
    choosePictures({ detail }: WechatMiniprogram.CustomEvent<{ chosen: string[] }>) {
      this.set({ ...this.now(), media: detail.chosen });
    },
    chooseDay({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.set({ ...this.now(), day: detail.value });
    },
    chooseTime({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.set({ ...this.now(), time: detail.value });
    },
    unfold() {
      this.setData({ more: true });
    },
  },
});
