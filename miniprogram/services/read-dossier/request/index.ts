/** 阅卷单: to ask for reading, and what became of it (DOSS-3, 4, 5, 8). */
import { call } from '../../../api/call';
import { chosenCourt, needCourt } from '../../../api/court-choice';
import { failureOf } from '../../../api/failure';
import { go } from '../../../api/go';
import { closesLive } from '../../../api/live';
import { watchNews } from '../../../api/news';
import { momentText } from '../../../text/day';
import { isReadable } from '../../../text/dossier';
import { type Request, start } from './start';

const watching = new WeakSet<object>();

Page({
  data: start,
  behaviors: [closesLive],
  onLoad({ requestId = '', caseId = '', public: asStranger = '' }) {
    const id = decodeURIComponent(requestId);
    this.setData({
      requestId: id,
      caseId: decodeURIComponent(caseId),
      isPublic: asStranger === '1',
      mode: id ? 'one' : 'ask',
    });
  },
  onShow() {
    this.load();
  },
  async load() {
    const { mode, isPublic } = this.data;
    try {
      if (mode === 'one') await this.showOne();
      else if (isPublic) await this.askAsStranger();
      else await this.askInCase();
      this.setData({ state: 'content', identity: false });
    } catch (error) {
      const { code, message } = failureOf(error);
      this.setData({ state: 'error', failure: { code, message }, identity: code === 'IDENTITY_REQUIRED' });
    }
  },
  async showOne() {
    const request = await call('read-dossier', { action: 'get', readingId: this.data.requestId });
    this.show(request);
  },
  show(request: Request) {
    // From then on the court's answer is heard here.
    if (!watching.has(this)) {
      watching.add(this);
      watchNews(this, () => this.load(), encodeURIComponent(request.readingId));
    }
    this.setData({ mode: 'one', request, requestId: request.readingId, courtId: request.courtId });
    wx.setNavigationBarTitle({ title: '阅卷单' });
  },
  async askInCase() {
    const { caseId } = this.data;
    const [{ requests, uploadFolder }, known] = await Promise.all([
      call('read-dossier', { action: 'mine', caseId }),
      // Who has left the case may ask for the retrial application all the same (DOSS-5).
      call('check-progress', { action: 'overview', caseId }).catch(() => null),
    ]);
    const waiting = requests.find(({ state }) => state === 'requested');
    if (waiting) {
      this.show(waiting);
      return;
    }
    const readable = requests.find(({ state }) => isReadable(state));
    const until = readable?.granted?.until;
    this.setData({
      folder: uploadFolder,
      about: known?.caseNo ?? requests[0]?.caseNo ?? '',
      courtId: requests[0]?.courtId ?? '',
      open:
        readable && until
          ? {
              readingId: readable.readingId,
              text: `您已经可以看这个案子的案卷，到 ${momentText(until, Date.now())} 为止。`,
            }
          : null,
    });
  },
  async askAsStranger() {
    const court = await needCourt();
    const { uploadFolder } = await call('read-dossier', { action: 'mine', limit: 1 });
    this.setData({ folder: uploadFolder, courtId: court?.courtId ?? '', courtName: court?.name ?? '' });
  },
  changeCourt() {
    wx.navigateTo({
      url: '/pages/court/index',
      events: {
        left: () => {
          const court = chosenCourt();
          if (court) this.setData({ courtId: court.courtId, courtName: court.name });
        },
      },
    });
  },
  asked({ detail }: WechatMiniprogram.CustomEvent<{ request: Request }>) {
    this.show(detail.request);
    wx.pageScrollTo({ scrollTop: 0, duration: 0 });
  },
  changed({ detail }: WechatMiniprogram.CustomEvent<{ request: Request }>) {
    this.setData({ request: detail.request });
  },
  again() {
    const { request } = this.data;
    const of = request?.caseId ? `caseId=${encodeURIComponent(request.caseId)}` : 'public=1';
    wx.redirectTo({ url: `/services/read-dossier/request/index?${of}` });
  },
  read() {
    const readingId = this.data.open?.readingId ?? this.data.requestId;
    go(`/services/read-dossier/volumes/index?requestId=${encodeURIComponent(readingId)}`);
  },
  check() {
    const { requestId, caseId, isPublic } = this.data;
    const of = requestId
      ? `requestId=${encodeURIComponent(requestId)}`
      : isPublic
        ? 'public=1'
        : `caseId=${encodeURIComponent(caseId)}`;
    go(`/services/identity/start/index?next=${encodeURIComponent(`/services/read-dossier/request/index?${of}`)}`);
  },
});
