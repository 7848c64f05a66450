/** 法院管理: what an administrator keeps of his own court, and the audit log without case content (DOMAIN 4, PRIV-5). */
import * as z from 'zod/mini';
import { COURT_FEE_RANGES } from '../../court/fees/court-fees';
import { isLegalDate } from '../../court/time/legal-date';
import { contract as define, type EventOf, type InputOf, type ResultOf } from '../../platform/contract';
import { composedId, id, named } from '../../platform/input';
import { SETTINGS } from '../../records/court/settings';
import { keysOf } from '../../records/filing/form/fields';
import { figureActions } from './figures-shapes';
import { outageActions } from './outage-shapes';

const text = (title: string, least: number, most: number) =>
  named(z.string().check(z.minLength(least), z.maxLength(most)), title);
const date = (title: string) => named(z.string().check(z.refine(isLegalDate)), title);
const version = named(z.int().check(z.minimum(1)), '版本');
const cursor = z.optional(named(z.string().check(z.maxLength(200)), '页码'));
const limit = z.optional(named(z.int().check(z.minimum(1), z.maximum(100)), '条数'));
const year = named(z.int().check(z.minimum(2020), z.maximum(2100)), '年份');
const minute = (title: string) => named(z.int().check(z.minimum(0), z.maximum(1440)), title);
const feeFields = keysOf(COURT_FEE_RANGES);
const someFen = z.optional(named(z.int().check(z.minimum(0), z.maximum(10 ** 9)), '金额（分）'));

const saved = z.object({ version: z.int(), effectiveFrom: z.string(), applied: z.boolean() });

const court = z.object({
  courtId: z.string(),
  name: z.string(),
  shortName: z.string(),
  level: z.string(),
  /** 法院代字: given to the court (NUM-3), not set here. */
  code: z.string(),
  province: z.string(),
  areas: z.array(z.string()),
  address: z.nullable(z.string()),
  phone: z.nullable(z.string()),
  appealCourt: z.nullable(z.string()),
  staffSessionHours: z.nullable(z.int()),
  version: z.int(),
});

const queue = z.strictObject({
  queueId: id('队列'),
  name: text('队列名称', 1, 30),
  prefix: named(z.string().check(z.regex(/^[A-Z]$/)), '号码字母'),
  priority: named(z.boolean(), '优先队列'),
  filing: named(z.boolean(), '立案队列'),
  minutesEach: named(z.int().check(z.minimum(1), z.maximum(120)), '每号分钟数'),
});
const counter = z.strictObject({
  counterId: id('窗口'),
  name: text('窗口名称', 1, 30),
  queueIds: named(z.array(id('队列')).check(z.minLength(1), z.maxLength(20)), '办理的队列'),
});
const hallFields = {
  name: text('大厅名称', 2, 60),
  address: text('地址', 2, 200),
  hours: named(z.strictObject({ open: minute('开门时间'), close: minute('关门时间') }), '开放时间'),
  queues: named(z.array(queue).check(z.minLength(1), z.maxLength(20)), '队列'),
  counters: named(z.array(counter).check(z.minLength(1), z.maxLength(50)), '窗口'),
};
const hall = z.object({ hallId: z.string(), version: z.int(), ...hallFields });

