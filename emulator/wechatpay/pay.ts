/** WeChat Pay beside the local cloud: one merchant, its keys, and all that was ordered, paid and given back. */
import type { Agenda } from '../clock/agenda';
import type { Faults } from '../faults/faults';
import type { Store } from '../store/store';
import { payEvent, refundEvent } from './cloud-facts';
import { orderFacts, refundNotice } from './facts';
import { Keys, privatePem, publicPem } from './keys';
import { Notices, type NoticesOptions, type Sending, type Told } from './notices';
import { Orders, type Payment } from './orders';
import { openRecords, type Records, refundKey } from './records';
import { type AskedRefund, Refunds } from './refunds';
import type { KeyMode, MerchantInfo, Notice, Order, Refund } from './shape';
import type { Alteration } from './signature';

export interface PayOptions {
  /** Default `1900000001`. */
  mchid?: string;
  /** 特约商户 there are. Default: any of 8 to 32 figures. */
  subMchids?: readonly string[];
  /** 商户简称 by their numbers, as people who pay are shown them. */
  names?: Readonly<Record<string, string>>;
  /** How WeChat Pay signs, until `POST /pay/merchant` says otherwise. Default: as it did last, and at first by its public key. */
  keys?: KeyMode;
  /** How long a refund takes. Default: 20 minutes; `manual`: until somebody says what comes of it. */
  refundMs?: number | 'manual';
}

/** What the next answer of the API shall be like, of one operation or of any. */
export interface Trick {
  /** E.g. `prepay`; absent: any. */
  on?: string;
  alteration?: Alteration;
  /** It is done, and answered so much later. Real time. */
  lateMs?: number;
}

interface Around {
  store: Store;
  faults: Faults;
  agenda: Agenda;
  appId: string;
  now: () => number;
  origin: () => string;
  callFunction: NoticesOptions['callFunction'];
}

/** 退款: "零钱支付的退款20分钟内到账". */
const REFUND_MS = 20 * 60_000;
const END = { SUCCESS: 'REFUND.SUCCESS', ABNORMAL: 'REFUND.ABNORMAL', CLOSED: 'REFUND.CLOSED' } as const;
export type Ending = keyof typeof END;
type Sent = Sending & { silent?: boolean };

export class WeChatPay {
  readonly mchid: string;
  readonly orders: Orders;
  readonly refunds: Refunds;
  readonly notices: Notices;
  #tricks: Trick[] = [];

  private constructor(
    readonly around: Around,
    readonly options: PayOptions,
    readonly keys: Keys,
    records: Records,
  ) {
    this.mchid = options.mchid ?? '1900000001';
    this.orders = new Orders(records, around.now);
    this.refunds = new Refunds(records, around.now);
    this.notices = new Notices({ ...around, records, keys });
  }

  static async open(around: Around, options: PayOptions = {}): Promise<WeChatPay> {
    const keys = await Keys.open(around.store);
    if (options.keys && options.keys !== keys.mode) await keys.setMode(options.keys);
    return new WeChatPay(around, options, keys, await openRecords(around.store));
  }

  /** Goes on with what a stopped process left. */
  async resume(): Promise<void> {
    for (const refund of await this.refunds.due()) this.#await(refund);
    await this.notices.resume();
  }

  get appId(): string {
    return this.around.appId;
  }

  get merchant(): MerchantInfo {
    const { merchant, apiV3Key, mode, platform, publicKey } = this.keys;
    const platformKeys: Record<string, string> = { [publicKey.id]: publicPem(publicKey) };
    if (mode === 'certificate') platformKeys[platform.serial] = platform.pem;
    return {
      ...{ mchid: this.mchid, appid: this.appId, serial: merchant.serial, certificate: merchant.pem },
      ...{ publicKey: publicPem(merchant), privateKey: privatePem(merchant), apiV3Key, platformKeys, keys: mode },
      names: { ...this.options.names },
    };
  }

