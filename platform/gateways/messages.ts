/** 订阅消息: WeChat's subscribeMessage.send through wx-server-sdk, and what its refusals mean to us. */
export interface SubscribeMessage {
  openid: string;
  templateId: string;
  /** As in the mini-program, with a slash before it. */
  page: string;
  data: Record<string, { value: string }>;
}

export type SendOutcome =
  | { kind: 'sent' }
  /** 43101: he has accepted none that is left, or took it back. */
  | { kind: 'noConsent'; code: number }
  /** Surely not sent; later it may be. */
  | { kind: 'retry'; code: number }
  /** He cannot be reached so, and nobody is to blame. */
  | { kind: 'drop'; code: number }
  /** Ours to mend: a template, a page or a permission is wrong; it will not get better by itself. */
  | { kind: 'alarm'; code: number }
  /** No answer came: it may have been sent. */
  | { kind: 'unsure' };

type Meaning = Exclude<SendOutcome['kind'], 'sent'>;

/** developers.weixin.qq.com, subscribeMessage.send and 全局返回码. Of WeChat's other codes each is ours to look at. */
const MEANS: Readonly<Record<number, Meaning>> = {
  43101: 'noConsent',
  /** Several at once to one person; limits a day and a minute. */
  43108: 'retry',
  45009: 'retry',
  45011: 'retry',
  /** No such person towards this account; he does not follow it (any more), or has blocked it. */
  40003: 'drop',
  43004: 'drop',
  43019: 'drop',
  /** The function may not call this: its config.json lacks subscribeMessage.send. */
  [-604100]: 'alarm',
  [-604101]: 'alarm',
};

/** WeChat's own codes are above 0. Below are the SDK's, and -1 is anybody's: whether it was sent is unknown. */
export const meaningOf = (code: number): Meaning => MEANS[code] ?? (code > 0 ? 'alarm' : 'unsure');

/** The SDK itself waits 15 s; a function has 20 s for all it sends. */
const PATIENCE_MS = 5000;

/** Never throws. The SDK is loaded at the first message: it would cost every cold start. */
export async function sendSubscribeMessage({ openid, templateId, page, data }: SubscribeMessage): Promise<SendOutcome> {
  const { default: cloud } = await import('wx-server-sdk');
  const env = process.env.TCB_ENV ?? process.env.SCF_NAMESPACE;
  cloud.init(env ? { env } : undefined);
  const message = { touser: openid, templateId, page: page.replace(/^\//, ''), data, lang: 'zh_CN' };
  const sending = cloud.openapi.subscribeMessage.send(message).then(
    (): SendOutcome => ({ kind: 'sent' }),
    (error: unknown): SendOutcome => {
      const code = codeOf(error);
      const kind = meaningOf(code);
      return kind === 'unsure' ? { kind } : { kind, code };
    },
  );
  return within(PATIENCE_MS, sending);
}

/** `unsure` when there is no answer in time. */
async function within(ms: number, sending: Promise<SendOutcome>): Promise<SendOutcome> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<SendOutcome>((resolve) => {
    timer = setTimeout(resolve, ms, { kind: 'unsure' });
  });
  return Promise.race([sending, late]).finally(() => clearTimeout(timer));
}

function codeOf(error: unknown): number {
  const code: unknown = (error as { errCode?: unknown } | null | undefined)?.errCode;
  return typeof code === 'number' ? code : -1;
}
