/** 一份文书: from whom, whether and since when it is served, until when what is to be done and why; opened, confirmed, signed, doubted. */
import { call } from '../../../api/call';
import { allCourts } from '../../../api/courts';
import { failureOf } from '../../../api/failure';
import { go } from '../../../api/go';
import { closesLive } from '../../../api/live';
import { watchNews } from '../../../api/news';
import { factsOf } from '../facts';
import { openPdf } from '../pdf';
import type { Service } from '../shown';
import { checkToOpen, checkWho, wayTo } from '../ways';
import { openingText, replyText } from './opening';
import { start } from './start';

Page({
  data: start,
  behaviors: [closesLive],
  onLoad({ serviceId = '' }) {
    this.setData({ serviceId: decodeURIComponent(serviceId) });
    this.load();
    watchNews(this, () => this.load(), encodeURIComponent(this.data.serviceId));
  },
  onShow() {
    if (this.data.state !== 'loading') this.load();
  },
  async onPullDownRefresh() {
    await this.load();
    wx.stopPullDownRefresh();
  },
  async load() {
    const { serviceId } = this.data;
    try {
      const [service, courts] = await Promise.all([
        call('receive-documents', { action: 'service', serviceId }),
        allCourts().catch(() => []),
      ]);
      const name = courts.find(({ courtId }) => courtId === service.courtId)?.name;
      this.setData({ courtName: name ?? this.data.courtName });
      this.show(service);
    } catch (error) {
      const { code, message } = failureOf(error);
      if (this.data.state === 'content') this.setData({ trouble: `下面是上次看到的。${message}` });
      else this.setData({ state: 'error', failure: { code, message } });
    }
  },
  show(service: Service) {
    const facts = factsOf(service, Date.now());
    this.setData({ service, facts, opening: openingText(service), state: 'content', trouble: '' });
  },
  /** The way of every act here: said if it fails, and nothing of the page is lost. */
  async act(busy: 'open' | 'reply', work: () => Promise<void>) {
    if (this.data.busy) return;
    this.setData({ busy, percent: 0, trouble: '' });
    try {
      await work();
    } catch (error) {
      const { message, fields } = failureOf(error);
      if (fields.check) go(checkToOpen(this.data.serviceId));
      else this.setData({ trouble: message });
    } finally {
      this.setData({ busy: '' });
    }
  },
  async open() {
    const { service, opening, serviceId } = this.data;
    if (!service) return;
    if (opening && !(await asked('打开文书', opening, '打开'))) return;
    await this.act('open', async () => {
      if (!service.openedAt) this.show(await call('receive-documents', { action: 'open', serviceId }));
      await openPdf(
        service.title,
        (offset) => call('receive-documents', { action: 'bytes', serviceId, offset }),
        (percent) => this.setData({ percent }),
      );
    });
  },
  async reply() {
    const { service, serviceId } = this.data;
    if (!service || !(await asked('确认收到', replyText(service.title), '确认收到'))) return;
    await this.act('reply', async () => {
      this.show(await call('receive-documents', { action: 'reply', serviceId }));
      wx.pageScrollTo({ scrollTop: 0, duration: 0 });
    });
  },
  sign() {
    go(wayTo('sign', this.data.serviceId));
  },
  corrected() {
    go(wayTo('service', this.data.service?.correctedBy ?? ''));
  },
  openCase() {
    go(`/services/check-progress/case/index?caseId=${encodeURIComponent(this.data.service?.caseId ?? '')}`);
  },
  identify() {
    go(checkWho(wayTo('service', this.data.serviceId)));
  },
  inbox() {
    go('/services/receive-documents/inbox/index');
  },
  copy() {
    wx.setClipboardData({ data: this.data.service?.caseNo ?? '' });
  },
});

const asked = async (title: string, content: string, confirmText: string): Promise<boolean> =>
  (await wx.showModal({ title, content, confirmText })).confirm;
