/** 管辖事实, as they are asked for: what is left out is asked back, never guessed. */
import * as z from 'zod/mini';
import { REVIEW_RESULTS } from '../../court/pleading/jurisdiction/administrative-defendant';
import { DISPUTES, type Dispute } from '../../court/pleading/jurisdiction/disputes';
import { SPOTS, type Spot } from '../../court/pleading/jurisdiction/hint';
import { named } from '../../platform/input';

const place = (title: string) => named(z.optional(z.string().check(z.maxLength(200))), title);
const flag = (title: string) => named(z.optional(z.boolean()), title);
const date = (title: string) =>
  named(z.optional(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))), `${title}（如 2025-03-08）`);
const side = (title: string) => named(z.optional(z.enum(['plaintiff', 'defendant'])), title);
const keys = <T extends string>(table: Record<T, unknown>) => Object.keys(table) as [T, ...T[]];

const party = z.strictObject({
  domicile: place('户籍地址或单位地址'),
  livesAt: named(
    z.optional(
      z.strictObject({
        place: named(z.string().check(z.maxLength(200)), '现在住的地方'),
        since: date('从哪天起住在那里'),
      }),
    ),
    '现在住的地方',
  ),
  confined: named(
    z.optional(z.strictObject({ place: place('关押的地方'), since: date('从哪天起') })),
    '正在服刑或被关押',
  ),
  abroad: flag('不在国内居住'),
  missing: flag('下落不明'),
});

export const dispute = named(z.enum(keys<Dispute>(DISPUTES)), '纠纷种类');

export const civilFacts = z.strictObject({
  plaintiff: named(z.optional(party), '原告'),
  defendants: named(z.optional(z.array(party).check(z.maxLength(50))), '被告'),
  amountFen: named(z.optional(z.int().check(z.minimum(0))), '金额（分）'),
  partiesInProvince: named(z.optional(z.enum(['all', 'none', 'some'])), '各方是否都在本省'),
  foreign: flag('涉及外国人'),
  contract: named(
    z.optional(
      z.strictObject({
        agreedPlace: place('约定的履行地点'),
        performed: flag('合同已经开始履行'),
        partyLivesThere: flag('有一方住在约定的履行地'),
        object: named(z.optional(z.enum(['money', 'immovable', 'other'])), '争的是什么'),
        payee: side('收钱的一方'),
        performer: side('应当做事的一方'),
        usePlace: place('租用东西的地方'),
        deliveredOnline: flag('网上直接交付'),
        buyer: side('买东西的一方'),
        receiptPlace: place('收货的地方'),
        immovablePlace: place('房屋或土地所在地'),
      }),
    ),
    '合同情况',
  ),
  agreement: named(
    z.optional(
      z.strictObject({
        written: flag('有书面约定'),
        choices: named(
          z
            .array(
              z.strictObject({
                connection: named(
                  z.enum(['defendant', 'performance', 'signing', 'plaintiff', 'object', 'connected', 'none']),
                  '约定的地方',
                ),
                place: place('约定的地方'),
              }),
            )
            .check(z.maxLength(5)),
          '约定的法院',
        ),
      }),
    ),
    '双方约定的法院',
  ),
  leftHome: named(
    z.optional(z.strictObject({ plaintiff: date('您从哪天起离开户籍地'), defendant: date('对方从哪天起离开户籍地') })),
    '离开户籍地',
  ),
  /** Where the law's other places are: the house, the accident … */
  places: named(
    z.optional(
      z
        .array(
          z.strictObject({
            spot: named(z.enum(keys<Spot>(SPOTS)), '地点种类'),
            place: named(z.string().check(z.minLength(1), z.maxLength(200)), '地点'),
          }),
        )
        .check(z.maxLength(20)),
    ),
    '其他地点',
  ),
});

const RANKS = ['stateCouncilDepartment', 'countyGovernmentOrAbove', 'customs', 'other'] as const;
const authority = z.strictObject({ rank: named(z.optional(z.enum(RANKS)), '机关级别'), place: place('机关所在地') });

export const administrativeFacts = z.strictObject({
  review: named(z.enum(REVIEW_RESULTS), '复议结果'),
  over: named(z.optional(z.enum(['originalAct', 'reviewInaction'])), '对什么不服'),
  original: named(authority, '最初作出决定的机关'),
  reviewer: named(z.optional(authority), '复议机关'),
  personalFreedom: named(
    z.optional(z.strictObject({ plaintiffPlace: place('您的住址'), detentionPlace: place('被限制自由的地方') })),
    '限制人身自由',
  ),
  realProperty: named(z.optional(z.strictObject({ place: place('房屋或土地所在地') })), '涉及房屋土地权利'),
  foreign: flag('涉外、涉港澳台'),
});
