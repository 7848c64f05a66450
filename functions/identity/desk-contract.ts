/** 法院一侧: the window proves who stands there, the clerk releases a case to its people, the administrator keeps the staff. */
import * as z from 'zod/mini';
import { ID_KINDS } from '../../court/people/id-document';
import { STAFF_ROLES } from '../../court/people/roles';
import { composedId, id, named } from '../../platform/input';
import { personName, personNumber } from './check-contract';

const shownCode = named(z.string().check(z.regex(/^\d{6}$/)), '手机上显示的 6 位码');
const openid = named(z.string().check(z.regex(/^[\w-]{1,64}$/)), '账号');

/** As on the document the clerk holds in his hands. */
const seen = {
  name: personName,
  idKind: named(z.enum(ID_KINDS), '证件种类'),
  idNumber: personNumber,
  phone: z.optional(named(z.string().check(z.minLength(5), z.maxLength(20)), '手机号')),
  /** PRIV-1: the notice was told, and a copy offered. */
  noticeGiven: named(z.literal(true), '已告知个人信息处理规则'),
};

const officer = z.object({
  openid: z.string(),
  name: z.string(),
  roles: z.array(z.enum(STAFF_ROLES)),
  hallIds: z.array(z.string()),
  counterId: z.nullable(z.string()),
  secondFactor: z.boolean(),
  active: z.boolean(),
});

const post = {
  name: personName,
  roles: named(z.array(z.enum(STAFF_ROLES)).check(z.minLength(1), z.maxLength(STAFF_ROLES.length)), '岗位'),
  hallIds: z.optional(named(z.array(id('大厅')).check(z.maxLength(20)), '大厅')),
  counterId: z.optional(id('柜台')),
  secondFactor: z.optional(named(z.boolean(), '是否要求上班刷脸')),
};

export const deskActions = {
  /** [window] */
  verifyAtWindow: {
    input: z.strictObject({ code: shownCode, ...seen }),
    result: z.object({
      name: z.string(),
      idNumber: z.string(),
      verifiedAt: z.string(),
      /** Another account had proved the same number: it is suspended now, and this matter decides what follows. */
      matterId: z.nullable(z.string()),
      /** Cases he was linked to. */
      linked: z.int(),
    }),
  },
  /** [window] Somebody without a phone. */
  recordOfflinePerson: {
    input: z.strictObject(seen),
    result: z.object({ personId: z.string(), name: z.string(), idNumber: z.string() }),
  },
  /** [clerk] */
  releaseLink: {
    input: z.strictObject({ caseId: composedId('案件') }),
    result: z.object({ released: z.int(), linked: z.int() }),
  },
  /** [admin] A new officer by the code of his phone, or another post for one of this court. */
  linkStaff: {
    input: z.strictObject({ code: z.optional(shownCode), openid: z.optional(openid), ...post }),
    result: officer,
  },
  /** [admin] */
  endStaff: { input: z.strictObject({ openid }), result: officer },
  /** [admin] */
  courtStaff: {
    input: z.strictObject({ cursor: z.optional(openid) }),
    result: z.object({ staff: z.array(officer), next: z.nullable(z.string()) }),
  },
  /** An officer leaves his phone: the session of the second factor ends. */
  lock: { input: z.strictObject({}), result: z.object({ locked: z.boolean() }) },
};
