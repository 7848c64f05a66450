/** 示范文书: forms of reading the file, with invented data. */
import { type DossierFormFacts, dossierForm } from '../court/documents/dossier-form';
import type { Paper } from '../court/documents/paper';
import { parseLegalDate } from '../court/time/legal-date';

const at = (text: string): number => Date.parse(`${text}+08:00`);

const FORM: DossierFormFacts = {
  courtName: '余姚市人民法院',
  number: '阅20250304-7C3F91A0',
  caseNo: '（2025）浙0281民初1234号',
  reader: '林律师',
  standing: '诉讼代理人',
  lastFigures: '0024',
  purpose: '准备开庭，核对被告提交的银行流水',
  wanted: '被告的答辩状和证据、庭前会议笔录',
  askedAt: at('2025-03-04T10:00:00'),
  decision: {
    granted: true,
    by: '江书记员',
    at: at('2025-03-05T09:30:00'),
    scope: '依法可以查阅的正卷材料',
    until: at('2025-03-12T09:30:00'),
  },
  date: parseLegalDate('2025-03-05'),
};

export const DOSSIER_PAPER_SAMPLES: Record<string, Paper> = {
  'dossier-form': dossierForm(FORM),
  'dossier-form-read': dossierForm({
    ...FORM,
    used: {
      pages: 317,
      first: at('2025-03-05T20:11:00'),
      endedAt: at('2025-03-12T09:30:00'),
      how: '有效期届满或者身份结束',
    },
    date: parseLegalDate('2025-03-12'),
  }),
  'dossier-form-refused': dossierForm({
    ...FORM,
    caseNo: '',
    partyName: '余姚市泗门镇𬭎达五金厂',
    reader: '陈䶮喆',
    standing: '非本案当事人',
    lastFigures: '002X',
    purpose: '了解该厂是否有未履行的生效判决',
    wanted: '该厂作为被告的生效判决书',
    decision: {
      granted: false,
      by: '江书记员',
      at: at('2025-03-05T09:30:00'),
      reason: '所述判决书已经在中国裁判文书网公布，请输入当事人名称查询',
    },
  }),
};
