/** 表格: a step whose questions are data (draft/forms); says each section as it changes. */
import type { Content } from '../../draft/content';
import { blocksOf } from '../../draft/forms/blocks';
import { entriesAt, sectionOf, valueAt, withValue } from '../../draft/forms/form';
import { reshapes, type ShownBlock, shownBlocks } from './shown';

const start: { blocks: ShownBlock[]; rules: string } = { blocks: [], rules: '' };

/** What is typed: shown again only where other questions are asked by it. */
const written = new WeakMap<object, Content>();

Component({
  properties: {
    step: { type: String, value: '' },
    value: { type: Object, value: {} },
    errors: { type: Object, value: {} },
  },
  data: start,
  observers: {
    'step, value'(_: string, value: Content) {
      written.set(this, { ...value });
      this.show();
    },
    errors() {
      this.show();
    },
  },
  methods: {
    show() {
      const { step, errors } = this.data;
      this.setData({ blocks: shownBlocks(blocksOf(step), written.get(this) ?? {}, errors) });
    },
    put(path: string, value: unknown, again: boolean) {
      const content = withValue(written.get(this) ?? {}, path, value);
      written.set(this, content);
      if (again) this.show();
      const section = sectionOf(path);
      this.triggerEvent('change', { [section]: valueAt(content, section) });
    },
    change({ currentTarget, detail }: WechatMiniprogram.CustomEvent<{ value: unknown }>) {
      const { at, type } = currentTarget.dataset;
      this.put(at, detail.value, reshapes({ type }));
    },
    add({ currentTarget }: WechatMiniprogram.BaseEvent) {
      const list = this.listOf(currentTarget.dataset.id);
      if (!list) return;
      this.put(list.path, [...entriesAt(written.get(this) ?? {}, list.path), { ...list.fresh }], true);
    },
    sayNone({ currentTarget, detail }: WechatMiniprogram.CustomEvent<{ chosen: string[] }>) {
      const list = this.listOf(currentTarget.dataset.id);
      if (list) this.put(list.path, detail.chosen.length > 0 ? [] : undefined, true);
    },
    async remove({ currentTarget }: WechatMiniprogram.BaseEvent) {
      const { id, i, title } = currentTarget.dataset;
      const list = this.listOf(id);
      if (!list) return;
      const { confirm } = await wx.showModal({
        title: `去掉${title}？`,
        content: '写在里面的内容也一起去掉。',
        confirmText: '去掉',
        cancelText: '留着',
      });
      if (!confirm) return;
      const left = entriesAt(written.get(this) ?? {}, list.path).filter((_, at) => at !== i);
      this.put(list.path, left, true);
    },
    listOf(id: string) {
      return blocksOf(this.data.step).find((block) => block.id === id)?.list;
    },
    toggleRule({ currentTarget }: WechatMiniprogram.BaseEvent) {
      const { id } = currentTarget.dataset;
      this.setData({ rules: this.data.rules === id ? '' : id });
    },
  },
});
