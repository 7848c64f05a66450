/** 法定代表人（主要负责人）身份证明书 (ID-4; 立案规定6(1)). */
import type { LegalDate } from '../time/legal-date';
import { type Paper, paragraph } from './paper';

export interface OrgRepCertificateFacts {
  courtName: string;
  organisation: string;
  name: string;
  post: string;
  /** 法人 has a 法定代表人, other organisations a 主要负责人. */
  kind: 'legalPerson' | 'otherOrganisation';
  address?: string | undefined;
  phone?: string | undefined;
  date: LegalDate;
}

export function orgRepCertificate(facts: OrgRepCertificateFacts): Paper {
  const { courtName, organisation, name, post, kind, address, phone, date } = facts;
  const role = kind === 'legalPerson' ? '法定代表人' : '主要负责人';
  return {
    kind: 'orgRepCertificate',
    version: 1,
    title: `${role}身份证明书`,
    date,
    blocks: [
      paragraph(`${name}在我单位任${post}职务，是我单位的${role}。`),
      paragraph('特此证明。'),
      { is: 'paragraph', text: '此致' },
      { is: 'paragraph', text: courtName, flush: true },
      { is: 'signature', lines: [`${organisation}（盖章）`], date },
      {
        is: 'notes',
        title: '附',
        lines: [
          ...(address ? [`${role}住址：${address}`] : []),
          ...(phone ? [`${role}联系电话：${phone}`] : []),
          `${role}的身份证件复印件，另行提交。`,
        ],
      },
    ],
  };
}
