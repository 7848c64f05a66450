/**
 * 订阅消息模板: what may appear on a lock screen, where others look on: that the court has something for him, by when, and the
 * number he knows it by. No names, no amounts, nothing of a case (PRIV-2, PRIV-4). It is a reminder, never service (SERVE-5).
 */

/** Fields are named as WeChat names them: a type, then a number. What its types take: fields.ts. */
export interface Template {
  /** As the account calls it, 公众平台 → 订阅消息; an SMS says it, too. */
  name: string;
  /** What the caller gives → WeChat's field. */
  fields: Readonly<Record<string, string>>;
  /** What is always said, in a field of its own. */
  hint: { field: string; text: string };
  /** A right or a journey may be lost with it: who chose so is reminded by SMS where WeChat cannot reach him. */
  bySms?: true;
  /** Of a number for the hall, which says nothing of its person: goes to a frozen account as well (ID-2). */
  ofHall?: true;
}

/**
 * An account holds 25 at most (subscribeMessage.addTemplate, 200012): so one is made for what a person would do the same about, and
 * its text in the program says the rest.
 */
export const TEMPLATES = {
  ticketCalled: {
    name: '叫号提醒',
    fields: { number: 'character_string1', place: 'thing2' },
    hint: { field: 'thing3', text: '请马上到窗口，叫3次不到会过号' },
    ofHall: true,
  },
  ticketSoon: {
    name: '排队进度提醒',
    fields: { number: 'character_string1', count: 'number2' },
    hint: { field: 'thing3', text: '快到您了，请回到大厅等候' },
    ofHall: true,
  },
  ticketPassed: {
    name: '过号提醒',
    fields: { number: 'character_string1' },
    hint: { field: 'thing2', text: '号已经过了，请打开看怎样再排' },
    ofHall: true,
  },
  filingReceived: {
    name: '材料收到通知',
    fields: { number: 'thing1', received: 'date2', due: 'date3' },
    hint: { field: 'thing4', text: '法官会在期限前决定，请留意' },
  },
  correctionAsked: {
    name: '补正提醒',
    fields: { number: 'thing1', due: 'date2' },
    hint: { field: 'thing3', text: '请打开小程序逐项补正' },
    bySms: true,
  },
  // Of a correction, of any period that runs in a case, of a day in court.
  periodEnds: {
    name: '期限和日程提醒',
    fields: { number: 'thing1', due: 'date2' },
    hint: { field: 'thing3', text: '请打开查看到这天要办什么' },
    bySms: true,
  },
  extensionDecided: {
    name: '延期申请结果通知',
    fields: { number: 'thing1', due: 'date2' },
    hint: { field: 'thing3', text: '补正以这一天为最后一天' },
    bySms: true,
  },
  originalsAsked: {
    name: '原件核对提醒',
    fields: { number: 'thing1', told: 'date2' },
    hint: { field: 'thing3', text: '请打开查看要带到法院的原件' },
    bySms: true,
  },
  choiceAsked: {
    name: '办理事项提醒',
    fields: { number: 'thing1', told: 'date2' },
    hint: { field: 'thing3', text: '有一件事等您选择，请打开查看' },
    bySms: true,
  },
  filingRegistered: {
    name: '立案通知',
    fields: { number: 'thing1', decided: 'date2' },
    hint: { field: 'thing3', text: '已经立案，请打开查看通知书' },
    bySms: true,
  },
  // Of a ruling that ends a filing, or a case whose fee was not paid (FEE-12).
  filingRefused: {
    name: '审查结果通知',
    fields: { number: 'thing1', decided: 'date2' },
    hint: { field: 'thing3', text: '法院已作出裁定，请打开查看' },
    bySms: true,
  },
  bookingConfirmed: {
    name: '预约成功通知',
    fields: { place: 'thing1', time: 'time2' },
    hint: { field: 'thing3', text: '请带身份证，预约不等于立案' },
  },
  bookingTomorrow: {
    name: '预约到期提醒',
    fields: { place: 'thing1', time: 'time2' },
    hint: { field: 'thing3', text: '不能来的，请在开始前取消' },
    bySms: true,
  },
  bookingCancelled: {
    name: '预约取消通知',
    fields: { place: 'thing1', time: 'time2' },
    hint: { field: 'thing3', text: '法院取消了这次预约，请另约时间' },
    bySms: true,
  },
  feeDue: {
    name: '缴费提醒',
    fields: { number: 'thing1', due: 'date2' },
    hint: { field: 'thing3', text: '请打开小程序查看缴费通知' },
    bySms: true,
  },
  feeOverdue: {
    name: '缴费逾期提醒',
    fields: { number: 'thing1', due: 'date2' },
    hint: { field: 'thing3', text: '交费期限已过，请尽快打开查看' },
    bySms: true,
  },
  feePaid: {
    name: '缴费成功通知',
    fields: { number: 'thing1', received: 'date2' },
    hint: { field: 'thing3', text: '费用已收到，可以查看缴费凭证' },
  },
  // Proposed, done, or not to be done as it was paid (FEE-15).
  refundTold: {
    name: '退费进度通知',
    fields: { number: 'thing1', told: 'date2' },
    hint: { field: 'thing3', text: '退费有了进展，请打开查看' },
    bySms: true,
  },
  aidDecided: {
    name: '司法救助结果通知',
    fields: { number: 'thing1', decided: 'date2' },
    hint: { field: 'thing3', text: '申请有了结果，请打开查看' },
    bySms: true,
  },
  confirmationAsked: {
    name: '待确认提醒',
    fields: { told: 'date1' },
    hint: { field: 'thing2', text: '有一件事要您本人看过后确认' },
    bySms: true,
  },
  roleDecided: {
    name: '身份材料审核通知',
    fields: { decided: 'date1' },
    hint: { field: 'thing2', text: '代表、代理身份有变化，请查看' },
    bySms: true,
  },
  standingEnds: {
    name: '证件到期提醒',
    fields: { due: 'date1' },
    hint: { field: 'thing2', text: '执业身份快到期，请交新的证件' },
    bySms: true,
  },
  identityVerified: {
    name: '认证结果通知',
    fields: { place: 'thing1', time: 'time2' },
    hint: { field: 'thing3', text: '窗口已核验您的身份' },
  },
  staffOverdue: {
    name: '待办提醒',
    fields: { count: 'number1', due: 'date2' },
    hint: { field: 'thing3', text: '有待办等您，或快到期、已超期' },
  },
} as const satisfies Record<string, Template>;

export type TemplateKey = keyof typeof TEMPLATES;

export const isTemplateKey = (key: string): key is TemplateKey => Object.hasOwn(TEMPLATES, key);

/**
 * What goes out beside a notification: a template, and a text for each of its fields. Dates are `YYYY-MM-DD` of Shanghai, times
 * ISO instants.
 */
export type Message = {
  [K in TemplateKey]: { template: K; values: Record<keyof (typeof TEMPLATES)[K]['fields'], string> };
}[TemplateKey];
