/** 当事人: a person or organisation in a filing. Everything but person or organisation may be unknown (FILE-2). */
import * as z from 'zod/mini';
import { named } from '../../../platform/input';
import { choice, text, yes } from './fields';

export const party = z.strictObject({
  kind: named(z.enum(['person', 'organisation']), '当事人类型'),
  name: text('姓名或名称', 100),
  sex: choice('性别', ['男', '女']),
  ethnicity: text('民族', 20),
  occupation: text('职业', 50),
  workUnit: text('工作单位', 100),
  domicile: text('住所', 200),
  phone: text('联系电话', 30),
  idNumber: text('证件号码', 30),
  creditCode: text('统一社会信用代码', 18),
  orgRepName: text('法定代表人', 50),
  orgRepPost: text('职务', 30),
  /** ID-4: of an individual business, as its licence names him. */
  operator: text('经营者', 50),
  /** ID-5: 16 and over, living mainly on his own labour. */
  ownIncome: yes('已满 16 周岁，主要靠自己的劳动收入生活'),
  /** FILE-22: of an authority that is sued. */
  rank: choice('机关级别', ['stateCouncilDepartment', 'countyGovernmentOrAbove', 'customs', 'other']),
});

export type Party = z.output<typeof party>;
