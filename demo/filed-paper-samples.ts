/** 示范文书 of what parties file in a live case, and of what the court decides on it. */
import { type FiledPaperFacts, filedPaper } from '../court/documents/filed-paper';
import { materialReceipt } from '../court/documents/material-receipt';
import type { Paper } from '../court/documents/paper';
import { type PaperDecisionFacts, paperDecision } from '../court/documents/paper-decision';
import { type PaperRulingFacts, paperRuling } from '../court/documents/paper-ruling';
import { fen } from '../court/money';
import { filedKind } from '../court/papers-filed/kinds';
import { parseLegalDate } from '../court/time/legal-date';

const COURT = '余姚市人民法院';
const CASE = '（2025）浙0281民初1234号';
const DATE = parseLegalDate('2025-03-20');
const AT = Date.parse('2025-03-20T23:59:30+08:00');
const TITLE = '陈䶮喆与王建国等民间借贷纠纷';
const CHEN = { role: '原告', name: '陈䶮喆' };
const WANG = { role: '被告', name: '王建国' };
const LI = { role: '被告', name: '李㛃' };

const ANSWER: FiledPaperFacts = {
  title: '答辩状',
  courtName: COURT,
  caseNo: CASE,
  cause: TITLE,
  filers: [WANG],
  by: null,
  others: [CHEN, LI],
  requests: [],
  facts: '借款属实，但已归还9,000元，并非原告所称的利息。\n余款同意分期归还。',
  items: [{ name: '转账记录', source: '余姚农村商业银行', proves: '2024年6月归还9,000元' }],
  attached: ['转账记录.pdf'],
  confirmedAt: AT,
  date: DATE,
};

const DECISION: PaperDecisionFacts = {
  courtName: COURT,
  number: CASE,
  to: { name: '王建国', kind: 'person' },
  date: DATE,
  title: '准予延长举证期限通知书',
  form: 'notice',
  application: '延长举证期限申请书',
  receivedOn: DATE,
  cause: TITLE,
  granted: true,
  reasons: '银行出具完整流水需要时间，申请有正当理由',
  decided: '举证期限延长，对其他当事人同样有效',
  newLastDay: parseLegalDate('2025-04-07'),
  rule: filedKind('moreEvidenceTime').deciding?.articles ?? '',
};

const RULING: PaperRulingFacts = {
  courtName: COURT,
  caseNo: CASE,
  title: '民事裁定书',
  application: '财产保全申请书',
  receivedOn: DATE,
  applicants: [CHEN],
  others: [WANG],
  cause: TITLE,
  reasons: '申请人的申请符合法律规定，并已由保险公司提供担保',
  ruled:
    '冻结被申请人王建国银行存款300,000元，或者查封、扣押其相应价值的财产，冻结期限一年。\n案件申请费2,020元，由申请人先行负担',
  articles: filedKind('preservation').deciding?.articles ?? '',
  remedy: '如不服本裁定，可以在收到裁定书之日起五日内向本院申请复议一次，复议期间不停止裁定的执行。',
  judges: [{ post: '审判员', name: '严法官' }],
  clerk: '江书记员',
  date: DATE,
};

export const FILED_PAPER_SAMPLES: Record<string, Paper> = {
  'material-receipt-pleading': materialReceipt({
    courtName: COURT,
    receiptNo: '收20250320-1A2B3C4D',
    from: { name: '王建国', kind: 'person' },
    receivedAt: AT,
    what: 'pleading',
    materials: ['答辩状', '转账记录.pdf'].map((name) => ({ name, pages: null, copies: 1, form: 'electronic' })),
    handler: null,
  }),
  'filed-paper-answer': filedPaper(ANSWER),
  'filed-paper-appeal': filedPaper({
    ...ANSWER,
    title: '上诉状',
    filers: [WANG, LI],
    others: [CHEN],
    by: { name: '林律师', as: '委托诉讼代理人' },
    requests: ['撤销一审判决第一项', '改判驳回被上诉人的诉讼请求。'],
    amount: { text: '金额', fen: fen(30_000_000) },
    items: [],
    attached: [],
  }),
  'filed-paper-restoration': filedPaper({
    ...ANSWER,
    title: '顺延期限申请书',
    period: { title: '上诉期', lastDay: '2025年3月19日', obstacleEndedOn: '2025年3月20日' },
    items: [],
    attached: [],
    confirmedAt: null,
  }),
  'paper-decision-granted': paperDecision(DECISION),
  'paper-decision-recusal': paperDecision({
    ...DECISION,
    title: '回避决定书',
    form: 'decision',
    application: '回避申请书',
    granted: true,
    reasons: '被申请人与对方当事人有近亲属关系',
    decided: '审判员严某回避',
    newLastDay: undefined,
    approval: { on: DATE },
    rule: filedKind('recusal').deciding?.articles ?? '',
  }),
  'paper-decision-refused': paperDecision({
    ...DECISION,
    title: '不予延期开庭通知书',
    application: '延期开庭申请书',
    granted: false,
    reasons: '没有提交证明材料。',
    decided: '',
    newLastDay: undefined,
    rule: filedKind('postponeHearing').deciding?.articles ?? '',
  }),
  'ruling-on-application': paperRuling(RULING),
};
