/** 一份阅卷申请: where it stands, what it opens, and taking it back. */
import { call } from '../../../../api/call';
import { confirmed } from '../../../../api/confirm';
import { failureOf } from '../../../../api/failure';
import { forgetPapers, showPaper } from '../../../../api/paper';
import type { DataOf } from '../../../../api/services';
import { NOTHING, type Shown, shownOf } from './shown';

type Request = DataOf<'read-dossier', 'get'>;

const start: { shown: Shown; sending: boolean; trouble: string } = { shown: NOTHING, sending: false, trouble: '' };

Component({
  properties: {
    /** Request */
    request: { type: Object, value: { readingId: '' } },
  },
  data: start,
  lifetimes: {
    detached() {
      forgetPapers();
    },
  },
  observers: {
    request(request: Request) {
      if (request.readingId) this.setData({ shown: shownOf(request, Date.now()) });
    },
  },
  methods: {
    read() {
      this.triggerEvent('read');
    },
    again() {
      this.triggerEvent('again');
    },
    async form() {
      const { readingId } = this.data.request;
      await this.doing(() => showPaper((offset) => call('read-dossier', { action: 'form', readingId, offset })));
    },
    async cancel() {
      const { readingId } = this.data.request;
      const sure = await confirmed({
        title: this.data.shown.canRead ? '结束阅卷？' : '撤回这份申请？',
        content: '以后就不能用这份阅卷单看案卷了。需要时可以再申请。',
        confirmText: this.data.shown.canRead ? '结束' : '撤回',
      });
      if (!sure) return;
      await this.doing(async () => {
        const request = await call('read-dossier', { action: 'cancel', readingId });
        this.triggerEvent('changed', { request });
      });
    },
    async doing(what: () => Promise<unknown>) {
      if (this.data.sending) return;
      this.setData({ sending: true, trouble: '' });
      try {
        await what();
      } catch (error) {
        this.setData({ trouble: failureOf(error).message });
      } finally {
        this.setData({ sending: false });
      }
    },
  },
});
