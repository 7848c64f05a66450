/** 电子送达 receive documents: opened, confirmed, signed for, disputed by who is served; prepared, sent, followed and proved by the court. */
import * as z from 'zod/mini';
import { contract as define, type EventOf, type InputOf, type ResultOf } from '../../platform/contract';
import { named } from '../../platform/input';
import { courtActions } from './contract-court';
import {
  bytes,
  caseId,
  cursor,
  date,
  limit,
  message,
  offset,
  partyId,
  service,
  serviceId,
  serviceLine,
  sha256,
  text,
} from './contract-shapes';

/** Why somebody says that it is not so (SERVE-3, 4). */
export const DISPUTE_GROUNDS = {
  systemError: '系统出错，没有收到',
  notMyAddress: '不是我使用的账号或者地址',
  notMe: '不是我本人看的或者签收的',
  otherDate: '实际收到的日期不同',
  other: '其他理由',
} as const;

const myAddress = z.object({
  partyId: z.string(),
  partyName: z.string(),
  /** Of the newest word on it; null: nothing was said yet. */
  agreed: z.nullable(z.boolean()),
  givenAt: z.nullable(z.string()),
  /** Whose accounts: 本人的账号, or the names of those who receive for him. */
  accounts: z.array(z.string()),
  /** Masked: 余姚市**** */
  post: z.nullable(z.object({ receiver: z.string(), address: z.string(), phone: z.nullable(z.string()) })),
  documentId: z.nullable(z.string()),
  why: z.array(z.object({ text: z.string(), rule: z.string() })),
  can: z.array(z.enum(['confirmAddress', 'withdrawConsent'])),
});

export const contract = define('receive-documents', '电子送达 receive documents', {
  /** One's own over all cases and courts, the newest first; `toDo`: only what waits for one. */
  inbox: {
    input: z.strictObject({
      caseId: z.optional(caseId),
      toDo: z.optional(named(z.boolean(), '只看待办')),
      cursor,
      limit,
    }),
    result: z.object({ services: z.array(serviceLine), next: z.nullable(z.string()) }),
  },
  service: { input: z.strictObject({ serviceId }), result: service },
  /**
   * Opens the document: from then it counts as read (SERVE-4). FORBIDDEN with `fields.check` where a fresh check of purpose
   * `service` is asked for.
   */
  open: { input: z.strictObject({ serviceId }), result: service },
  /** The document itself, piece by piece; of who has opened it. */
  bytes: { input: z.strictObject({ serviceId, offset }), result: bytes },
  /** 确认收到 (SERVE-4a). */
  reply: { input: z.strictObject({ serviceId }), result: service },
  /** SERVE-8: date and periods stay as they are. */
  requestPaper: {
    input: z.strictObject({
      serviceId,
      receiver: text('收件人', 50),
      address: text('邮寄地址', 200, 5),
      postcode: z.optional(named(z.string().check(z.regex(/^\d{6}$/)), '邮编')),
      phone: text('联系电话', 30, 5),
    }),
    result: service,
  },
  /** 签收调解书: after a fresh check of purpose `sign` over this very document (SERVE-8, SIGN-2). */
  signFor: { input: z.strictObject({ serviceId, sha256 }), result: service },
  /** 反悔: before one has signed (MED-8). */
  goBack: { input: z.strictObject({ serviceId, reason: z.optional(text('理由', 1000)) }), result: service },
  /** SERVE-3, 4: a judge decides; until then the last day stays as it is. */
  dispute: {
    input: z.strictObject({
      serviceId,
      ground: named(z.enum(['systemError', 'notMyAddress', 'notMe', 'otherDate', 'other']), '理由'),
      text: text('具体情况', 1000, 5),
      /** When it really came, as he says. */
      receivedOn: z.optional(date('实际收到的日期')),
    }),
    result: service,
  },
  /** 电子送达凭证, or the 送达回证 of what was signed for or served on paper: as PDF, piece by piece (SERVE-7). */
  certificate: { input: z.strictObject({ serviceId, offset }), result: bytes },

  /** What one has said about electronic service and addresses in a case, for each party one stands for (SERVE-1, 2). */
  myAddress: { input: z.strictObject({ caseId }), result: z.object({ parties: z.array(myAddress) }) },
  /** 送达地址确认书: yes or no to electronic service, to the account it is confirmed from; and where paper goes. */
  confirmAddress: {
    input: z.strictObject({
      caseId,
      partyId,
      eService: named(z.boolean(), '是否同意电子送达'),
      receiver: text('收件人', 50),
      address: text('送达地址', 200, 5),
      postcode: z.optional(named(z.string().check(z.regex(/^\d{6}$/)), '邮编')),
      phone: text('联系电话', 30, 5),
    }),
    result: myAddress,
  },
  /** SERVE-2: works for what is sent later. */
  withdrawConsent: { input: z.strictObject({ caseId, partyId }), result: myAddress },
  /** The confirmation as PDF, of one's own side. */
  readConfirmation: { input: z.strictObject({ caseId, partyId, offset }), result: bytes },

  /** Messages between the court and the side that is served, about one service; they stay in the case. */
  messages: {
    input: z.strictObject({ serviceId, cursor, limit }),
    result: z.object({ messages: z.array(message), next: z.nullable(z.string()) }),
  },
  say: { input: z.strictObject({ serviceId, text: text('内容', 2000) }), result: message },
  ...courtActions,
});

export type ReceiveAction = keyof typeof contract.actions;
export type ReceiveEvent = { [K in ReceiveAction]: EventOf<typeof contract, K> }[ReceiveAction];
export type ReceiveInput<K extends ReceiveAction> = InputOf<typeof contract, K>;
export type ReceiveResult<K extends ReceiveAction> = ResultOf<typeof contract, K>;
