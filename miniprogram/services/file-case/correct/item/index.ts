/** 补正的一项: what is missing, why, how to mend it; the answer in words and files, with the court as it is written. */
import { call } from '../../../../api/call';
import { failureOf } from '../../../../api/failure';
import { NOT_HERE } from '../../filing/asking';
import { clashOf, itemName, unsavedOf } from '../answers';
import { saveText } from '../save';
import { writeText, writtenOf } from '../written';
import { NOT_SAVED, SAVED, SAVING, start } from './start';

const NO_ITEM = { code: 'NOT_FOUND', message: '没有这一项，或者现在不在补正。请回到这份立案看一看。' };
/** After the last word. */
const SAVE_AFTER_MS = 2000;
const timers = new WeakMap<object, number>();
const stopTimer = (page: object) => {
  const timer = timers.get(page);
  if (timer !== undefined) clearTimeout(timer);
};

Page({
  data: start,
  onLoad({ filingId = '', item = '1' }) {
    const number = Number(item);
    this.setData({ filingId: decodeURIComponent(filingId), number, name: itemName(number - 1) });
    this.load();
  },
  onHide() {
    void this.save();
  },
  onUnload() {
    void this.save();
  },
  async load() {
    const { filingId, number } = this.data;
    this.setData({ state: 'loading' });
    try {
      const { correction, can, courtId } = await call('correct-filing', { action: 'notice', filingId });
      const items = correction?.items ?? [];
      const found = items[number - 1];
      if (!found || !can.includes('answerItem')) {
        this.setData({ state: 'error', failure: NO_ITEM });
        return;
      }
      const { itemId, what, rule, how } = found;
      const written = writtenOf(filingId);
      const mine = unsavedOf(written, itemId);
      const theirs = clashOf(written, found) ? found.text : '';
      // From here on the court's words are what is written on.
      if (mine === undefined) writeText(filingId, itemId, found.text, found.text);
      const text = mine ?? found.text;
      this.setData({ state: 'content', courtId, count: items.length, itemId, what, rule, how, text, theirs });
      if (mine !== undefined && !theirs) void this.save();
    } catch (error) {
      const { code, message } = failureOf(error);
      this.setData({ state: 'error', failure: { code, message: code === 'NOT_FOUND' ? NOT_HERE : message } });
    }
  },
  type({ detail }: WechatMiniprogram.Input) {
    const { filingId, itemId } = this.data;
    writeText(filingId, itemId, detail.value);
    this.data.text = detail.value;
    if (this.data.saved) this.setData({ saved: '' });
    stopTimer(this);
    timers.set(
      this,
      setTimeout(() => this.save(), SAVE_AFTER_MS),
    );
  },
  /** false: it is on this phone only. */
  async save(): Promise<boolean> {
    stopTimer(this);
    const { filingId, itemId, theirs } = this.data;
    if (!itemId || theirs) return theirs === '';
    if (unsavedOf(writtenOf(filingId), itemId) === undefined) return true;
    this.setData({ saved: SAVING, unsaved: false });
    try {
      const other = await saveText(filingId, itemId);
      this.setData(other === undefined ? { saved: SAVED } : { saved: '', theirs: other || '（空着）' });
      return other === undefined;
    } catch (error) {
      this.setData({ saved: `${NOT_SAVED}${failureOf(error).message}`, unsaved: true });
      return false;
    }
  },
  /** Two phones answered the same: the person says which one counts. */
  keepMine() {
    return this.settle(this.data.text);
  },
  keepTheirs() {
    return this.settle(undefined);
  },
  async settle(mine: string | undefined) {
    const { filingId, itemId, number } = this.data;
    try {
      const { correction } = await call('correct-filing', { action: 'notice', filingId });
      const theirs = correction?.items[number - 1]?.text ?? '';
      writeText(filingId, itemId, mine ?? theirs, theirs);
      this.setData({ theirs: '', text: mine ?? theirs });
      await this.save();
    } catch (error) {
      this.setData({ saved: `${NOT_SAVED}${failureOf(error).message}`, unsaved: true });
    }
  },
  async goOn() {
    const { number, count, filingId, theirs } = this.data;
    if (theirs) return wx.pageScrollTo({ selector: '#theirs' });
    // Not waited for: without network it stays on this phone, and the list says so.
    void this.save();
    if (number >= count) return this.back();
    wx.redirectTo({
      url: `/services/file-case/correct/item/index?filingId=${encodeURIComponent(filingId)}&item=${number + 1}`,
    });
  },
  back() {
    const { filingId } = this.data;
    wx.navigateBack({
      fail: () => wx.redirectTo({ url: `/services/file-case/correct/index?filingId=${encodeURIComponent(filingId)}` }),
    });
  },
});
