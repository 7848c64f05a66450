/** 看一遍再提交: the paper as it will read, what speaks against it, its PDF; then the court has it (SIGN-2, DOMAIN 6.2). */
import { call } from '../../../api/call';
import { failureOf } from '../../../api/failure';
import { askMessages, prepareMessages } from '../../../api/messages';
import { draftOf, forgetDraft, saveNow } from '../draft/open';
import { openFile } from '../files/open-file';
import { underWay, uploads } from '../files/uploads';
import { shownOf } from './shown';
import { start } from './start';

const UNSAVED = '还没有存到法院，不能提交。请连上网络再试一次；写的内容都在。';

/** The PDF that he looked at, and of which version. */
const looked = new WeakMap<object, { sha256: string; version: number }>();

Page({
  data: start,
  onLoad({ paperId = '' }) {
    prepareMessages();
    this.setData({ paperId: decodeURIComponent(paperId) });
    this.load();
  },
  async load() {
    const { paperId } = this.data;
    const draft = draftOf(paperId);
    try {
      await draft.open();
      const before = draft.version;
      const isSaved = await saveNow(draft);
      // What speaks against it, as it is saved now.
      if (draft.version !== before) await draft.open();
      const { paper } = draft;
      if (!paper || draft.saving === 'gone') return this.seePaper('');
      if (draft.saving === 'clash') return this.edit('');
      const { partyIds } = draft.mine;
      const of = { caseId: paper.caseId, ...(partyIds ? { partyIds } : {}) };
      this.setData({
        ...shownOf(paper, draft.mine, await call('file-paper', { action: 'kinds', ...of })),
        doubts: paper.doubtList.map(({ text, rule }) => ({ text, rule })),
        underWay: underWay(paperId),
        isUnsaved: !isSaved,
        trouble: isSaved ? '' : UNSAVED,
        state: 'content',
      });
    } catch (error) {
      const { code, message } = failureOf(error);
      this.setData({ state: 'error', failure: { code, message } });
    }
  },
  seen({ detail }: WechatMiniprogram.CustomEvent<{ sha256: string }>) {
    looked.set(this, { sha256: detail.sha256, version: draftOf(this.data.paperId).version });
    this.setData({ seen: true });
  },
  async openFile({ currentTarget }: WechatMiniprogram.BaseEvent) {
    const found = draftOf(this.data.paperId).paper?.files.find(({ fileId }) => fileId === currentTarget.dataset.id);
    if (found) await openFile(found);
  },
  mend({ currentTarget }: WechatMiniprogram.BaseEvent) {
    this.edit(currentTarget.dataset.step);
  },
  editFirst() {
    this.edit('');
  },
  edit(step: string) {
    wx.redirectTo({ url: `/services/file-paper/edit/index?paperId=${this.data.paperId}&step=${step}` });
  },
  /** In this page's place: what lies behind is of a draft that is none any more. */
  seePaper(fresh: string) {
    forgetDraft(this.data.paperId);
    wx.redirectTo({ url: `/services/file-paper/paper/index?paperId=${this.data.paperId}${fresh}` });
  },
  async submit() {
    const { paperId, sending, name, grave } = this.data;
    if (sending) return;
    // First, since WeChat asks only right after the tap.
    await askMessages('paper');
    if (!(await confirmed(underWay(paperId), grave ? name : ''))) return;
    this.setData({ sending: true, trouble: '' });
    const draft = draftOf(paperId);
    try {
      if (!(await saveNow(draft))) {
        this.setData({ trouble: UNSAVED });
        return;
      }
      const { version } = draft;
      const { sha256, version: of } = looked.get(this) ?? {};
      const seen = sha256 && of === version ? { seen: sha256 } : {};
      await call('file-paper', { action: 'submit', paperId, version, ...seen });
      uploads.cancelAll(paperId);
      this.seePaper('&new=1');
    } catch (error) {
      const { code, message, fields } = failureOf(error);
      // What he looked at is not what there is now: he looks again, or hands it in as he reads it here.
      if (code === 'CONFLICT') {
        looked.delete(this);
        this.setData({ seen: false });
      }
      if (code === 'CONFLICT' || code === 'PRECONDITION_FAILED') await this.load();
      this.setData({ trouble: fields.content ?? message });
    } finally {
      this.setData({ sending: false });
    }
  },
});

/** True: he wants it handed in as it is. @param grave name of what cannot be undone; '' it is none such */
async function confirmed(pending: number, grave: string): Promise<boolean> {
  if (pending > 0) {
    const { confirm } = await wx.showModal({
      title: `还有 ${pending} 个文件没传完`,
      content: '现在就交，没传完的不在里面，以后再补交。要一起交的，请等传完。',
      confirmText: '现在就交',
      cancelText: '等传完',
    });
    if (!confirm) return false;
  }
  if (!grave) return true;
  const { confirm } = await wx.showModal({
    title: `真的要交${grave}吗`,
    content: '法院准许以后，就不能再反悔。拿不准的，先问问律师或者打电话问法院。',
    confirmText: '要交',
    cancelText: '再想想',
  });
  return confirm;
}
