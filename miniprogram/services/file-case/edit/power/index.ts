/** 委托怎么确认: whether the principal has confirmed the power for this filing on his phone; if not, how (ID-6, 7). */
import { call } from '../../../../api/call';
import { failureOf } from '../../../../api/failure';
import { go } from '../../../../api/go';

const start: { known: boolean; id: string; who: string; stateName: string; next: string; trouble: string } = {
  known: false,
  id: '',
  who: '',
  stateName: '',
  next: '',
  trouble: '',
};

Component({
  properties: { filingId: { type: String, value: '' } },
  data: start,
  lifetimes: {
    attached() {
      this.load();
    },
  },
  pageLifetimes: {
    show() {
      this.load();
    },
  },
  methods: {
    async load() {
      const { filingId } = this.data;
      try {
        const { representations } = await call('identity', { action: 'myRoles' });
        const mine = representations.filter((one) => one.kind === 'agent' && one.filingId === filingId);
        const found = mine.find(({ live }) => live) ?? mine[0];
        this.setData({
          known: true,
          id: found?.representationId ?? '',
          who: found?.principalName ?? '',
          stateName: found?.stateName ?? '',
          next: found?.next ?? '',
          trouble: '',
        });
      } catch (error) {
        this.setData({ trouble: failureOf(error).message });
      }
    },
    propose() {
      go(`/services/identity/claim/index?kind=power&filingId=${encodeURIComponent(this.data.filingId)}`);
    },
    see() {
      go(`/services/identity/representation/index?representationId=${encodeURIComponent(this.data.id)}`);
    },
  },
});
