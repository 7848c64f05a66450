/** What the forms have in common: a type for lists of choices, and the screen at their end. */
import type { Option } from '../form';

export type Values<T extends string> = readonly (Option & { value: T })[];

export const CREDIT_HINT = '18 位，在营业执照或者登记证书上';
export const COURT = {
  id: 'court',
  title: '交给哪个法院核对',
  lead: '选您要去打官司的法院。',
  fields: [],
  special: 'court',
} as const;
