/** 口头起诉: what the record of an oral complaint holds, and that it counts only once the plaintiff has confirmed it (FILE-13). */
import type { Doubt } from './complaint';

export interface OralRecord {
  party?: {
    name?: string | undefined;
    sex?: string | undefined;
    domicile?: string | undefined;
    contact?: string | undefined;
  };
  claims?: string | undefined;
  factsAndReasons?: string | undefined;
  /** Evidence handed over, with a receipt for it (解释265). */
  evidence?: { names: readonly string[]; receiptGiven: boolean } | undefined;
  /** Read back to him, or read by him, and found right. */
  checkedByPlaintiff?: boolean | undefined;
  signedOrFingerprinted?: boolean | undefined;
}

/** 解释265, 立案规定3.2: what the record lacks, each with its cure. */
export function oralRecordDoubts(record: OralRecord): Doubt[] {
  const doubts: Doubt[] = [];
  const doubt = (field: string, text: string) => doubts.push({ field, text, rule: 'FILE-13 解释第265条' });
  if (!record.party?.name) doubt('party.name', '还没有记下姓名。');
  if (!record.party?.sex) doubt('party.sex', '还没有记下性别。');
  if (!record.party?.domicile) doubt('party.domicile', '还没有记下住所。');
  if (!record.party?.contact) doubt('party.contact', '还没有记下联系方式。');
  if (!record.claims) doubt('claims', '还没有记下要求什么。');
  if (!record.factsAndReasons) doubt('factsAndReasons', '还没有记下事情经过和理由。');
  if (record.evidence && !record.evidence.receiptGiven) doubt('evidence', '收了证据，要给收据。');
  if (!record.checkedByPlaintiff) doubt('checkedByPlaintiff', '请读给原告听或者请他看，核对有没有错。');
  if (!record.signedOrFingerprinted) doubt('signedOrFingerprinted', '核对无误后，请原告签名或者按手印。');
  return doubts;
}

/** Voice input only drafts: what is not confirmed by the filer, unchanged, is not his complaint. */
export function confirmedText(draft: string, confirmed: string | undefined): string | undefined {
  return confirmed !== undefined && confirmed.trim() !== '' && confirmed === draft ? draft : undefined;
}
