/** 找人帮忙: a way to a human on every page: telephone, the hall's address and hours, and a person to ask. */
import { call } from '../../api/call';
import { chosenCourt } from '../../api/court-choice';
import type { DataOf } from '../../api/services';

type Hall = DataOf<'take-number', 'halls'>['halls'][number];

const start: { open: boolean; courtName: string; halls: Hall[]; trouble: string } = {
  open: false,
  courtName: '',
  halls: [],
  trouble: '',
};

Component({
  properties: {
    /** The page's own court; else the chosen one. */
    courtId: { type: String, value: '' },
    /** Text of the link. */
    text: { type: String, value: '看不明白？找人帮忙' },
  },
  data: start,
  methods: {
    async show() {
      const chosen = chosenCourt();
      const courtId = this.data.courtId || chosen?.courtId;
      this.setData({ open: true, courtName: courtId === chosen?.courtId ? (chosen?.name ?? '') : '' });
      if (!courtId || this.data.halls.some((hall) => hall.courtId === courtId)) return;
      try {
        const { halls } = await call('take-number', { action: 'halls', courtId });
        this.setData({ halls, trouble: '' });
      } catch {
        this.setData({ trouble: '现在查不到大厅的地址，请打电话问。' });
      }
    },
    hide() {
      this.setData({ open: false });
    },
    dial() {
      wx.makePhoneCall({ phoneNumber: '12368', fail: () => {} });
    },
    chooseCourt() {
      this.hide();
      wx.navigateTo({ url: '/pages/court/index' });
    },
  },
});
