/** 要求补正: one notice with everything that is missing (FILE-6), read as the filer will read it, then sent. */
import { call } from '../../../api/call';
import { confirmed } from '../../../api/confirm';
import { failureOf } from '../../../api/failure';
import { whoAmI } from '../../../api/session';
import { courtDayOf, doneBefore } from '../filing';
import { dropWords, keepWords, keptWords } from '../kept-words';
import { correctionTold } from '../told';
import { DAYS, daysWithin, itemError } from './check';
import { FREE, type Item, suggestedFor, usualBeside } from './items';
import { type Chosen, type Offered, start } from './start';

type Changed = WechatMiniprogram.CustomEvent<{ index: number; part: keyof Item; text: string }>;

const keyOf = (filingId: string) => `requestCorrection:${filingId}`;

Page({
  data: start,
  onLoad({ filingId = '' }) {
    const id = decodeURIComponent(filingId);
    const none: { items: Chosen[]; days: number } = { items: [], days: DAYS.usual };
    this.setData({ filingId: id, ...keptWords(keyOf(id), none) });
    this.load();
  },
  async load() {
    const { filingId } = this.data;
    try {
      const [filing, { staff }] = await Promise.all([call('file-case', { action: 'get', filingId }), whoAmI()]);
      const suggested = suggestedFor(filing);
      const offered = (list: readonly (Item & { id: string })[]): Offered[] =>
        list.map((one) => ({ ...one, taken: this.data.items.some(({ id }) => id === one.id) }));
      this.setData({
        title: filing.title,
        receiptNo: filing.receiptNo ?? '',
        next: filing.next,
        suggested: offered(suggested),
        usual: offered(usualBeside(suggested)),
        showUsual: suggested.length === 0,
        courtName: staff?.courtName ?? '',
        state: filing.can.includes('requestCorrection') ? 'content' : 'empty',
      });
      await this.reckon(courtDayOf(filing, Date.now()));
    } catch (error) {
      const { code, message } = failureOf(error);
      this.setData({ state: 'error', failure: { code, message } });
    }
  },
  today: '',
  async reckon(from: string) {
    this.today = from;
    const { days } = this.data;
    try {
      const { lastDay } = await call('guide', { action: 'computePeriod', from, days });
      if (days === this.data.days) this.setData({ lastDay });
    } catch {
      // The notice then says how it counts; the service writes the day in.
      this.setData({ lastDay: '' });
    }
  },
  keep() {
    const { filingId, items, days } = this.data;
    keepWords(keyOf(filingId), { items, days });
  },
  /** Takes a suggestion, or gives it back. */
  toggle({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>) {
    const { items, suggested, usual } = this.data;
    const found = [...suggested, ...usual].find(({ id }) => id === detail.id);
    if (!found) return;
    if (found.taken) this.setItems(items.filter(({ id }) => id !== found.id));
    else this.setItems([...items, { id: found.id, what: found.what, rule: found.rule, how: found.how }]);
  },
  addOwn() {
    this.setItems([...this.data.items, { id: `own:${Date.now()}`, ...FREE }]);
  },
  remove({ detail }: WechatMiniprogram.CustomEvent<{ index: number }>) {
    this.setItems(this.data.items.filter((_, i) => i !== detail.index));
  },
  setItems(items: Chosen[]) {
    const marked = (list: Offered[]) => list.map((one) => ({ ...one, taken: items.some(({ id }) => id === one.id) }));
    const { suggested, usual } = this.data;
    this.setData({ items, suggested: marked(suggested), usual: marked(usual), errors: [] });
    this.keep();
  },
  edit({ detail: { index, part, text } }: Changed) {
    const item = this.data.items[index];
    if (!item) return;
    // Typing is not sent back into the field: the text there is newer.
    item[part] = text;
    this.keep();
  },
  toggleUsual() {
    this.setData({ showUsual: !this.data.showUsual });
  },
  setDays({ currentTarget }: WechatMiniprogram.BaseEvent) {
    const { days, by } = currentTarget.dataset;
    this.setData({ days: daysWithin(by ? this.data.days + Number(by) : Number(days)) });
    this.keep();
    this.reckon(this.today);
  },
  read() {
    const errors = this.data.items.map(itemError);
    // The fields again with what was typed, for the notice.
    this.setData({ items: this.data.items, errors, trouble: '', reading: errors.every((error) => error === '') });
    if (errors.some(Boolean)) this.setData({ trouble: '有的项目还没有写好，请看上面红字。' });
  },
  close() {
    this.setData({ reading: false });
  },
  async send() {
    const { filingId, items, days, sending } = this.data;
    const content = `共 ${items.length} 项。依法只能要求补正一次：发出以后不能再加、不能再改，当事人马上收到。`;
    if (sending || !(await confirmed({ title: '发出补正通知吗？', content, confirmText: '发出' }))) return;
    this.setData({ sending: true, trouble: '' });
    const trimmed = items.map(({ what, rule, how }) => ({ what: what.trim(), rule: rule.trim(), how: how.trim() }));
    try {
      const { correction } = await call('file-case', { action: 'requestCorrection', filingId, days, items: trimmed });
      dropWords(keyOf(filingId));
      const told = correctionTold(items.length, correction?.lastDay ?? this.data.lastDay);
      this.setData({ told, done: true, reading: false });
    } catch (error) {
      const { message } = failureOf(error);
      // Two judges at once: who comes second sees what happened; what he wrote stays on his phone.
      const filing = await call('file-case', { action: 'get', filingId }).catch(() => null);
      if (filing && !filing.can.includes('requestCorrection'))
        this.setData({
          state: 'empty',
          reading: false,
          next: `刚才已经有人办了：${doneBefore(filing, Date.now())}${filing.next}`,
        });
      else this.setData({ trouble: message });
    }
    this.setData({ sending: false });
  },
  back() {
    wx.navigateBack({ fail: () => wx.redirectTo({ url: '/staff/filing/index' }) });
  },
});
