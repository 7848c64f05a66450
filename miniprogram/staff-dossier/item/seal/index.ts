/** 密封: trade secrets and privacy, to be seen by those alone who must examine it; lifted by the judge (EVID-8, DOSS-2). */
import { call } from '../../../api/call';
import { failureOf } from '../../../api/failure';
import type { Kept, Party } from '../../said';

type Secret = 'trade' | 'privacy';

const SECRETS = [
  { value: 'trade', label: '商业秘密' },
  { value: 'privacy', label: '个人隐私' },
];
const NAMES: Record<string, string> = { trade: '商业秘密', privacy: '个人隐私' };
const LEAST = 2;

const start: {
  options: typeof SECRETS;
  examinerOptions: { value: string; label: string }[];
  text: string;
  names: string;
  sealing: boolean;
  secrets: Secret[];
  examiners: string[];
  reason: string;
  trouble: string;
  sending: boolean;
} = {
  options: SECRETS,
  examinerOptions: [],
  text: '',
  names: '',
  sealing: false,
  secrets: [],
  examiners: [],
  reason: '',
  trouble: '',
  sending: false,
};

Component({
  properties: {
    /** Kept */
    item: { type: Object, value: {} },
    /** Party[] */
    parties: { type: Array, value: [] },
    mayKeep: { type: Boolean, value: false },
    isJudge: { type: Boolean, value: false },
  },
  data: start,
  observers: {
    'item, parties'({ itemId, sealed, by }: Kept, parties: Party[]) {
      if (!itemId) return;
      const names = parties.filter(({ partyId }) => sealed?.examiners.includes(partyId)).map(({ text }) => text);
      this.setData({
        text: sealed ? `涉及${sealed.secrets.map((one) => NAMES[one] ?? one).join('、')}。理由：${sealed.reason}` : '',
        names: names.length > 0 ? `只给这些人质证：${names.join('、')}` : '除了提交的人，不给任何当事人看',
        examinerOptions: parties
          .filter(({ partyId }) => partyId !== by)
          .map(({ partyId, text }) => ({ value: partyId, label: text })),
      });
    },
  },
  methods: {
    begin() {
      this.setData({ sealing: true, secrets: [], examiners: [], reason: '', trouble: '' });
    },
    stop() {
      this.setData({ sealing: false });
    },
    chooseSecrets({ detail }: WechatMiniprogram.CustomEvent<{ chosen: Secret[] }>) {
      this.setData({ secrets: detail.chosen, trouble: '' });
    },
    chooseExaminers({ detail }: WechatMiniprogram.CustomEvent<{ chosen: string[] }>) {
      this.setData({ examiners: detail.chosen });
    },
    type({ detail }: WechatMiniprogram.Input) {
      this.setData({ reason: detail.value, trouble: '' });
    },
    async save() {
      const { item, secrets, examiners, reason, isJudge } = this.data;
      // The boundary: WeChat's typings know an object's fields only by its initial value.
      const { itemId, sealed } = item as Kept;
      const written = reason.trim();
      const trouble = !sealed && secrets.length === 0 ? '请选涉及什么。' : written.length < LEAST ? '请写明理由。' : '';
      this.setData({ trouble });
      if (trouble || this.data.sending || (sealed && !isJudge)) return;
      this.setData({ sending: true });
      try {
        if (sealed) await call('read-dossier', { action: 'unsealItem', itemId, reason: written });
        else await call('read-dossier', { action: 'sealItem', itemId, secrets, examiners, reason: written });
        this.setData({ sealing: false });
        this.triggerEvent('changed', { told: sealed ? '已经不再密封。' : '已经密封。' });
      } catch (error) {
        this.setData({ trouble: failureOf(error).message });
      } finally {
        this.setData({ sending: false });
      }
    },
  },
});
