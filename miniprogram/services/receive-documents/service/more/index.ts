/** 还能办什么: the certificate, a paper, a doubt about the service, a word to the court, where things are sent. */
import { call } from '../../../../api/call';
import { failureOf } from '../../../../api/failure';
import { go } from '../../../../api/go';
import { openPdf } from '../../pdf';
import type { Service } from '../../shown';
import { wayTo } from '../../ways';

type Can = Service['can'];
interface Way {
  key: 'certificate' | 'requestPaper' | 'dispute' | 'say' | 'address';
  title: string;
  note: string;
}

const WAYS: readonly Way[] = [
  { key: 'certificate', title: '下载送达凭证', note: '写明哪天、怎么送到的，可以存下来、打印' },
  { key: 'requestPaper', title: '要一份纸质的', note: '不收钱，寄到您写的地址' },
  { key: 'dispute', title: '对送达有异议', note: '没有收到、不是您看的、日期不对，都可以说' },
  { key: 'say', title: '给法院留言', note: '关于这份文书的事，法官、书记员看得到' },
  { key: 'address', title: '以后送到哪里、怎么送', note: '送达地址确认书，可以改，可以撤回' },
];

const start: { ways: Way[]; busy: boolean; percent: number } = { ways: [], busy: false, percent: 0 };

Component({
  properties: {
    serviceId: { type: String, value: '' },
    caseId: { type: String, value: '' },
    title: { type: String, value: '' },
    can: { type: Array, value: [] },
  },
  data: start,
  observers: {
    can(can: Can) {
      this.setData({ ways: WAYS.filter(({ key }) => key === 'address' || can.includes(key)) });
    },
  },
  methods: {
    choose({ currentTarget }: WechatMiniprogram.BaseEvent) {
      const { serviceId, caseId } = this.data;
      const key: Way['key'] = currentTarget.dataset.key;
      if (key === 'certificate') void this.certificate();
      else if (key === 'requestPaper') go(wayTo('paper', serviceId));
      else if (key === 'dispute') go(wayTo('dispute', serviceId));
      else if (key === 'say') go(wayTo('messages', serviceId));
      else go(`/services/receive-documents/address/index?caseId=${encodeURIComponent(caseId)}`);
    },
    async certificate() {
      if (this.data.busy) return;
      const { serviceId, title } = this.data;
      this.setData({ busy: true, percent: 0 });
      try {
        await openPdf(
          `${title}的送达凭证`,
          (offset) => call('receive-documents', { action: 'certificate', serviceId, offset }),
          (percent) => this.setData({ percent }),
        );
      } catch (error) {
        wx.showModal({ title: '送达凭证', content: failureOf(error).message, showCancel: false });
      } finally {
        this.setData({ busy: false });
      }
    },
  },
});
