/** 设置改过什么: each save of a setting, who and when, from which day; nothing saved is lost. */
import { call } from '../../../api/call';
import { failureOf } from '../../../api/failure';
import type { EventOf } from '../../../api/services';
import { type Titles, type VersionRow, versionRows } from './words';

type Setting = NonNullable<EventOf<'court-desk', 'versions'>['setting']>;

const SETTINGS: readonly { value: Setting | ''; label: string }[] = [
  { value: '', label: '全部' },
  { value: 'court', label: '本院信息' },
  { value: 'tariffs', label: '收费标准' },
  { value: 'hall', label: '大厅' },
  { value: 'calendar', label: '放假安排' },
];

const start: {
  state: string;
  failure: { code: string; message: string };
  settings: typeof SETTINGS;
  setting: Setting | '';
  titles: Titles;
  rows: VersionRow[];
  next: string;
  loading: boolean;
  trouble: string;
} = {
  state: 'loading',
  failure: { code: '', message: '' },
  settings: SETTINGS,
  setting: '',
  titles: {},
  rows: [],
  next: '',
  loading: false,
  trouble: '',
};

Page({
  data: start,
  onLoad({ setting = '' }) {
    this.setData({ setting: SETTINGS.find(({ value }) => value === setting)?.value ?? '' });
    this.load();
  },
  async load() {
    try {
      const [{ fees }, found] = await Promise.all([call('court-desk', { action: 'tariffs' }), this.page('')]);
      const titles = Object.fromEntries(fees.map(({ field, title }) => [field, title]));
      this.setData({ state: 'content', titles, rows: versionRows(found.versions, titles), next: found.next ?? '' });
    } catch (error) {
      const { code, message } = failureOf(error);
      this.setData({ state: 'error', failure: { code, message } });
    }
  },
  page(cursor: string) {
    const { setting } = this.data;
    return call('court-desk', {
      action: 'versions',
      ...(setting ? { setting } : {}),
      ...(cursor ? { cursor } : {}),
    });
  },
  choose({ detail }: WechatMiniprogram.CustomEvent<{ value: Setting | '' }>) {
    this.setData({ setting: detail.value, state: 'loading' });
    this.load();
  },
  async more() {
    const { next, titles, rows, loading } = this.data;
    if (loading) return;
    this.setData({ loading: true, trouble: '' });
    try {
      const found = await this.page(next);
      this.setData({ rows: [...rows, ...versionRows(found.versions, titles)], next: found.next ?? '' });
    } catch (error) {
      this.setData({ trouble: failureOf(error).message });
    }
    this.setData({ loading: false });
  },
});
