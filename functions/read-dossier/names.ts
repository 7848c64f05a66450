/** 材料和当事人的名称, as an index of a dossier says them. */
import type { PaperKind } from '../../court/access/dossier-item';
import type { PartyRole } from '../../court/people/roles';
import { type CaseParty, caseParties } from '../../records/case/parties';

export const KIND_NAMES: Record<PaperKind, string> = {
  pleading: '诉状、答辩状',
  evidence: '证据',
  transcript: '笔录',
  courtPaper: '法院文书',
  recording: '录音录像',
  partyMaterial: '当事人提交的其他材料',
  readingForm: '阅卷单',
  deliberation: '合议笔录',
  draft: '草稿',
  report: '请示、报告',
  similarCaseSearch: '类案检索报告',
  internalNote: '内部材料',
  mediationStatement: '调解中的陈述',
};

const ROLES: Record<PartyRole, string> = {
  plaintiff: '原告',
  defendant: '被告',
  thirdParty: '第三人',
  applicant: '申请执行人',
  judgmentDebtor: '被执行人',
};

const MOST = 200;

/** Party → `原告 陈晓梅`. One database action. */
export async function partyTexts(caseId: string): Promise<Map<string, string>> {
  const found: CaseParty[] = await caseParties.find({ caseId }, { limit: MOST });
  return new Map(found.map(({ _id, role, name }) => [_id, `${ROLES[role]} ${name}`]));
}
