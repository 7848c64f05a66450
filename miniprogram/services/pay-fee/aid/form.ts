/** 救助申请: what is asked step by step, and what is still missing at each. Free of wx. */
import type { DataOf, EventOf } from '../../../api/services';

type Event = EventOf<'pay-fee', 'applyAid'>;
export type GroundInfo = DataOf<'pay-fee', 'aidGrounds'>['grounds'][number];
export type Ground = Event['grounds'][number];

/** Uploaded to one's own folder; the court copies it when the application comes in. */
export interface Proof {
  name: string;
  fileId: string;
}

export interface Written {
  kind: Event['kind'] | '';
  grounds: Ground[];
  reasons: string;
  proofs: Proof[];
}

export const NOTHING: Written = { kind: '', grounds: [], reasons: '', proofs: [] };

export const STEPS = ['kind', 'grounds', 'reasons', 'proofs', 'look'] as const;
export type Step = (typeof STEPS)[number];

export const TITLES: Readonly<Record<Step, string>> = {
  kind: '想申请哪一种',
  grounds: '您属于哪种情况',
  reasons: '有什么困难',
  proofs: '证明材料',
  look: '看一遍再交',
};

export const KINDS = [
  { value: 'exempt', label: '不交（免交）', note: '只给个人；单位可以申请少交' },
  { value: 'reduce', label: '少交（减交）', note: '准许的，至少少交 30%' },
];

export const MOST_PROOFS = 10;
export const MOST_REASONS = 2000;
const LEAST_REASONS = 10;

/** What to do before one goes on; '' nothing. */
export function lacking(step: Step, { kind, grounds, reasons }: Written): string {
  if (step === 'kind' && !kind) return '请选一种。';
  if (step === 'grounds' && grounds.length === 0) return '请至少选一样；都不是的，选最后一样，下一步写明情况。';
  if (step === 'reasons' && reasons.trim().length < LEAST_REASONS)
    return '请写几句：家里几口人、收入多少、为什么交不起。';
  return '';
}

/** The first step that is not finished; `look` all are. */
export const unfinished = (written: Written): Step => STEPS.find((step) => lacking(step, written) !== '') ?? 'look';

/** Another kind has other grounds. */
export const withKind = (written: Written, kind: Written['kind']): Written =>
  kind === written.kind ? written : { ...written, kind, grounds: [] };

export const optionsOf = (grounds: readonly GroundInfo[], kind: Written['kind']) =>
  grounds.filter((one) => one.kind === kind).map(({ ground, title }) => ({ value: ground, label: title }));

/** Each paper once, in the order in which the grounds name it. */
export const papersOf = (grounds: readonly GroundInfo[], chosen: readonly Ground[]): string[] => [
  ...new Set(grounds.filter(({ ground }) => chosen.includes(ground)).flatMap(({ papers }) => papers)),
];

/** null: something is missing. */
export function eventOf(orderId: string, written: Written): Event | null {
  const { kind, grounds, reasons, proofs } = written;
  if (!kind || unfinished(written) !== 'look') return null;
  return {
    action: 'applyAid',
    orderId,
    kind,
    grounds,
    reasons: reasons.trim(),
    proofs: proofs.map(({ name, fileId }) => ({ name, fileIds: [fileId] })),
  };
}

/** 低保证.jpg as it is called; photos are numbered. */
export function proofName(name: string, taken: readonly { name: string }[]): string {
  const plain = name.replace(/\.[A-Za-z0-9]{1,8}$/, '').slice(0, 90) || '证明';
  const used = new Set(taken.map((one) => one.name));
  if (name && !used.has(plain)) return plain;
  for (let i = 1; ; i += 1) if (!used.has(`${plain}-${i}`)) return `${plain}-${i}`;
}
