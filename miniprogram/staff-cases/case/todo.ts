/** 现在能办的: what who looks can do with a case as it stands, the next step first. As far as state and role go: what else stands in the way is said when it is tried. Free of wx. */
import { moveAt, pageAt } from '../addresses';
import { type CourtCase, isOfficer } from '../step';

export interface Todo {
  id: string;
  name: string;
  text: string;
  url: string;
}

interface Plan {
  id: string;
  name: string;
  text: string | ((found: CourtCase) => string);
  /** A folder of its own; else a step of `moves`. */
  page?: string;
  when(found: CourtCase): boolean;
  /** States in which it is what comes next. */
  next?: readonly string[];
}

const event =
  (...events: readonly string[]) =>
  ({ can }: CourtCase) =>
    events.some((one) => can.includes(one));
const isJudge = ({ as }: CourtCase) => as.includes('judge');
const isClerk = ({ as }: CourtCase) => as.includes('clerk');
const OVER: readonly string[] = ['effective', 'closed', 'archived'];
/** 民诉法解释222: somebody whom the complaint names as a third party waits for the court to say whether he is called in. */
const mayCall = ({ parties, can }: CourtCase) => can.includes('changeBody') && parties.some(({ toCall }) => toCall);
const isTried = (found: CourtCase) => found.trial !== null && isOfficer(found);

const PLANS: readonly Plan[] = [
  {
    id: 'assign',
    name: '登记分案',
    text: '院、庭长指定了谁审理，在这里登记',
    page: 'assign',
    when: event('assign'),
    next: ['registered'],
  },
  {
    id: 'sendNotices',
    name: '发送应诉文书',
    text: '起诉状副本、应诉通知书、举证通知书，一次送出',
    when: (found) => isClerk(found) && found.trial !== null && (found.notices !== null || mayCall(found)),
    next: ['preparing'],
  },
  {
    id: 'schedule',
    name: '安排期日、送传票',
    text: '开庭、证据交换、宣判',
    when: (found) => isTried(found) && !OVER.includes(found.state),
    next: ['preparing'],
  },
  {
    id: 'decisions',
    name: '裁判文书',
    text: (found) => (isJudge(found) ? '写判决书、裁定书、调解书，签署、宣判' : '看过、签名'),
    page: 'decisions',
    when: isTried,
    next: ['heard', 'inHearing'],
  },
  { id: 'resume', name: '恢复审理', text: '中止的原因没有了', when: event('resume'), next: ['stayed'] },
  {
    id: 'effect',
    name: '送达、上诉期、生效',
    text: '算出哪天生效，由您确认',
    page: 'effect',
    when: (found) => isOfficer(found) && found.deciding !== null && found.state !== 'archived',
    next: ['decided', 'mediated', 'appealable'],
  },
  {
    id: 'appealResult',
    name: '登记二审结果',
    text: '收到上级法院的文书以后',
    when: event('appealResult'),
    next: ['appealed'],
  },
  { id: 'archive', name: '归档', text: '案卷齐了再归档', when: event('archive'), next: ['effective', 'closed'] },
  { id: 'recordAppeal', name: '收到纸质上诉状', text: '一律收下，由法院审查', when: event('receiveAppeal') },
  { id: 'undoMediation', name: '当事人反悔', text: '各方都签收以前可以反悔', when: event('mediationUndone') },
  {
    id: 'limit',
    name: '审限',
    text: '还有多久，延长、扣除',
    page: 'limit',
    when: (found) => isOfficer(found) && found.limit !== null,
  },
  { id: 'convert', name: '改用别的程序', text: '小额改简易、普通改简易', when: event('convert') },
  { id: 'admitParty', name: '通知参加诉讼', text: '追加当事人、第三人，或者由继承人接着打', when: event('admitParty') },
  { id: 'changeBody', name: '变更审判人员', text: '有人回避、调离', page: 'assign', when: event('changeBody') },
  { id: 'enterPreservation', name: '保全、先予执行', text: '执行完以前对方看不到', when: isTried },
  { id: 'letIn', name: '让当事人看到案件', text: '发关联码，放进给他的信里', page: 'let-in', when: isClerk },
  { id: 'openToPublic', name: '向社会公开流程', text: '重大影响的案件，经院长批准', when: isJudge },
];

const todoOf = (found: CourtCase, { id, name, text, page }: Plan): Todo => ({
  id,
  name,
  text: typeof text === 'string' ? text : text(found),
  url: page ? pageAt(found.caseId, page) : moveAt(found.caseId, id),
});

/** What comes next, and what else can be done. */
export function todosOf(found: CourtCase): { next: Todo | null; others: Todo[] } {
  const open = PLANS.filter(({ when }) => when(found));
  const next = open.find((plan) => plan.next?.includes(found.state));
  return {
    next: next ? todoOf(found, next) : null,
    others: open.filter((plan) => plan !== next).map((plan) => todoOf(found, plan)),
  };
}

const STATES: Readonly<Record<string, string>> = {
  registered: '等书记员登记分案。立案后三天以内要定下审判人员。',
  preparing: '送达材料、交换证据，然后安排开庭。',
  scheduled: '按排定的日子开庭，开完在“日程”里记录。',
  inHearing: '正在开庭。',
  heard: '写裁判文书，或者再次开庭。',
  stayed: '已经中止，不算入审限。原因没有了，恢复审理。',
  decided: '把裁判文书送达每一位当事人。都送达以后，记录全部送达，或者确认生效。',
  mediated: '等各方签收调解书。都签收以后，确认生效。',
  appealable: '等各人的上诉期满。满了没有人上诉的，确认生效。',
  appealed: '案卷移送上一级法院。收到结果以后登记。',
  effective: '已经生效。送达凭证都齐了，由档案人员归档。',
  closed: '已经结案。送达凭证都齐了，由档案人员归档。',
  archived: '已经归档。要看案卷的，申请阅卷。',
};

/** What comes next, whoever does it. */
export const comesNext = ({ state }: CourtCase): string => STATES[state] ?? '';