const holiday = z.strictObject({
  name: text('节日', 1, 20),
  from: date('放假开始'),
  to: date('放假结束'),
  worked: named(z.optional(z.array(date('调休上班')).check(z.maxLength(10))), '调休上班'),
});
const source = z.strictObject({
  notice: text('文号', 2, 100),
  issued: date('成文日期'),
  url: named(z.string().check(z.maxLength(300), z.regex(/^https:\/\//)), '出处网址'),
});
const calendar = z.object({
  year: z.int(),
  /** null: the court entered nothing for this year. */
  entered: z.nullable(
    z.object({ version: z.int(), source, holidays: z.array(holiday), savedBy: z.string(), savedAt: z.string() }),
  ),
  /** The program's own table for the year; null: it has no notice, and days off are reckoned. */
  table: z.nullable(z.object({ notice: z.string(), url: z.string(), holidays: z.array(holiday) })),
  /** Neither: days off are reckoned and may turn out otherwise. */
  provisional: z.boolean(),
  /** What uses which. */
  used: z.array(z.object({ what: z.string(), by: z.string() })),
  differences: z.array(z.object({ date: z.string(), entered: z.nullable(z.string()), table: z.nullable(z.string()) })),
});

const entry = z.object({
  actId: z.string(),
  at: z.string(),
  /** openid, or `timer`. */
  by: z.string(),
  /** Of the court's own staff; of others null. */
  name: z.nullable(z.string()),
  roles: z.array(z.string()),
  service: z.string(),
  action: z.string(),
  /** What it was about, by its id alone. */
  target: z.nullable(z.string()),
  /** PRIV-5: why he looked at what is under seal; null: nothing was opened. */
  reason: z.nullable(z.string()),
});

export const contract = define('court-desk', '法院管理 run a court’s settings', {
  court: { input: z.strictObject({}), result: court },
  saveCourt: {
    input: z.strictObject({
      version,
      effectiveFrom: date('生效日期'),
      shortName: z.optional(text('简称', 2, 20)),
      areas: named(z.optional(z.array(text('辖区', 2, 50)).check(z.minLength(1), z.maxLength(100))), '辖区'),
      address: z.optional(text('地址', 2, 200)),
      phone: z.optional(text('诉讼服务热线', 3, 30)),
      appealCourt: z.optional(text('上一级法院', 4, 60)),
      staffSessionHours: z.optional(named(z.int().check(z.minimum(1), z.maximum(24)), '上班核验有效小时')),
    }),
    result: saved,
  },
  halls: { input: z.strictObject({}), result: z.object({ halls: z.array(hall) }) },
  /** Without `hallId` a new one. A day under way goes on as it began. */
  saveHall: {
    input: z.strictObject({ hallId: z.optional(id('大厅')), version: z.optional(version), ...hallFields }),
    result: hall,
  },
  staff: {
    input: z.strictObject({ cursor, limit }),
    result: z.object({
      staff: z.array(
        z.object({
          staffId: z.string(),
          name: z.string(),
          roles: z.array(z.object({ role: z.string(), roleName: z.string() })),
          hallIds: z.array(z.string()),
          counterId: z.nullable(z.string()),
          active: z.boolean(),
          secondFactor: z.boolean(),
        }),
      ),
      next: z.nullable(z.string()),
    }),
  },
  calendar: { input: z.strictObject({ year }), result: calendar },
  saveCalendarDays: {
    input: z.strictObject({
      year,
      /** Of what was entered before; missing: nothing was. */
      version: z.optional(version),
      source: named(source, '出处'),
      holidays: named(z.array(holiday).check(z.minLength(1), z.maxLength(30)), '放假安排'),
    }),
    result: calendar,
  },
  /** FEE-3: each value with the decree's range, and what is saved for later. */
  tariffs: {
    input: z.strictObject({}),
    result: z.object({
      version: z.int(),
      source: z.string(),
      fees: z.array(
        z.object({
          field: z.enum(feeFields),
          title: z.string(),
          rule: z.string(),
          leastFen: z.nullable(z.int()),
          mostFen: z.nullable(z.int()),
          valueFen: z.nullable(z.int()),
        }),
      ),
      coming: z.array(z.object({ version: z.int(), effectiveFrom: z.string(), source: z.nullable(z.string()) })),
    }),
  },
  saveTariffs: {
    input: z.strictObject({
      version,
      effectiveFrom: date('生效日期'),
      source: text('依据', 4, 200),
      fees: named(
        z.strictObject({
          divorce: someFen,
          personality: someFen,
          otherNonProperty: someFen,
          ip: someFen,
          jurisdictionObjection: someFen,
          enforcementNoAmount: someFen,
          maritimeLimitationFund: someFen,
          maritimeInjunction: someFen,
          shipLienNotice: someFen,
          securedInterest: someFen,
        }),
        '收费标准',
      ),
    }),
    result: saved,
  },
  /** What was saved, who and when, the latest first. */
  versions: {
    input: z.strictObject({ setting: z.optional(named(z.enum(keysOf(SETTINGS)), '设置')), cursor, limit }),
    result: z.object({
      versions: z.array(
        z.extend(saved, {
          setting: z.string(),
          settingName: z.string(),
          target: z.string(),
          source: z.nullable(z.string()),
          savedBy: z.string(),
          savedAt: z.string(),
          data: z.record(z.string(), z.unknown()),
        }),
      ),
      next: z.nullable(z.string()),
    }),
  },
  /** Timer: what was saved for a day that has come. */
  applyDue: { input: z.strictObject({}), result: z.object({ applied: z.int() }) },
  ...outageActions,
  ...figureActions,
  /** Who did what, when, to which id, the latest first. Looking is itself an act and appears here. */
  audit: {
    input: z.strictObject({
      from: date('开始日期'),
      to: date('结束日期'),
      by: z.optional(composedId('人员')),
      /** An action's name; `action` is the event's own. */
      what: z.optional(id('操作')),
      /** What it was about: an id, with all that is under it (a case, its papers, services, readings), or a case number of the own court. */
      about: named(z.optional(z.string().check(z.regex(/^[\w\u4e00-\u9fff.:（）()〔〕-]{1,200}$/))), '编号或者案号'),
      cursor,
      limit,
    }),
    result: z.object({ entries: z.array(entry), next: z.nullable(z.string()) }),
  },
});

export type CourtDeskAction = keyof typeof contract.actions;
export type CourtDeskEvent = { [K in CourtDeskAction]: EventOf<typeof contract, K> }[CourtDeskAction];
export type CourtDeskInput<K extends CourtDeskAction> = InputOf<typeof contract, K>;
export type CourtDeskResult<K extends CourtDeskAction> = ResultOf<typeof contract, K>;
