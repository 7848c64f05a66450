/** 写阅卷单: why, which papers; what was typed stays on this phone until it is handed in. */
import { call } from '../../../../api/call';
import { failureOf } from '../../../../api/failure';
import {
  eventOf,
  missing,
  NOTHING,
  type Proof,
  PUBLIC_REASONS,
  PUBLIC_WANTED,
  publicEventOf,
  REASONS,
  WANTED,
  type Written,
  withPhrase,
} from './written';

const PURPOSES = [
  { value: 'trial', label: '为了这个案子', note: '开庭、答辩、上诉、执行都选这个' },
  { value: 'retrial', label: '为了申请再审', note: '判决已经生效，认为判错了' },
];
const KEPT = 'dossier-ask:';

const start: {
  written: Written;
  purposes: typeof PURPOSES;
  reasons: string[];
  wants: string[];
  errors: Record<string, string>;
  trouble: string;
  identity: boolean;
  sending: boolean;
} = {
  written: NOTHING,
  purposes: PURPOSES,
  reasons: REASONS,
  wants: WANTED,
  errors: {},
  trouble: '',
  identity: false,
  sending: false,
};

Component({
  properties: {
    caseId: { type: String, value: '' },
    about: { type: String, value: '' },
    isPublic: { type: Boolean, value: false },
    courtId: { type: String, value: '' },
    courtName: { type: String, value: '' },
    folder: { type: String, value: '' },
  },
  data: start,
  lifetimes: {
    attached() {
      const { isPublic } = this.data;
      const kept = wx.getStorageSync<Partial<Written> | ''>(this.keptAt()) || {};
      this.setData({
        written: { ...NOTHING, ...kept },
        reasons: isPublic ? PUBLIC_REASONS : REASONS,
        wants: isPublic ? PUBLIC_WANTED : WANTED,
      });
    },
  },
  methods: {
    keptAt() {
      return `${KEPT}${this.data.caseId || 'public'}`;
    },
    write(change: Partial<Written>) {
      const written = { ...this.data.written, ...change };
      wx.setStorageSync(this.keptAt(), written);
      this.setData({ written });
    },
    type({ currentTarget, detail }: WechatMiniprogram.Input) {
      // Not drawn anew while he types.
      this.data.written = { ...this.data.written, [currentTarget.dataset.field]: detail.value };
      wx.setStorageSync(this.keptAt(), this.data.written);
    },
    speak({ detail }: WechatMiniprogram.CustomEvent<{ text: string }>) {
      this.write({ reason: withPhrase(this.data.written.reason, detail.text).slice(0, 500) });
    },
    takeReason({ currentTarget }: WechatMiniprogram.BaseEvent) {
      this.write({ reason: withPhrase(this.data.written.reason, currentTarget.dataset.text).slice(0, 500) });
    },
    takeWanted({ currentTarget }: WechatMiniprogram.BaseEvent) {
      this.write({ wanted: withPhrase(this.data.written.wanted, currentTarget.dataset.text).slice(0, 500) });
    },
    choosePurpose({ detail }: WechatMiniprogram.CustomEvent<{ value: Written['purpose'] }>) {
      this.write({ purpose: detail.value });
    },
    prove({ detail }: WechatMiniprogram.CustomEvent<{ proof: Proof | null }>) {
      this.write({ proof: detail.proof });
      this.setData({ 'errors.proof': '' });
    },
    changeCourt() {
      this.triggerEvent('court');
    },
    check() {
      this.triggerEvent('check');
    },
    async handIn() {
      const { written, isPublic, caseId, courtId, sending } = this.data;
      const errors = missing(written, isPublic);
      this.setData({ errors, trouble: '', identity: false, written });
      if (sending || Object.keys(errors).length > 0) return;
      this.setData({ sending: true });
      try {
        const request = isPublic
          ? await call('read-dossier', publicEventOf(courtId, written))
          : await call('read-dossier', eventOf(caseId, written));
        wx.removeStorageSync(this.keptAt());
        this.triggerEvent('asked', { request });
      } catch (error) {
        const { code, message, fields } = failureOf(error);
        this.setData({ trouble: message, errors: fields, identity: code === 'IDENTITY_REQUIRED' });
      } finally {
        this.setData({ sending: false });
      }
    },
  },
});
