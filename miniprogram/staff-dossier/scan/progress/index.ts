/** 传到哪里了: how far the parts are, then the pages; what to do after a cut. */
import { confirmed } from '../../../api/confirm';

Component({
  properties: {
    /** Shown */
    sending: { type: Object, value: { state: '', percent: 0, pages: 0, prepared: 0, name: '', message: '' } },
  },
  data: { heading: '', width: 0 },
  observers: {
    sending({ state, percent, pages, prepared }: { state: string; percent: number; pages: number; prepared: number }) {
      const made = pages > 0 ? Math.floor((prepared / pages) * 100) : 0;
      this.setData({
        heading: headingOf(state, percent, pages, prepared),
        width: state === 'preparing' ? made : state === 'done' ? 100 : percent,
      });
    },
  },
  methods: {
    goOn() {
      this.triggerEvent('goon');
    },
    again() {
      this.triggerEvent('again');
    },
    open() {
      this.triggerEvent('open');
    },
    another() {
      this.triggerEvent('another');
    },
    async giveUp() {
      const { state } = this.data.sending;
      const sure =
        state === 'refused' ||
        (await confirmed({
          title: '不传了？',
          content: '已经传的会留在目录里，写着“没有传完”，可以从卷里取出。要传的话，得从头再来。',
          confirmText: '不传了',
        }));
      if (sure) this.triggerEvent('giveup');
    },
  },
});

function headingOf(state: string, percent: number, pages: number, prepared: number): string {
  if (state === 'done') return `已经入卷，共 ${pages} 页`;
  if (state === 'refused') return '没有入卷';
  if (state === 'preparing') return pages > 0 ? `正在做成页面，${prepared} / ${pages} 页` : '传完了，正在做成页面';
  return state === 'sending' ? `正在传，${percent}%` : `传了 ${percent}%，停下了`;
}
