/** 行政一审案件 (DOMAIN 3 `case.admin`): case.civil with the differences of 行政诉讼法, and nothing else (行诉法101). */
import { type CaseChange, type CaseEvent, type CaseState, caseCivilMachine } from './case-civil';
import { CASE_GUARDS, CASE_STATES } from './case-civil-words';
import type { Change, GuardWords, StateMachine, Transition } from './state-machine';

const ADMIN_GUARDS = {
  ...CASE_GUARDS,
  panelFits: {
    text: '行政案件由三人以上单数的合议庭审理；适用简易程序的由一名审判员审理。请调整。',
    rule: 'FILE-22 行政诉讼法68, 83',
  },
  hearingHeld: { text: '本案还没有开过庭。一审判决必须先开庭审理。', rule: 'HEAR-5 行政诉讼法54' },
  noticeInTime: { text: '开庭 3 日前应当通知到各方，行政简易程序也一样。请改期。', rule: 'HEAR-4 行诉法解释71' },
  publiclyPronounced: { text: '判决还没有公开宣告。不论是否公开审理，宣判一律公开。', rule: 'HEAR-5 行政诉讼法80' },
  groundOfDismissal: { text: '没有选择驳回起诉的理由。请选择并写明。', rule: 'FILE-23 行诉法解释69' },
  mediationAllowed: {
    text: '行政案件不能调解，只有赔偿、补偿和行政机关行使裁量权的案件可以。请依法裁判。',
    rule: 'MED-2 行政诉讼法60',
  },
  leaveGiven: {
    text: '撤诉要经法院准许：请先查明原告是自愿的，撤诉不损害国家、公共利益和他人权益。',
    rule: 'FILE-16 行政诉讼法62',
  },
  summaryAllowed: {
    text: '不属于可以用简易程序的行政案件（当场作出的行为、两千元以下、政府信息公开，或者各方同意；发回重审和再审的不可以）。',
    rule: 'FILE-19 行政诉讼法82',
  },
  notSummary: { text: '行政简易程序 45 日内审结，不能延长；不宜用的请转为普通程序。', rule: 'TIME-9 行政诉讼法83, 84' },
} satisfies Record<string, GuardWords>;

type AdminGuard = keyof typeof ADMIN_GUARDS;
type CivilTransition = (typeof caseCivilMachine.transitions)[number];
type AdminTransition = Transition<CaseState, CaseEvent, AdminGuard>;
type AdminChange = Change<CaseState, CaseChange, AdminGuard>;

/** 判决方式: what the court may order, each by its own article. */
const JUDGMENTS = {
  dismissClaims: ['驳回原告的诉讼请求', '69'],
  revoke: ['撤销或者部分撤销行政行为，需要的并责令重新作出', '70'],
  perform: ['责令被告在期限内履行法定职责', '72'],
  pay: ['责令被告履行给付义务', '73'],
  unlawful: ['确认行政行为违法', '74'],
  void: ['确认行政行为无效', '75'],
  vary: ['变更行政行为，不会加重原告的义务', '77'],
  agreement: ['对行政协议作出判决', '78'],
} as const;

const isAdminGuard = (guard: string): guard is AdminGuard => guard in ADMIN_GUARDS;

/** A civil transition without the guards that only civil cases have. */
const carriedOver = <T extends { guards?: readonly string[] }>(one: T) => ({
  ...one,
  guards: (one.guards ?? []).filter(isAdminGuard),
});

/** One transition for each way of judging, in place of the civil `judgment`. */
const judgments = (one: CivilTransition): AdminTransition[] =>
  Object.entries(JUDGMENTS).map(([outcome, [what, article]]) => ({
    ...carriedOver(one),
    outcome,
    rule: `HEAR-5, TIME-8 行政诉讼法${article}, 80`,
    told: {
      party: `已宣判：${what}。不服的，请从您自己收到判决书的第二天起 15 日内，向 {appealCourt} 上诉，上诉状交给本院。`,
    },
  }));

