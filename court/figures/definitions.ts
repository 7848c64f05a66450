/**
 * 办案数据的口径: which figures a court keeps of a month, and how each is counted, in words that a leader can read. They say how much
 * there was and how long it took; nobody is ranked or judged by them here, and no case can be known from them.
 */

export const FIGURE_GROUPS = {
  filing: '立案',
  trial: '审判',
  enforcement: '执行',
  money: '执行款',
} as const;
export type FigureGroup = keyof typeof FIGURE_GROUPS;

/** `cases` 件, `clues` 条, `days` 天 (one decimal), `fen`: shown as 元. */
export type FigureUnit = 'cases' | 'clues' | 'days' | 'fen';

export interface FigureDefinition {
  group: FigureGroup;
  name: string;
  unit: FigureUnit;
  /** 说人话 */
  plain: string;
  /** By which day it is counted, and what is left out. */
  how: string;
  /** The figure that it is a part of; missing: it stands by itself. */
  of?: string;
}

const DAYS = '按自然日，当天办完的算 0 天。';
const MEDIAN = '从短到长排，正好在中间的那一件。少数特别长的案件不会把它拉高，和平均数一起看。';

/** In the order of the table. */
export const FIGURES = {
  received: {
    group: 'filing',
    name: '收到立案申请',
    unit: 'cases',
    plain: '当事人交来、法院收下的起诉状和执行申请书，一份算一件。',
    how: '按法院收到的那天计入当月。没有交的草稿不算，收到以后撤回的也算。',
  },
  receivedCivil: {
    group: 'filing',
    name: '收到民事起诉',
    unit: 'cases',
    plain: '收到的申请里，民事起诉有多少。',
    how: '同“收到立案申请”。',
    of: 'received',
  },
  receivedEnforcement: {
    group: 'filing',
    name: '收到执行申请',
    unit: 'cases',
    plain: '收到的申请里，申请强制执行有多少。',
    how: '同“收到立案申请”。',
    of: 'received',
  },
  receivedAdministrative: {
    group: 'filing',
    name: '收到行政起诉',
    unit: 'cases',
    plain: '收到的申请里，行政起诉有多少。',
    how: '同“收到立案申请”。',
    of: 'received',
  },
  registered: {
    group: 'filing',
    name: '登记立案',
    unit: 'cases',
    plain: '编了案号、正式成为案件的。',
    how: '按立案日计入当月，恢复执行另立的案件也算。当月收到、下月才立案的，计入下月。',
  },
  registeredCivil: {
    group: 'filing',
    name: '民事立案',
    unit: 'cases',
    plain: '登记立案里的民事一审案件。',
    how: '同“登记立案”。',
    of: 'registered',
  },
  registeredAdministrative: {
    group: 'filing',
    name: '行政立案',
    unit: 'cases',
    plain: '登记立案里的行政一审案件。',
    how: '同“登记立案”。',
    of: 'registered',
  },
  registeredEnforcement: {
    group: 'filing',
    name: '首次执行立案',
    unit: 'cases',
    plain: '第一次申请执行立的案，案号里是“执”字。',
    how: '同“登记立案”。',
    of: 'registered',
  },
  registeredResumed: {
    group: 'filing',
    name: '恢复执行立案',
    unit: 'cases',
    plain: '终结本次执行以后又发现财产，另立的案，案号里是“执恢”。',
    how: '同“登记立案”。同一笔债先后算在两个案号里，不要相加当成两笔债。',
    of: 'registered',
  },
  returned: {
    group: 'filing',
    name: '退回材料',
    unit: 'cases',
    plain: '补正期限里没有补，或者补了仍不符合要求，材料退回去的。',
    how: '按退回的那天计入当月。退回以后坚持起诉的，仍算退回过。',
  },
  refused: {
    group: 'filing',
    name: '不予受理',
    unit: 'cases',
    plain: '坚持起诉、法院裁定不收的，裁定可以上诉。',
    how: '按裁定书签名盖章、作出来的那天计入当月；行政案件叫“不予立案”，也在里面。',
  },
  registerDaysAverage: {
    group: 'filing',
    name: '立案用时（平均）',
    unit: 'days',
    plain: '从收到材料到立上案，平均几天。',
    how: `算当月立案的案件，不分种类；恢复执行的案件没有收到申请的日子，不算。${DAYS}当事人补正、先行调解的时间也在里面，所以会超过 7 天。`,
  },
  registerDaysMedian: {
    group: 'filing',
    name: '立案用时（中位数）',
    unit: 'days',
    plain: MEDIAN,
    how: '和平均数用同一批案件。',
  },
  closed: {
    group: 'trial',
    name: '审判结案',
    unit: 'cases',
    plain: '民事、行政一审案件审完了的。',
    how: '判决、裁定按宣告的那天，调解书按最后一人签收、生效的那天（审限规定第十条）。以后上诉、改判，不改这个月的数。',
  },
  closedCivil: {
    group: 'trial',
    name: '民事结案',
    unit: 'cases',
    plain: '审判结案里的民事案件。',
    how: '同“审判结案”。',
    of: 'closed',
  },
  closedAdministrative: {
    group: 'trial',
    name: '行政结案',
    unit: 'cases',
    plain: '审判结案里的行政案件。',
    how: '同“审判结案”。',
    of: 'closed',
  },
  closedJudged: {
    group: 'trial',
    name: '判决结案',
    unit: 'cases',
    plain: '法院判了的。',
    how: '同“审判结案”，不分民事、行政。',
    of: 'closed',
  },
  closedMediated: {
    group: 'trial',
    name: '调解结案',
    unit: 'cases',
    plain: '双方谈成了、调解书已经生效的。签收前反悔的不算。',
    how: '同“审判结案”。',
    of: 'closed',
  },
  closedWithdrawn: {
    group: 'trial',
    name: '撤诉结案',
    unit: 'cases',
    plain: '原告撤诉，或者不到庭、不交费按撤诉处理的。',
    how: '同“审判结案”。',
    of: 'closed',
  },
  closedDismissed: {
    group: 'trial',
    name: '驳回起诉',
    unit: 'cases',
    plain: '立案以后发现不符合起诉条件，裁定驳回起诉的。',
    how: '同“审判结案”。',
    of: 'closed',
  },
  closedOtherwise: {
    group: 'trial',
    name: '移送、终结',
    unit: 'cases',
    plain: '移送别的法院，或者依法终结诉讼的。',
    how: '同“审判结案”。',
    of: 'closed',
  },
  appealed: {
    group: 'trial',
    name: '有人上诉的案件',
    unit: 'cases',
    plain: '一审以后至少有一方交了上诉状的。',
    how: '按本案收到第一份上诉状的那天计入当月；几方都上诉，只算一件。是否在上诉期内，由法院审查，这里都算。',
  },
  closeDaysAverage: {
    group: 'trial',
    name: '审理用时（平均）',
    unit: 'days',
    plain: '从立案到结案，平均几天。',
    how: `算当月结案的民事、行政案件。${DAYS}中止、公告、鉴定的时间也在里面，不等于审限。`,
  },
  closeDaysMedian: {
    group: 'trial',
    name: '审理用时（中位数）',
    unit: 'days',
    plain: MEDIAN,
    how: '和平均数用同一批案件。',
  },
  ended: {
    group: 'enforcement',
    name: '执行结案',
    unit: 'cases',
    plain: '执行案件办结了的，包括债还没有还清、本次先结的。',
    how: '按结案的那天计入当月，首次执行、恢复执行都算。',
  },
  completed: {
    group: 'enforcement',
    name: '执行完毕',
    unit: 'cases',
    plain: '义务全部履行了的。',
    how: '同“执行结案”。',
    of: 'ended',
  },
  terminated: {
    group: 'enforcement',
    name: '终结执行',
    unit: 'cases',
    plain: '申请人撤回、依据被撤销等，依法不再执行的；裁定不予执行的也在里面。',
    how: '同“执行结案”。',
    of: 'ended',
  },
  roundsClosed: {
    group: 'enforcement',
    name: '终结本次执行',
    unit: 'cases',
    plain: '没有查到可以执行的财产，本次先结。债还在，发现财产可以恢复。',
    how: '同“执行结案”。',
    of: 'ended',
  },
  endDaysAverage: {
    group: 'enforcement',
    name: '执行用时（平均）',
    unit: 'days',
    plain: '执行案件从立案到结案，平均几天。',
    how: `算当月结案的执行案件，包括终结本次执行的。${DAYS}中止、和解履行的时间也在里面。`,
  },
  endDaysMedian: {
    group: 'enforcement',
    name: '执行用时（中位数）',
    unit: 'days',
    plain: MEDIAN,
    how: '和平均数用同一批案件。',
  },
  cluesDue: {
    group: 'enforcement',
    name: '到期的财产线索',
    unit: 'clues',
    plain: '申请人给的具体线索，应当在当月查完并答复的。',
    how: '按应当答复的最后一天（7 天，紧急的 3 天）计入当月；本月只算到昨天到期的。还没有判断是否具体的不算。',
  },
  cluesInTime: {
    group: 'enforcement',
    name: '按时答复的线索',
    unit: 'clues',
    plain: '上面这些里，最后一天以前（含当天）答复了的。',
    how: '同“到期的财产线索”。',
    of: 'cluesDue',
  },
  receivedFen: {
    group: 'money',
    name: '执行到账',
    unit: 'fen',
    plain: '当月进到法院执行款账户的钱。',
    how: '按到账的那天计入当月，扣划、拍卖、对方交来的都算。',
  },
  paidOutFen: {
    group: 'money',
    name: '发给申请人',
    unit: 'fen',
    plain: '当月从法院账户发给申请执行人的钱。',
    how: '按发放的那天计入当月。执行申请费、退给被执行人的余款不算。上月到账、本月发放的，计入本月。',
  },
  paidDirectlyFen: {
    group: 'money',
    name: '直接付给申请人',
    unit: 'fen',
    plain: '对方不经过法院，直接付给申请执行人、双方都认可的钱。',
    how: '按付款的那天计入当月，不算在“执行到账”里。',
  },
} as const satisfies Record<string, FigureDefinition>;

