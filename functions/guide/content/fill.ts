/** 范本填写: a model pleading with its blanks filled; what is missing stays a line to write on, never a bar. */
import { isLegalDate } from '../../../court/time/legal-date';
import type { Template } from './schema';

export interface Filled {
  title: string;
  paragraphs: string[];
  /** Labels of blanks left empty that are not optional. */
  missing: string[];
  /** The part that a draft of file-case takes over; null for other documents. */
  draft: Draft | null;
}

export interface Draft {
  causeOfAction: string;
  claims: { text: string; amountFen?: number }[];
  factsAndReasons: string;
  evidence: { name: string; source: string; proves: string }[];
}

type Values = Readonly<Record<string, string>>;

const BLANK = /\{([\w-]+)\}/g;
const LINE = '＿＿＿＿';
/** As typed: `30000`, `30,000`, `30000.5`; full-width digits and commas are read too. */
const MONEY = /^\d{1,11}(?:\.\d{1,2})?$/;

/** What is wrong with the values, label by label, in Chinese. */
export function valueErrors(template: Template, values: Values): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const fieldId of Object.keys(values))
    if (!template.fields.some((field) => field.fieldId === fieldId)) errors[fieldId] = '这份范本没有这个空格';
  for (const { fieldId, label, kind, options } of template.fields) {
    const value = values[fieldId]?.trim();
    if (!value) continue;
    if (kind === 'money' && fenOf(value) === undefined) errors[fieldId] = `${label}请只填数字，单位是元，例如 30000`;
    if (kind === 'date' && !isLegalDate(value)) errors[fieldId] = `${label}请按 2025-03-08 这样填写`;
    if (kind === 'choice' && !options?.includes(value)) errors[fieldId] = `${label}只能选：${options?.join('、')}`;
  }
  return errors;
}

export function fill(template: Template, values: Values): Filled {
  const shown = new Map<string, string>();
  const fields = new Map(template.fields.map((field) => [field.fieldId, field]));
  for (const { fieldId, kind } of template.fields) {
    const value = values[fieldId]?.trim();
    if (value) shown.set(fieldId, kind === 'money' ? plainYuan(value) : kind === 'date' ? plainDate(value) : value);
  }
  const paragraphs = (texts: readonly string[]) =>
    numbered(
      texts.flatMap((text) => {
        const blanks = [...text.matchAll(BLANK)].map(([, id = '']) => id);
        if (blanks.some((id) => !shown.has(id) && fields.get(id)?.optional)) return [];
        return [text.replace(BLANK, (_, id: string) => shown.get(id) ?? LINE)];
      }),
    );
  const { draft } = template;
  return {
    title: template.title,
    paragraphs: paragraphs(template.document),
    missing: template.fields
      .filter(({ fieldId, optional }) => !optional && !shown.has(fieldId))
      .map(({ label }) => label),
    draft: draft && {
      causeOfAction: draft.causeOfAction,
      claims: draft.claims.flatMap(({ text, amountField }) => {
        const amountFen = amountField === undefined ? undefined : fenOf(values[amountField] ?? '');
        return paragraphs([text]).map((one) => ({ text: one, ...(amountFen ? { amountFen } : {}) }));
      }),
      factsAndReasons: paragraphs(draft.facts).join('\n'),
      evidence: draft.evidence,
    },
  };
}

/** `1. `, `2. ` … without a gap where a sentence was left out; each list begins anew. */
function numbered(paragraphs: readonly string[]): string[] {
  let count = 0;
  return paragraphs.map((text) => {
    const [, rest] = /^\d+\. (.*)$/s.exec(text) ?? [];
    count = rest === undefined ? 0 : count + 1;
    return rest === undefined ? text : `${count}. ${rest}`;
  });
}

/** Yuan as typed, in fen; undefined when it is no amount. */
function fenOf(text: string): number | undefined {
  const plain = text
    .trim()
    .normalize('NFKC')
    .replace(/[,，\s]|元$/g, '');
  if (!MONEY.test(plain)) return undefined;
  const [yuan = '0', cents = ''] = plain.split('.');
  return Number(yuan) * 100 + Number(cents.padEnd(2, '0'));
}

function plainYuan(text: string): string {
  const amount = fenOf(text);
  if (amount === undefined) return text;
  const yuan = Math.floor(amount / 100)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ',');
  return amount % 100 === 0 ? yuan : `${yuan}.${String(amount % 100).padStart(2, '0')}`;
}

function plainDate(text: string): string {
  const [year, month, day] = text.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** What is wrong with a template, in Chinese for who edits it. */
export function templateErrors({ fields, document, draft }: Template): string[] {
  const problems: string[] = [];
  const ids = fields.map(({ fieldId }) => fieldId);
  for (const id of new Set(ids)) if (ids.indexOf(id) !== ids.lastIndexOf(id)) problems.push(`空格 ${id} 写了两次`);
  const texts = [...document, ...(draft ? [...draft.facts, ...draft.claims.map(({ text }) => text)] : [])];
  const used = new Set(texts.flatMap((text) => [...text.matchAll(BLANK)].map(([, id = '']) => id)));
  for (const { amountField } of draft?.claims ?? []) {
    if (amountField === undefined) continue;
    used.add(amountField);
    if (fields.find(({ fieldId }) => fieldId === amountField)?.kind !== 'money')
      problems.push(`${amountField} 不是金额空格`);
  }
  for (const id of used) if (!ids.includes(id)) problems.push(`正文用了没有定义的空格 ${id}`);
  for (const id of ids) if (!used.has(id)) problems.push(`空格 ${id} 没有用到`);
  for (const { fieldId, kind, options } of fields)
    if ((kind === 'choice') !== (options !== undefined)) problems.push(`空格 ${fieldId} 的选项和类型不一致`);
  return problems;
}
