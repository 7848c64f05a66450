/**
 * 通知: what WeChat Pay tells of payments and refunds, encrypted and signed, until somebody answers 200 or 204: "15s/15s/30s/
 * 3m/10m/20m/30m/30m/30m/60m/3h/3h/3h/6h/6h - 总计 24h4m" (支付通知). The waits are the local cloud's, signatures are real.
 */
import { randomUUID } from 'node:crypto';
import type { Agenda } from '../clock/agenda';
import { type Faults, InjectedError, LostAnswer } from '../faults/faults';
import type { Unit } from '../store/unit';
import type { Keys } from './keys';
import type { Records } from './records';
import type { EventType, Notice, Order, Try } from './shape';
import { type Alteration, altered, encrypt, signatureHeaders } from './signature';
import { signerOf } from './signer';
import { rfc3339 } from './time';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
export const WAITS_MS: readonly number[] = [
  ...[15_000, 15_000, 30_000, 3 * MINUTE, 10 * MINUTE, 20 * MINUTE, 30 * MINUTE, 30 * MINUTE, 30 * MINUTE],
  ...[HOUR, 3 * HOUR, 3 * HOUR, 3 * HOUR, 6 * HOUR, 6 * HOUR],
];
/** "5秒内应答". Real time, as functions run in it. */
const PATIENCE_MS = 5000;
const DUPLICATE_MS = 1000;

const SUMMARIES: Record<EventType, string> = {
  'TRANSACTION.SUCCESS': '支付成功',
  'REFUND.SUCCESS': '退款成功',
  'REFUND.ABNORMAL': '退款异常',
  'REFUND.CLOSED': '退款关闭',
};

export interface Sending {
  /** Until the first is sent. */
  delayMs?: number;
  /** A second one, a second after the first. */
  twice?: boolean;
  alteration?: Alteration;
}

export interface Told {
  eventType: EventType;
  mchid: string;
  about: string;
  to: Order['notify'];
  resource: Record<string, unknown>;
}

export interface NoticesOptions {
  records: Records;
  keys: Keys;
  faults: Faults;
  agenda: Agenda;
  now: () => number;
  /** Calls a function of the cloud; resolves with whether it took the notice. */
  callFunction: (to: { functionName: string; envId: string }, event: Record<string, unknown>) => Promise<boolean>;
}

export class Notices {
  #stopping = new AbortController();

  constructor(private readonly options: NoticesOptions) {}

  async resume(): Promise<void> {
    const { records } = this.options;
    const { result } = await records.store.run((unit) => records.notices.find(unit, { nextAt: { $gt: 0 } }));
    for (const notice of result) this.#put(keyOf(notice), notice);
  }

  /** Writes down what is to be told, with what it is about: a process that is killed then tells it when it starts again. */
  write(unit: Unit, told: Told, { delayMs = 0, twice = false }: Sending = {}): Notice[] {
    const at = this.options.now();
    const notice: Notice = {
      ...told,
      ...{ id: randomUUID(), createdAt: at, tries: [], nextAt: at + delayMs, isDelivered: false, isDuplicate: false },
    };
    const duplicate = { ...notice, isDuplicate: true, nextAt: at + delayMs + DUPLICATE_MS };
    const all = twice ? [notice, duplicate] : [notice];
    for (const one of all) this.options.records.notices.put(unit, keyOf(one), one);
    return all;
  }

  /** Resolves when the first was answered, or was not; at once where it is sent later. */
  async tell(written: readonly Notice[], { delayMs = 0, alteration }: Sending = {}): Promise<void> {
    const [first, ...later] = written;
    for (const one of later) this.#put(keyOf(one), one);
    if (!first) return;
    if (delayMs > 0) this.#put(keyOf(first), first);
    else await this.#send(first, alteration);
  }

  /** Sends once more what was told last of this; undefined: nothing was. */
  async repeat({ mchid, about, eventType }: Told, alteration?: Alteration): Promise<Notice | undefined> {
    const told = (await this.about(about)).filter(
      (one) => one.mchid === mchid && one.eventType === eventType && !one.isDuplicate,
    );
    const last = told.at(-1);
    return last && this.#send(last, alteration);
  }

