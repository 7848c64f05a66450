/** 新来的当事人: somebody who comes into a case later, as the court enters him. */
import * as z from 'zod/mini';
import { named } from '../../platform/input';

const text = (title: string, most: number) => named(z.string().check(z.minLength(1), z.maxLength(most)), title);

export const entering = z.strictObject({
  kind: named(z.enum(['person', 'organisation']), '个人还是单位'),
  name: text('姓名或者名称', 100),
  sex: z.optional(named(z.enum(['男', '女']), '性别')),
  idNumber: z.optional(text('证件号码', 30)),
  creditCode: z.optional(text('统一社会信用代码', 18)),
  domicile: z.optional(text('住所', 200)),
  phone: z.optional(text('联系电话', 30)),
  orgRepName: z.optional(text('法定代表人', 50)),
});
export type Entering = z.output<typeof entering>;
