/** 申请书、声明等的骨架: heading, what the model adds, and closing. */
import type { Template } from '../schema';
import { COURT, SIGNED_ON } from './complaint';

interface Parts extends Pick<Template, 'templateId' | 'title' | 'use' | 'caseType' | 'fields' | 'law'> {
  heading: string;
  body: string[];
  /** Who signs: 申请人, 委托人 … */
  signer: string;
}

export function letter({ heading, body, signer, fields, ...rest }: Parts): Template {
  return {
    ...rest,
    fields: [...fields, COURT, SIGNED_ON],
    document: [heading, ...body, '此致', '{court}', `${signer}（签名或盖章）：`, '{signedOn}'],
    draft: null,
  };
}