  /** The oldest first. */
  async about(about: string): Promise<Notice[]> {
    const { records } = this.options;
    const { result } = await records.store.run((unit) => records.notices.find(unit, { about }));
    return result.sort((a, b) => a.createdAt - b.createdAt);
  }

  /** The newest first. */
  async list(limit: number): Promise<Notice[]> {
    const { records } = this.options;
    const { result } = await records.store.run((unit) => records.notices.find(unit, {}, { by: 'createdAt', limit }));
    return result;
  }

  stop(): void {
    this.#stopping.abort();
  }

  #put(key: string, { nextAt }: Notice): void {
    if (nextAt === undefined) return;
    this.options.agenda.put(`pay ${key}`, nextAt, async () => {
      const { records } = this.options;
      const { result } = await records.store.run((unit) => records.notices.get(unit, key));
      if (result && result.nextAt !== undefined) await this.#send(result);
    });
  }

  async #send(notice: Notice, alteration?: Alteration): Promise<Notice> {
    const { records, now } = this.options;
    const { ok, ...tried } = await this.#try(notice, alteration);
    // Stopped in the midst: who starts again sends it again.
    if (this.#stopping.signal.aborted) return notice;
    const { result } = await records.store.run((unit) => {
      // Others may have been sent meanwhile.
      const { nextAt: _, ...known } = records.notices.get(unit, keyOf(notice)) ?? notice;
      const tries = [...known.tries, { at: now(), ...tried }];
      const wait = known.isDuplicate ? undefined : WAITS_MS[tries.length - 1];
      const isDelivered = known.isDelivered || ok;
      const left = isDelivered || wait === undefined ? {} : { nextAt: now() + wait };
      const changed: Notice = { ...known, tries, isDelivered, ...left };
      records.notices.put(unit, keyOf(notice), changed);
      return changed;
    });
    if (result.nextAt === undefined) this.options.agenda.remove(`pay ${keyOf(notice)}`);
    else this.#put(keyOf(notice), result);
    return result;
  }

  async #try(notice: Notice, alteration: Alteration | undefined): Promise<Omit<Try, 'at'> & { ok: boolean }> {
    const { faults } = this.options;
    try {
      return await faults.around({ outside: ['wechatpay', 'wechatpay.notify'] }, () =>
        this.#deliver(notice, alteration),
      );
    } catch (error) {
      const isFault = error instanceof InjectedError || error instanceof LostAnswer;
      return { ok: false, error: isFault ? error.message : reasonOf(error) };
    }
  }

  async #deliver({ to, ...notice }: Notice, alteration: Alteration | undefined) {
    if ('functionName' in to) {
      const ok = await this.options.callFunction(to, notice.resource);
      return { ok, ...(!ok && { error: 'the function did not answer {errcode: 0}' }) };
    }
    const { keys } = this.options;
    const originalType = notice.eventType.startsWith('REFUND') ? 'refund' : 'transaction';
    const body = JSON.stringify({
      id: notice.id,
      create_time: rfc3339(notice.createdAt),
      resource_type: 'encrypt-resource',
      event_type: notice.eventType,
      summary: SUMMARIES[notice.eventType],
      resource: {
        original_type: originalType,
        ...encrypt(JSON.stringify(notice.resource), keys.apiV3Key, originalType),
      },
    });
    await keys.written();
    const answer = await fetch(to.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'user-agent': 'Mozilla/4.0',
        ...signatureHeaders(body, signerOf(keys, ''), alteration),
      },
      body: alteration === 'body' ? altered(body) : body,
      redirect: 'manual',
      signal: AbortSignal.any([AbortSignal.timeout(PATIENCE_MS), this.#stopping.signal]),
    });
    const said = (await answer.text()).slice(0, 200);
    const ok = answer.status === 200 || answer.status === 204;
    return { ok, status: answer.status, ...(!ok && said !== '' && { error: said }) };
  }
}

const keyOf = ({ id, isDuplicate }: Notice): string => (isDuplicate ? `${id} duplicate` : id);

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}
