/** 四种申请表 (ID-4..7), as a good clerk asks. Free of wx. */
import type { Form } from './form';
import { GUARDIAN } from './forms/guardian';
import { LAWYER } from './forms/lawyer';
import { ORGANISATION } from './forms/organisation';
import { POWER } from './forms/power';

export type ClaimKind = 'organisation' | 'lawyer' | 'guardian' | 'power';

export const FORMS: Readonly<Record<ClaimKind, Form>> = {
  organisation: ORGANISATION,
  lawyer: LAWYER,
  guardian: GUARDIAN,
  power: POWER,
};

export const claimKind = (text: string): ClaimKind =>
  (Object.keys(FORMS) as ClaimKind[]).find((one) => one === text) ?? 'organisation';
