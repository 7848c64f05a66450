/** 登记或者改一次故障: from when to when, what could not be done, and how the court knows. */
import { draftOf, errorsOf, type Outage, type OutageDraft } from '../form';

const NONE: Outage | Record<string, never> = {};
const EMPTY: Record<string, string> = {};

Component({
  properties: {
    /** Outage; without an id: a new one. */
    outage: { type: Object, value: NONE },
    sending: { type: Boolean, value: false },
    /** YYYY-MM-DD in Shanghai */
    today: { type: String, value: '' },
    /** From the service. */
    trouble: { type: String, value: '' },
    fields: { type: Object, value: EMPTY },
  },
  data: {
    isNew: true,
    draft: draftOf(),
    errors: EMPTY,
    ends: [
      { value: 'yes', label: '已经恢复' },
      { value: 'no', label: '还没有恢复' },
    ],
  },
  observers: {
    fields(fields: Record<string, string>) {
      this.setData({ errors: fields });
    },
  },
  lifetimes: {
    attached() {
      // The boundary: a property is an object to the framework.
      const outage = this.data.outage as Partial<Outage>;
      const known = outage.outageId ? (outage as Outage) : undefined;
      this.setData({ isNew: !known, draft: draftOf(known) });
    },
  },
  methods: {
    edit(changed: Partial<OutageDraft>) {
      this.setData({ draft: { ...this.data.draft, ...changed }, errors: EMPTY });
    },
    pickFromDay({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.edit({ fromDay: detail.value });
    },
    pickFromTime({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.edit({ fromTime: detail.value });
    },
    chooseEnd({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.edit({ over: detail.value === 'yes' });
    },
    pickToDay({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.edit({ toDay: detail.value });
    },
    pickToTime({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.edit({ toTime: detail.value });
    },
    typeWhat({ detail }: WechatMiniprogram.Input) {
      this.edit({ what: detail.value });
    },
    typeSource({ detail }: WechatMiniprogram.Input) {
      this.edit({ source: detail.value });
    },
    typeReason({ detail }: WechatMiniprogram.Input) {
      this.edit({ reason: detail.value });
    },
    save() {
      const { draft, isNew } = this.data;
      const errors = errorsOf(draft, isNew);
      this.setData({ errors });
      if (Object.keys(errors).length === 0) this.triggerEvent('save', draft);
    },
    stop() {
      this.triggerEvent('stop');
    },
  },
});
