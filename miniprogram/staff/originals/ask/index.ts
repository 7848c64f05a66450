/** 要求带原件来: which, why by the rule, and until when. */
import { call } from '../../../api/call';
import { confirmed } from '../../../api/confirm';
import { failureOf } from '../../../api/failure';
import { dayOf } from '../../../text/day';
import { REASONS, type Reason } from '../rows';

interface File {
  attachmentId: string;
  name: string;
}
// The boundary: WeChat's typings know an array's elements only by its initial value.
const NO_FILES = [] as File[];

const start: {
  taken: Record<string, boolean>;
  own: string;
  reason: Reason | '';
  explain: string;
  bringBy: string;
  today: string;
  errors: { items: string; reason: string };
  sending: boolean;
  trouble: string;
} = {
  taken: {},
  own: '',
  reason: '',
  explain: '',
  bringBy: '',
  today: '',
  errors: { items: '', reason: '' },
  sending: false,
  trouble: '',
};

Component({
  properties: {
    filingId: { type: String, value: '' },
    caseId: { type: String, value: '' },
    files: { type: Array, value: NO_FILES },
  },
  data: { ...start, reasons: REASONS },
  lifetimes: {
    attached() {
      this.setData({ today: dayOf(Date.now()) });
    },
  },
  methods: {
    toggle({ detail }: WechatMiniprogram.CustomEvent<{ name: string; checked: boolean }>) {
      this.setData({ taken: { ...this.data.taken, [detail.name]: detail.checked } });
    },
    type({ currentTarget, detail }: WechatMiniprogram.Input) {
      this.setData({ [currentTarget.dataset.field]: detail.value });
    },
    chooseReason({ detail }: WechatMiniprogram.CustomEvent<{ value: Reason }>) {
      this.setData({ reason: detail.value });
    },
    chooseDay({ detail }: WechatMiniprogram.PickerChange) {
      this.setData({ bringBy: String(detail.value) });
    },
    close() {
      this.triggerEvent('close');
    },
    items() {
      const { files, taken, own } = this.data;
      const chosen = files.filter(({ attachmentId }) => taken[`file-${attachmentId}`]);
      const written = own
        .split(/[\n、；;]/)
        .map((name) => name.trim())
        .filter(Boolean)
        .map((name) => ({ name }));
      return [...chosen.map(({ attachmentId, name }) => ({ attachmentId, name })), ...written];
    },
    async ask() {
      const { filingId, caseId, reason, explain, bringBy, sending } = this.data;
      const items = this.items();
      const errors = {
        items: items.length > 0 ? '' : '请选要带来的材料，或者写出名称',
        reason: reason ? '' : '请选依据',
      };
      this.setData({ errors, trouble: '' });
      if (sending || !reason || errors.items) return;
      const content = `${items.map(({ name }) => `“${name}”`).join('、')}。当事人马上收到通知。`;
      if (!(await confirmed({ title: '要求带原件来？', content, confirmText: '发出' }))) return;
      this.setData({ sending: true });
      try {
        await call('correct-filing', {
          action: 'requireOriginals',
          ...(filingId ? { filingId } : { caseId }),
          items,
          reason,
          ...(explain.trim().length >= 2 ? { explain: explain.trim() } : {}),
          ...(bringBy ? { bringBy } : {}),
        });
        this.triggerEvent('asked', { told: '已经通知当事人把原件带来核对。' });
      } catch (error) {
        this.setData({ trouble: failureOf(error).message });
      }
      this.setData({ sending: false });
    },
  },
});
