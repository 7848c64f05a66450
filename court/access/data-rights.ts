/** 个人信息权利: which right of a person applies to which data, and what the answer is (PRIV-3, 个保法45–50). */

export type DataRight = 'see' | 'copy' | 'correct' | 'delete' | 'explain';

export const DATA_KINDS = [
  'profile',
  'draft',
  'ticket',
  'faceResult',
  'filedPaper',
  'evidence',
  'transcript',
  'courtDocument',
  'internalPaper',
  'auditLog',
] as const;
export type DataKind = (typeof DATA_KINDS)[number];

/** `atOnce`: the person does it himself; `officer`: an officer answers the request; `procedure`: the law has a way of its own. */
export type Answer = 'atOnce' | 'officer' | 'procedure';

export interface RightAnswer {
  answer: Answer;
  /** What the person is told: what he can do. */
  text: string;
  rule: string;
}

const EXPORT = {
  answer: 'atOnce',
  text: '可以在“我的”页面查看，并下载成文件。',
  rule: 'PRIV-3 个人信息保护法第45条',
} as const;
const READING = {
  answer: 'procedure',
  text: '案件材料请通过“手机阅卷”申请查看和复制。',
  rule: 'PRIV-3 DOSS-3 民事诉讼法第52条',
} as const;
const EDIT = { answer: 'atOnce', text: '可以自己修改，保存后生效。', rule: 'PRIV-3 个人信息保护法第46条' } as const;
const REMOVE = {
  answer: 'atOnce',
  text: '可以自己删除，删除后不能恢复。',
  rule: 'PRIV-3 个人信息保护法第47条',
} as const;
/** 个保法47: while the case runs its purpose stands; afterwards law has the file kept, and every other use stops (47.2). */
const KEPT = {
  answer: 'officer',
  text: '案件办理期间要依法使用，办结后要按规定保存，暂时不能删除；你可以提出申请，法院会书面说明理由，办结后除了保存和保护，停止其他使用。',
  rule: 'PRIV-3 个人信息保护法第47条第2款',
} as const;
const ASK = {
  answer: 'officer',
  text: '可以提出申请，由工作人员核实后答复；不同意的会说明理由。',
  rule: 'PRIV-3 个人信息保护法第46、50条',
} as const;
const SECRET = {
  answer: 'officer',
  text: '这类内部材料依法不公开；可以提出申请，法院会书面答复并说明理由。',
  rule: 'PRIV-3 DOSS-1 个人信息保护法第45条第1款、第50条',
} as const;

const ANSWERS: Record<DataKind, Record<Exclude<DataRight, 'explain'>, RightAnswer>> = {
  profile: { see: EXPORT, copy: EXPORT, correct: EDIT, delete: ASK },
  draft: { see: EXPORT, copy: EXPORT, correct: EDIT, delete: REMOVE },
  ticket: { see: EXPORT, copy: EXPORT, correct: ASK, delete: ASK },
  faceResult: { see: EXPORT, copy: EXPORT, correct: ASK, delete: ASK },
  filedPaper: { see: READING, copy: READING, correct: filed('起诉状、答辩状'), delete: KEPT },
  evidence: { see: READING, copy: READING, correct: filed('证据'), delete: KEPT },
  transcript: {
    see: READING,
    copy: READING,
    correct: {
      answer: 'procedure',
      text: '认为笔录记错了，可以在当庭或者五日内申请补正；法院不补正的，会把你的申请记下来。',
      rule: 'PRIV-3 HEAR-11 民事诉讼法第150条',
    },
    delete: KEPT,
  },
  courtDocument: {
    see: READING,
    copy: READING,
    correct: {
      answer: 'procedure',
      text: '法院文书不能通过修改个人资料来更正。写错字、算错数的，请申请法院裁定补正；不服结果的，按文书写明的办法上诉或者申请再审。',
      rule: 'PRIV-3 民事诉讼法第157条第1款第7项',
    },
    delete: KEPT,
  },
  internalPaper: { see: SECRET, copy: SECRET, correct: SECRET, delete: KEPT },
  auditLog: { see: ASK, copy: ASK, correct: KEPT, delete: KEPT },
};

/** What is filed stays as it was filed; a new paper stands beside it (EVID-6). */
function filed(what: string): RightAnswer {
  return {
    answer: 'procedure',
    text: `已经提交的${what}不能改动；请补交一份更正的，原来的会保留。`,
    rule: 'PRIV-3 EVID-6',
  };
}

/** PRIV-3: every right has an answer for every kind of data, and no answer is a bare no. */
export function answerTo(right: DataRight, kind: DataKind): RightAnswer {
  if (right !== 'explain') return ANSWERS[kind][right];
  return {
    answer: 'officer',
    text: '可以要求法院说明怎样处理你的信息，工作人员会答复。',
    rule: 'PRIV-3 个人信息保护法第48条',
  };
}