/** By event, or event and outcome: what of it is different. */
const DIFFERENT: Readonly<Record<string, Partial<AdminTransition>>> = {
  assign: { rule: 'FILE-12, FILE-22 行政诉讼法68, 83' },
  schedule: { rule: 'HEAR-4 行诉法解释71' },
  stay: { rule: 'TIME-10 行政诉讼法61.2, 101' },
  'decide dismissSuit': { rule: 'FILE-23, TIME-8 行诉法解释69' },
  'decide mediated': { rule: 'MED-2, MED-8 行政诉讼法60' },
  allServed: { rule: 'TIME-8, SERVE-6 行政诉讼法85' },
  appeal: { rule: 'TIME-8, ID-7 行政诉讼法85' },
  'takeEffect notAppealable': { rule: 'TIME-8 行诉法解释101' },
  withdraw: {
    guards: ['plaintiffApplied', 'leaveGiven'],
    rule: 'FILE-16, FEE-16 行政诉讼法62',
    told: { party: '法院准许原告撤诉。请注意：准许撤诉以后，不能以同样的事实和理由再起诉。' },
  },
  'deemWithdrawn absent': {
    rule: 'HEAR-8 行政诉讼法58',
    told: { party: '原告没有正当理由不到庭（或者中途退庭），法院裁定按撤诉处理。' },
  },
  'deemWithdrawn feeUnpaid': {
    rule: 'FEE-12, FILE-16 行诉法解释61',
    told: { party: '通知后仍没有交案件受理费，法院裁定按撤诉处理。在起诉期限以内还可以再起诉。' },
  },
};

/** Changes that are made as in civil cases; where the law stands elsewhere, where. */
const SAME: readonly string[] = [
  'refuseWithdrawal',
  'receiveAppeal',
  'changeBody',
  'admitParty',
  'withdrawPart',
  'replaceParty',
];
const OTHER_RULES: Readonly<Record<string, { rule: string }>> = {
  changeBody: { rule: 'FILE-12, FILE-22 行政诉讼法55, 68' },
  admitParty: { rule: 'FILE-4 行政诉讼法25, 29, 行诉法解释26, 27' },
  replaceParty: { rule: 'FILE-4, PROG-2 行政诉讼法101' },
  withdrawPart: { rule: 'FILE-16, PROG-2 行政诉讼法62' },
};

const changes: AdminChange[] = [
  ...caseCivilMachine.changes
    .filter(({ event }) => SAME.includes(event))
    .map((one) => ({ ...carriedOver(one), ...OTHER_RULES[one.event] })),
  {
    event: 'convert',
    outcome: 'toOrdinary',
    from: caseCivilMachine.open,
    sets: 'procedure',
    who: ['judge'],
    guards: ['limitNotOver'],
    rule: 'FILE-19, TIME-9 行政诉讼法84',
    consequence: true,
    needs: [{ document: '裁定书' }, { document: '合议庭组成人员通知书' }],
    told: { party: '本案转为普通程序，由三人以上的合议庭审理，审限从立案之日重新算到 {limit}。' },
  },
  {
    event: 'convert',
    outcome: 'toSummary',
    from: ['registered', 'preparing', 'scheduled'],
    sets: 'procedure',
    who: ['judge'],
    // 82: intermediate courts too, unlike civil cases.
    guards: ['neverHeardAsOrdinary', 'summaryAllowed'],
    rule: 'FILE-19, TIME-9 行政诉讼法82, 83',
    consequence: true,
    told: { party: '本案适用简易程序，由一名法官审理，45 日内审结。' },
  },
  {
    event: 'extendLimit',
    from: caseCivilMachine.open,
    sets: 'trialLimit',
    who: ['judge'],
    guards: ['askedBeforeLimit', 'notSummary'],
    rule: 'TIME-9, TIME-11 行政诉讼法81',
    consequence: true,
    needs: [{ approval: 'highCourt' }],
    told: { party: '因特殊情况，经高级人民法院批准，审理期限延长到 {limit}。理由：{reason}。' },
  },
  {
    event: 'recordHead',
    from: ['inHearing'],
    sets: 'headOfAuthority',
    who: ['judge', 'clerk'],
    rule: 'FILE-22 行政诉讼法3.3',
    told: { party: '笔录已记明：被诉行政机关{head}。' },
  },
];

export const caseAdminMachine: StateMachine<CaseState, CaseEvent, AdminGuard, CaseChange> = {
  name: 'case.admin',
  title: '行政一审案件',
  states: CASE_STATES,
  guards: ADMIN_GUARDS,
  open: caseCivilMachine.open,
  transitions: caseCivilMachine.transitions.flatMap((one): AdminTransition[] =>
    one.outcome === 'judgment'
      ? judgments(one)
      : [{ ...carriedOver(one), ...DIFFERENT[one.outcome ? `${one.event} ${one.outcome}` : one.event] }],
  ),
  changes,
};
