/** 表单: fields given as data, each with its error beside it; what is filled in goes to the page, so that nothing is lost. */
import { dayOf, dayText } from '../../text/day';
import { fenOf, yuanText } from '../../text/yuan';
import { askedNow, type FormField, type Option, type Value, type Values } from './field';

interface Row extends Omit<FormField, 'value'> {
  value: Value;
  days: { value: string; text: string }[];
  tick: Option[];
  /** Of an amount, so that a nought too many is seen; '' none, or not understood. */
  read: string;
}

const start: { rows: Row[]; today: string } = { rows: [], today: dayOf(Date.now()) };
const NO_FIELDS: FormField[] = [];

const rowOf = (field: FormField, value: Value): Row => ({
  ...field,
  value,
  days:
    field.is === 'days' && Array.isArray(value)
      ? value.flatMap((one) => (typeof one === 'string' ? [{ value: one, text: dayText(one) }] : []))
      : [],
  read: field.is === 'money' ? readBack(value) : '',
  tick:
    field.is === 'yes' ? [{ value: field.name, label: field.label, ...(field.hint ? { note: field.hint } : {}) }] : [],
});

function readBack(value: Value): string {
  const fen = typeof value === 'string' && value.trim() !== '' ? fenOf(value) : undefined;
  return fen === undefined ? '' : yuanText(fen);
}

Component({
  properties: {
    fields: { type: Array, value: NO_FIELDS },
    /** Where files go. */
    folder: { type: String, value: '' },
    /** Values */
    values: { type: Object, value: {} },
    /** By field, what is wrong with it. */
    errors: { type: Object, value: {} },
  },
  data: start,
  observers: {
    'fields, values'(fields: FormField[], values: Values) {
      const own = (fields ?? []).filter(({ name }) => values[name] !== undefined);
      this.setData({ rows: askedNow(own, values).map((field) => rowOf(field, values[field.name] ?? '')) });
    },
  },
  methods: {
    write({ currentTarget, detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.tell(currentTarget.dataset.name, detail.value);
    },
    choose({ currentTarget, detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.tell(currentTarget.dataset.name, detail.value);
    },
    tick({ currentTarget, detail }: WechatMiniprogram.CustomEvent<{ chosen: string[] }>) {
      this.tell(currentTarget.dataset.name, detail.chosen);
    },
    sayYes({ currentTarget, detail }: WechatMiniprogram.CustomEvent<{ chosen: string[] }>) {
      this.tell(currentTarget.dataset.name, detail.chosen.length > 0);
    },
    addDay({ currentTarget, detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      const { name } = currentTarget.dataset;
      const days: string[] = this.data.rows.find((row) => row.name === name)?.days.map(({ value }) => value) ?? [];
      this.tell(name, [...new Set([...days, detail.value])].sort());
    },
    dropDay({ currentTarget }: WechatMiniprogram.BaseEvent) {
      const { name, day } = currentTarget.dataset;
      const days: string[] = this.data.rows.find((row) => row.name === name)?.days.map(({ value }) => value) ?? [];
      this.tell(
        name,
        days.filter((one) => one !== day),
      );
    },
    scanned({ currentTarget, detail }: WechatMiniprogram.CustomEvent<{ files: Value }>) {
      this.tell(currentTarget.dataset.name, detail.files);
    },
    tell(name: string, value: Value) {
      this.triggerEvent('change', { name, value });
    },
  },
});
