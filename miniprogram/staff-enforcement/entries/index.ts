/** 全部记录: what the two sides see of each; published, corrected, taken off, what is sealed opened with a reason. */
import { act } from '../../api/act';
import { call } from '../../api/call';
import { loadList, moreOfList } from '../../api/paged';
import { markAt, sceneAt } from '../addresses';
import { type CourtMedia, mediaOf } from '../media-of';
import { type Change, correctedOf, errorsOf, formOf } from './change/form';
import { publishQuestion, TELL_DEBTOR } from './questions';
import { type Entry, entryRow, namedIn } from './rows';
import { start } from './start';

const A_PAGE = 20;
const CHANGES: Record<Change, string> = { correct: '更正', takeOff: '撤下', drop: '不公布了', reveal: '看密封的内容' };
const DONE = {
  correct: '更正了，看得到原来的人都收到了更正。',
  takeOff: '撤下了，双方已经看不到。',
  drop: '不公布了，谁也不会看到。',
};

/** As the court answered them, by id: what is corrected begins with its words. */
const entries = new Map<string, Entry>();

Page({
  data: start,
  onLoad({ caseId = '' }) {
    this.setData({ caseId: decodeURIComponent(caseId) });
  },
  onShow() {
    this.load();
  },
  onUnload() {
    entries.clear();
  },
  load() {
    return loadList(this, (after) => this.ask(after));
  },
  onReachBottom() {
    this.more();
  },
  more() {
    moreOfList(this, (after) => this.ask(after));
  },
  async ask(after: { cursor?: string }) {
    const { caseId } = this.data;
    const page = await call('follow-enforcement', { action: 'entriesOf', caseId, limit: A_PAGE, ...after });
    const named = page.entries.flatMap(namedIn);
    const has = (all: readonly CourtMedia[], id: string) => all.some(({ mediaId }) => mediaId === id);
    const media = await mediaOf(caseId, (all) => named.every((id) => has(all, id)));
    const byId = new Map(media.map((one) => [one.mediaId, one]));
    for (const entry of page.entries) entries.set(entry.entryId, entry);
    return { rows: page.entries.map((entry) => entryRow(entry, byId, Date.now())), next: page.next };
  },
  rowOf({ currentTarget }: WechatMiniprogram.BaseEvent) {
    return this.data.rows.find(({ entryId }) => entryId === currentTarget.dataset.id);
  },
  async publish(event: WechatMiniprogram.BaseEvent) {
    const row = this.rowOf(event);
    if (!row) return;
    const { entryId } = row;
    const done = await act(this, publishQuestion(row), () =>
      call('follow-enforcement', { action: 'publishEntry', entryId }),
    );
    await this.after(done && '公布了，双方已经收到提醒。');
  },
  async tellDebtor(event: WechatMiniprogram.BaseEvent) {
    const row = this.rowOf(event);
    if (!row) return;
    const { entryId } = row;
    const done = await act(this, TELL_DEBTOR, () =>
      call('follow-enforcement', { action: 'publishEntry', entryId, toDebtor: true }),
    );
    await this.after(done && '被执行人现在也看得到。');
  },
  correct(event: WechatMiniprogram.BaseEvent) {
    this.begin('correct', event);
  },
  takeOff(event: WechatMiniprogram.BaseEvent) {
    this.begin(this.rowOf(event)?.state === 'prepared' ? 'drop' : 'takeOff', event);
  },
  reveal(event: WechatMiniprogram.BaseEvent) {
    this.begin('reveal', event);
  },
  begin(change: Change, event: WechatMiniprogram.BaseEvent) {
    const entry = entries.get(this.rowOf(event)?.entryId ?? '');
    if (!entry) return;
    const { entryId, told } = entry;
    const reads = { applicant: told.applicant !== null, debtor: told.judgmentDebtor !== null };
    const form = formOf(entry);
    this.setData({
      change,
      changeTitle: CHANGES[change],
      entryId,
      form,
      reads,
      changeErrors: {},
      changeTrouble: '',
      sealed: null,
    });
  },
  type({ detail: { field, value } }: WechatMiniprogram.CustomEvent<{ field: string; value: string }>) {
    this.setData({ form: { ...this.data.form, [field]: value }, changeErrors: {} });
  },
  close() {
    this.setData({ change: '', sealed: null });
  },
  async send() {
    const { change, entryId, form } = this.data;
    const entry = entries.get(entryId);
    if (!change || !entry) return;
    const changeErrors = errorsOf(change, entry, form);
    this.setData({ changeErrors });
    if (Object.keys(changeErrors).length > 0) return;
    const reason = form.reason.trim();
    const done = await act(this, null, async () => {
      if (change === 'correct')
        await call('follow-enforcement', { action: 'correctEntry', entryId, reason, told: correctedOf(entry, form) });
      else if (change !== 'reveal') await call('follow-enforcement', { action: 'takeOffEntry', entryId, reason });
      else {
        const { internal, place } = await call('follow-enforcement', { action: 'revealEntry', entryId, reason });
        this.setData({ sealed: { internal: internal ?? '', place: place ?? '' } });
      }
    });
    if (!done) this.setData({ changeTrouble: this.data.trouble });
    else if (change !== 'reveal') await this.after(DONE[change]);
  },
  /** What came of it stands at the top. @param told false: it was not done; where that was not his own wish, the page says why */
  async after(told: string | false) {
    if (told) {
      this.setData({ told, change: '' });
      await this.load();
    }
    if (told || this.data.trouble) wx.pageScrollTo({ scrollTop: 0 });
  },
  mark({ detail: { id } }: WechatMiniprogram.CustomEvent<{ id: string }>) {
    wx.navigateTo({ url: markAt(this.data.caseId, id) });
  },
  toScene() {
    wx.navigateBack({ fail: () => wx.redirectTo({ url: sceneAt(this.data.caseId) }) });
  },
});