export type FigureKey = keyof typeof FIGURES;
/** Of a month; null: there is nothing to take an average or a median of. */
export type Figures = Record<FigureKey, number | null>;
/** As a month was counted by the program of its time: a figure that came later is missing, and nobody knows it. */
export type KeptFigures = Partial<Figures>;

const KEYS = Object.keys(FIGURES) as FigureKey[];

/** Without what is counted no more. */
export const knownIn = (kept: KeptFigures): KeptFigures =>
  Object.fromEntries(KEYS.flatMap((key) => (kept[key] === undefined ? [] : [[key, kept[key]]])));

/** Whether every figure of today is in it. */
export const isWhole = (kept: KeptFigures): boolean => KEYS.every((key) => kept[key] !== undefined);

/** As it stands at this moment. */
export const STANDING = {
  waiting: {
    name: '等待决定是否立案',
    plain: '已经收到、还没有决定的申请。',
    how: '此刻在法院手里的；等当事人补正、退回以后还没有答复、正在先行调解的不算。',
  },
  waitingLate: {
    name: '其中已经超期',
    plain: '决定期限的最后一天已经过了。',
    how: '最后一天在今天以前的；没有补正、坚持起诉等裁定的没有最后一天，不算。是哪几件，管理员在“超期没有决定的”里看编号。',
  },
  openCivil: { name: '民事在审', plain: '已经立案、还没有审完的民事案件。', how: '此刻的数，中止的也算。' },
  openAdministrative: { name: '行政在审', plain: '已经立案、还没有审完的行政案件。', how: '此刻的数，中止的也算。' },
  openEnforcement: {
    name: '执行在办',
    plain: '已经立案、还没有结案的执行案件。',
    how: '此刻的数，和解履行中、中止的也算。终结本次执行的不算。',
  },
} as const satisfies Record<string, Pick<FigureDefinition, 'name' | 'plain' | 'how'>>;
export type StandingKey = keyof typeof STANDING;