  /** Whether a 特约商户 is one of this 服务商's. */
  knows(subMchid: string): boolean {
    return this.options.subMchids?.includes(subMchid) ?? /^\d{8,32}$/.test(subMchid);
  }

  /** Somebody pays; resolves when the first notice was answered, or was not. Throws TooLate. */
  async succeed(order: Order, payment: Payment = {}, sending: Sent = {}): Promise<Order> {
    let written: Notice[] = [];
    const paid = await this.orders.pay(order, payment, (unit, one) => {
      written = sending.silent ? [] : this.notices.write(unit, toldOfOrder(one), sending);
    });
    await this.notices.tell(written, sending);
    return paid;
  }

  /** Once more what was told of it, or now for the first time; false: there is nothing to tell. */
  async notifyOrder(order: Order, sending: Sending = {}): Promise<boolean> {
    if (order.paidAt === undefined) return false;
    return this.#tellAgain(toldOfOrder(order), sending);
  }

  async refund(asked: AskedRefund, fields: unknown): Promise<Refund> {
    const { refundMs = REFUND_MS } = this.options;
    const takes = refundMs === 'manual' ? {} : { takesMs: refundMs };
    const refund = await this.refunds.ask({ ...asked, ...takes }, fields);
    this.#await(refund);
    return refund;
  }

  /** What comes of a refund. Throws TooLate. */
  async end(refund: Refund, ending: Ending, sending: Sent = {}): Promise<Refund> {
    let written: Notice[] = [];
    const ended = await this.refunds.end(refund, ending, (unit, one) => {
      const told = toldOfRefund(one);
      written = sending.silent || !told ? [] : this.notices.write(unit, told, sending);
    });
    this.around.agenda.remove(`pay refund ${refundKey(refund)}`);
    await this.notices.tell(written, sending);
    return ended;
  }

  async notifyRefund(refund: Refund, sending: Sending = {}): Promise<boolean> {
    const told = toldOfRefund(refund);
    return told !== undefined && this.#tellAgain(told, sending);
  }

  /** Makes one later answer so; several wait in order. */
  prepare(trick: Trick): void {
    this.#tricks.push(trick);
  }

  take(operation: string): Trick | undefined {
    const index = this.#tricks.findIndex(({ on = operation }) => on === operation);
    return index < 0 ? undefined : this.#tricks.splice(index, 1)[0];
  }

  /** Forgets what was prepared. */
  clear(): void {
    this.#tricks = [];
  }

  async #tellAgain(told: Told, sending: Sending): Promise<boolean> {
    if (await this.notices.repeat(told, sending.alteration)) return true;
    const { result } = await this.around.store.run((unit) => this.notices.write(unit, told, sending));
    await this.notices.tell(result, sending);
    return true;
  }

  #await(refund: Refund): void {
    if (refund.dueAt === undefined) return;
    this.around.agenda.put(`pay refund ${refundKey(refund)}`, refund.dueAt, async () => {
      const known = await this.refunds.ofNumber(refund.outRefundNo);
      if (known?.status === 'PROCESSING') await this.end(known, 'SUCCESS');
    });
  }

  stop(): void {
    this.notices.stop();
  }
}

function toldOfOrder(order: Order): Told {
  const { mchid, outTradeNo: about, notify: to } = order;
  return {
    eventType: 'TRANSACTION.SUCCESS',
    mchid,
    about,
    to,
    resource: 'url' in to ? orderFacts(order) : payEvent(order),
  };
}

/** Undefined: there is nothing to tell yet, or nobody to be told. */
function toldOfRefund(refund: Refund): Told | undefined {
  const { mchid, outRefundNo: about, notify: to, status } = refund;
  if (status === 'PROCESSING' || !to) return undefined;
  return {
    eventType: END[status],
    mchid,
    about,
    to,
    resource: 'url' in to ? refundNotice(refund) : refundEvent(refund),
  };
}
