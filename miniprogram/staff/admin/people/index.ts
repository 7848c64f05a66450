/** 工作人员: who works here, in which post; a new one is bound by the code of his phone. */
import { call } from '../../../api/call';
import { failureOf } from '../../../api/failure';
import { go } from '../../../api/go';
import { mayChange } from '../officer';
import { inOffice, matching, type OfficerRow, officerRows } from './rows';
import { allStaff } from './staff';

/** Shown at once: more are found by name. */
const MOST_SHOWN = 60;

const start: {
  state: string;
  failure: { code: string; message: string };
  isAdmin: boolean;
  rows: OfficerRow[];
  shown: OfficerRow[];
  words: string;
  hidden: number;
} = {
  state: 'loading',
  failure: { code: '', message: '' },
  isAdmin: false,
  rows: [],
  shown: [],
  words: '',
  hidden: 0,
};

Page({
  data: start,
  onShow() {
    this.load();
  },
  async load() {
    try {
      const [isAdmin, staff, { halls }] = await Promise.all([
        mayChange(),
        allStaff(),
        call('court-desk', { action: 'halls' }),
      ]);
      const names = new Map(halls.map(({ hallId, name }) => [hallId, name]));
      this.setData({ state: 'content', isAdmin, rows: inOffice(officerRows(staff, names)) });
      this.look(this.data.words);
    } catch (error) {
      const { code, message } = failureOf(error);
      this.setData({ state: 'error', failure: { code, message } });
    }
  },
  search({ detail }: WechatMiniprogram.Input) {
    this.look(detail.value);
  },
  look(words: string) {
    const found = matching(this.data.rows, words);
    this.setData({ words, shown: found.slice(0, MOST_SHOWN), hidden: Math.max(0, found.length - MOST_SHOWN) });
  },
  open({ currentTarget }: WechatMiniprogram.BaseEvent) {
    if (this.data.isAdmin) go(`/staff/admin/person/index?staffId=${encodeURIComponent(currentTarget.dataset.id)}`);
  },
  add() {
    go('/staff/admin/person/index');
  },
  history() {
    go('/staff/admin/audit/index?what=identity.linkStaff');
  },
});
