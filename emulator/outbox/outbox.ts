/** What functions sent through WeChat's open API (subscribe messages and the like) and as text messages: kept for people and tests to look at. */

export interface Message {
  /** ISO time of the local cloud's clock. */
  at: string;
  /** E.g. `subscribeMessage.send`. */
  apiName: string;
  /** As WeChat would get it: keys in snake_case. */
  data: Record<string, unknown>;
  /** Whom it goes to; null: the call names nobody. */
  openid: string | null;
}

/** What WeChat answers. Codes of subscribeMessage.send: 43101 (the user refused), 47003 (wrong template data), … */
export interface WeChatAnswer {
  errcode: number;
  errmsg: string;
}

/** An answer prepared for one later call: the next one, or the next to this person or of this API. */
export interface PreparedAnswer extends WeChatAnswer {
  openid?: string;
  apiName?: string;
}

/** What Tencent's SMS answers for one number: `Ok`, or why it was not sent. */
export interface SmsAnswer {
  code: string;
  message: string;
}

/** An answer prepared for one later text message: the next one, or the next to this number (`+86…`). */
export interface PreparedSms extends SmsAnswer {
  phone?: string;
}

const KEPT = 10_000;
export const SMS = 'sms.SendSms';
/** Where open APIs name the person they are about. */
const PERSON = ['touser', 'openid', 'to_openid'];

export class Outbox {
  readonly #messages: Message[] = [];
  readonly #prepared: PreparedAnswer[] = [];
  readonly #preparedSms: PreparedSms[] = [];

  constructor(private readonly now: () => number) {}

  /** Takes a message, unless a prepared answer refuses it: then nothing is sent. */
  send(apiName: string, data: Record<string, unknown>): WeChatAnswer {
    const person = PERSON.map((name) => data[name]).find((value) => typeof value === 'string');
    const openid = typeof person === 'string' ? person : null;
    const index = this.#prepared.findIndex(
      (one) => (one.openid ?? openid) === openid && (one.apiName ?? apiName) === apiName,
    );
    const [prepared] = index < 0 ? [] : this.#prepared.splice(index, 1);
    if (prepared) return { errcode: prepared.errcode, errmsg: prepared.errmsg };
    this.#keep({ at: new Date(this.now()).toISOString(), apiName, data, openid });
    return { errcode: 0, errmsg: 'ok' };
  }

  /** Takes a text message to one number (`+86…`), unless a prepared answer refuses it. */
  text(phone: string, data: Record<string, unknown>): SmsAnswer {
    const index = this.#preparedSms.findIndex((one) => (one.phone ?? phone) === phone);
    const [prepared] = index < 0 ? [] : this.#preparedSms.splice(index, 1);
    if (prepared) return { code: prepared.code, message: prepared.message };
    this.#keep({
      at: new Date(this.now()).toISOString(),
      apiName: SMS,
      data: { PhoneNumber: phone, ...data },
      openid: null,
    });
    return { code: 'Ok', message: 'send success' };
  }

  /** Makes one later call be answered so; several wait in order. */
  prepare(answer: PreparedAnswer): void {
    this.#prepared.push(answer);
  }

  prepareSms(answer: PreparedSms): void {
    this.#preparedSms.push(answer);
  }

  /** Oldest first. */
  list(): readonly Message[] {
    return this.#messages;
  }

  /** Forgets messages and prepared answers. */
  clear(): void {
    this.#messages.length = 0;
    this.#prepared.length = 0;
    this.#preparedSms.length = 0;
  }

  #keep(message: Message): void {
    this.#messages.push(message);
    if (this.#messages.length > KEPT) this.#messages.shift();
  }
}
