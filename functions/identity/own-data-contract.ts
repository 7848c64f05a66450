/** 我的信息: what the court keeps about somebody, what he may ask for, and his account in wrong hands. */
import * as z from 'zod/mini';
import { ACCOUNT_DECISIONS, DATA_REQUEST_STATES } from '../../court/access/account';
import { DATA_KINDS } from '../../court/access/data-rights';
import { composedId, id, named } from '../../platform/input';

export const words = (title: string, most = 1000) => named(z.string().check(z.minLength(1), z.maxLength(most)), title);
const cursor = z.optional(composedId('翻页位置'));
const next = z.nullable(z.string());

const dataRequest = z.object({
  requestId: z.string(),
  right: z.enum(['correct', 'delete', 'explain']),
  about: z.enum(DATA_KINDS),
  text: z.string(),
  courtName: z.string(),
  /** What the law says at once. */
  guidance: z.string(),
  rule: z.string(),
  state: z.enum(DATA_REQUEST_STATES),
  at: z.string(),
  answer: z.nullable(z.string()),
  answeredAt: z.nullable(z.string()),
});

const asked = z.strictObject({
  about: named(z.enum(DATA_KINDS), '哪类信息'),
  text: words('说明'),
  courtId: id('法院'),
});

const matter = z.object({
  matterId: z.string(),
  kind: z.enum(['takeover', 'theft']),
  /** Masked. */
  name: z.string(),
  at: z.string(),
  /** Takeover: how the new account proved who he is; theft: what was reported. */
  text: z.string(),
  since: z.nullable(z.string()),
  state: z.enum(['open', 'decided']),
  decision: z.nullable(z.enum(ACCOUNT_DECISIONS)),
});

export const ownDataActions = {
  /** Ids of this account's templates, by our names for them: what `wx.requestSubscribeMessage` is asked with. */
  messageTemplates: {
    input: z.strictObject({}),
    result: z.object({ templates: z.record(z.string(), z.string()) }),
  },
  /** What `wx.requestSubscribeMessage` answered `accept` to: one message each. */
  allowMessages: {
    input: z.strictObject({
      accepted: named(z.array(id('消息模板')).check(z.maxLength(20)), '同意接收的消息'),
    }),
    result: z.object({ counted: z.array(z.string()) }),
  },
  remindBySms: {
    input: z.strictObject({
      wanted: named(z.boolean(), '是否发短信提醒'),
      phone: z.optional(named(z.string().check(z.minLength(5), z.maxLength(20)), '手机号')),
    }),
    /** Masked; null: none is known. */
    result: z.object({ wanted: z.boolean(), phone: z.nullable(z.string()) }),
  },
  /** After a fresh check for `export`. */
  exportMyData: {
    input: z.strictObject({ cursor: z.optional(words('翻页位置', 300)) }),
    /** `json`: an array of `{kind, title, data}`, at most 700 KB; the whole is the parts one after the other. */
    result: z.object({ json: z.string(), next, retention: z.array(z.string()) }),
  },
  requestErasure: { input: asked, result: dataRequest },
  requestCorrection: { input: asked, result: dataRequest },
  requestExplanation: { input: asked, result: dataRequest },
  myDataRequests: { input: z.strictObject({ cursor }), result: z.object({ requests: z.array(dataRequest), next }) },
  /** [admin] */
  dataRequests: {
    input: z.strictObject({ cursor }),
    result: z.object({ requests: z.array(z.object({ ...dataRequest.shape, name: z.string() })), next }),
  },
  /** [admin] */
  answerDataRequest: {
    input: z.strictObject({
      dataRequestId: composedId('申请编号'),
      granted: named(z.boolean(), '是否同意'),
      /** 个保法50: a refusal says why. */
      answer: words('答复'),
    }),
    result: dataRequest,
  },
  /** ID-2: freezes one's own account. */
  reportTheft: {
    input: z.strictObject({
      courtId: id('法院'),
      /** From when on it was in other hands; left out: not known. */
      since: z.optional(named(z.iso.datetime({ offset: true }), '从什么时候起')),
      text: words('说明', 500),
    }),
    result: z.object({ matterId: z.string(), frozen: z.boolean(), advice: z.string() }),
  },
  /** [window, filing-judge] */
  accountMatters: { input: z.strictObject({ cursor }), result: z.object({ matters: z.array(matter), next }) },
  /** [window, filing-judge] */
  decideTakeover: {
    input: z.strictObject({
      matterId: composedId('事项编号'),
      /** What the old account has at this court follows the person, or stays where it is. */
      follow: named(z.boolean(), '是否转到新账号'),
      ground: words('理由', 500),
    }),
    result: matter,
  },
  /** [window, filing-judge] */
  decideTheft: {
    input: z.strictObject({
      matterId: composedId('事项编号'),
      lift: named(z.boolean(), '是否解除冻结'),
      ground: words('理由', 500),
    }),
    result: matter,
  },
};
