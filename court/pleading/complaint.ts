/** 起诉状: what a civil complaint states (FILE-2, 3), and the doubts about one: warnings for the filer, never refusals of receipt (FILE-1). */
import { partyNumberProblem } from '../people/id-document';
import { ageOn, isCreditCode, isPhone, readIdCard } from '../people/identity-number';

/** A person or organisation. Everything but the name may be unknown of a defendant (FILE-2). */
export interface ComplaintParty {
  kind: 'person' | 'organisation';
  name?: string | undefined;
  sex?: string | undefined;
  ethnicity?: string | undefined;
  occupation?: string | undefined;
  workUnit?: string | undefined;
  domicile?: string | undefined;
  phone?: string | undefined;
  idNumber?: string | undefined;
  creditCode?: string | undefined;
  /** 法定代表人 */
  orgRepName?: string | undefined;
  orgRepPost?: string | undefined;
}

export interface Complaint {
  plaintiffs?: readonly ComplaintParty[] | undefined;
  defendants?: readonly ComplaintParty[] | undefined;
  causeOfAction?: string | undefined;
  claims?: readonly { text: string; amountFen?: number | undefined }[] | undefined;
  factsAndReasons?: string | undefined;
  evidence?: readonly { name: string; source?: string | undefined }[] | undefined;
  addressConfirmation?: { address?: string | undefined } | undefined;
  mediation?: 'agree' | 'refuse' | undefined;
  truthConfirmed?: boolean | undefined;
}

/** `field` is a path into the complaint. */
export interface Doubt {
  field: string;
  text: string;
  rule: string;
}

/** Numbers typed wrong (ID-9): these must be mended or left empty before filing, unlike doubts. Path → sentence. */
export function typingErrors(complaint: Complaint, today: string): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const side of ['plaintiffs', 'defendants'] as const) {
    for (const [i, { idNumber, creditCode, phone }] of (complaint[side] ?? []).entries()) {
      const problem = idNumber && partyNumberProblem(idNumber, today);
      if (problem) errors[`${side}.${i}.idNumber`] = problem;
      if (creditCode && !isCreditCode(creditCode))
        errors[`${side}.${i}.creditCode`] = '统一社会信用代码有误，请对照营业执照核对';
      if (phone && side === 'plaintiffs' && !isPhone(phone))
        errors[`${side}.${i}.phone`] = '联系电话有误，请核对；座机请带区号';
    }
  }
  return errors;
}

/** What the law asks for and the complaint does not say, or what looks odd: told, and left to the judge (FILE-1). */
export function doubts(complaint: Complaint, today: string): Doubt[] {
  const found: Doubt[] = [];
  const doubt = (field: string, text: string, rule: string) => found.push({ field, text, rule });
  const { plaintiffs = [], defendants = [], claims = [] } = complaint;
  if (plaintiffs.length === 0) doubt('plaintiffs', '还没有填写原告', 'FILE-2 民诉法第124条');
  for (const [i, plaintiff] of plaintiffs.entries())
    for (const [field, text, rule] of plaintiffDoubts(plaintiff, today)) doubt(`plaintiffs.${i}.${field}`, text, rule);
  if (defendants.length === 0) doubt('defendants', '还没有填写被告；起诉要有明确的被告', 'FILE-4 民诉法第122条');
  for (const [i, defendant] of defendants.entries()) {
    if (!defendant.name) doubt(`defendants.${i}.name`, '还没有填写被告的姓名或名称', 'FILE-2 民诉法第124条');
    // Enough to tell him apart from others, no more is asked.
    else if (
      ![defendant.domicile, defendant.phone, defendant.idNumber, defendant.creditCode, defendant.workUnit].some(Boolean)
    )
      doubt(
        `defendants.${i}`,
        '只有姓名可能分不清是哪一个人，请补充住址、单位、电话等任何一项',
        'FILE-2 立案规定第6条第(3)项',
      );
  }
  if (claims.length === 0) doubt('claims', '还没有写诉讼请求', 'FILE-4 民诉法第122条');
  if (!complaint.factsAndReasons) doubt('factsAndReasons', '还没有写事实和理由；可以说话录入', 'FILE-4 民诉法第122条');
  if (!complaint.causeOfAction) doubt('causeOfAction', '还没有选择案由；不清楚可以留空，由法官确定', 'FILE-2');
  if ((complaint.evidence ?? []).length === 0) doubt('evidence', '没有列出证据', 'FILE-2 民诉法第124条');
  if (!complaint.addressConfirmation?.address) doubt('addressConfirmation', '没有确认送达地址', 'SERVE-1');
  if (complaint.truthConfirmed !== true)
    doubt('truthConfirmed', '请确认所述属实；虚假诉讼要承担法律责任', 'FILE-17 民诉法第115条');
  return found;
}

/** What a plaintiff's particulars lack (民诉法124; administrative pleadings alike, 立案规定4.2). */
export function* plaintiffDoubts(
  plaintiff: ComplaintParty,
  today: string,
): Generator<[field: string, text: string, rule: string]> {
  const rule = 'FILE-2 民诉法第124条';
  if (!plaintiff.name) yield ['name', '还没有填写原告的姓名或名称', rule];
  if (!plaintiff.domicile) yield ['domicile', '还没有填写原告的住所', rule];
  if (!plaintiff.phone) yield ['phone', '还没有填写原告的联系方式', rule];
  if (plaintiff.kind === 'organisation') {
    if (!plaintiff.orgRepName) yield ['orgRepName', '还没有填写法定代表人或主要负责人', rule];
    return;
  }
  const card = plaintiff.idNumber ? readIdCard(plaintiff.idNumber, today) : undefined;
  if (!plaintiff.sex && !card) yield ['sex', '还没有填写原告的性别', rule];
  if (card && ageOn(card.birthday, today) < 18)
    yield [
      'idNumber',
      '原告未满 18 周岁，一般由法定代理人代为起诉；16 周岁以上靠自己劳动收入生活的，可以自己起诉',
      'ID-5 民法典第17、18条',
    ];
}
