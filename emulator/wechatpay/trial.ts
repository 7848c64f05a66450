/** What the tests of the stand-in stand on: a local cloud, and the unmodified wechatpay-axios-plugin as the merchant has it. */
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Aes, Decorator, Rsa } from 'wechatpay-axios-plugin';
import { createEmulator, type Emulator, type EmulatorOptions } from '../emulator';
import type { MerchantInfo, PayInfo } from './shape';

export const APP = 'wx0000000000000000';
export const SUB = '1900000109';
export const NOTE = '诉讼费 (2026)浙0281民初1号';

/** What the plugin answers with. */
interface Said {
  status: number;
  headers: Record<string, unknown>;
  data: unknown;
}

/** As much of a local cloud as a merchant sees. */
export interface Beside {
  url: string;
  pay: { merchant: MerchantInfo };
}

/** The plugin as this merchant has it, or with something else of it. */
export function clientOf(emulator: Beside, other: Partial<MerchantInfo> = {}, headers: Record<string, string> = {}) {
  const { mchid, serial, privateKey, platformKeys } = { ...emulator.pay.merchant, ...other };
  const client = new Decorator({
    ...{ mchid, serial, privateKey, certs: platformKeys, baseURL: emulator.url, timeout: 5000, proxy: false as const },
  });
  // The one boundary: the plugin's typings name no answer.
  const said = async (asked: PromiseLike<unknown>): Promise<Said> => (await asked) as Said;
  return {
    get: (path: string, params: object = {}) => said(client.request(path, 'get', undefined, { params, headers })),
    post: (path: string, body: object) => said(client.request(path, 'post', body, { headers })),
    file: async (url: string) => {
      const { pathname, searchParams } = new URL(url);
      const params = Object.fromEntries(searchParams);
      const config = { responseType: 'arraybuffer' as const, headers, params };
      const { data } = await said(client.request(pathname, 'get', undefined, config));
      if (!Buffer.isBuffer(data)) throw new Error('no file came');
      return data;
    },
  };
}

/** Fields of a prepay in 服务商 mode. */
export const partnerOrder = (out_trade_no: string, notify_url: string, more: object = {}) => ({
  ...{ sp_appid: APP, sp_mchid: '1900000001', sub_mchid: SUB, description: NOTE, out_trade_no, notify_url },
  ...{ amount: { total: 5000, currency: 'CNY' }, payer: { sp_openid: 'o-plaintiff' }, attach: 'order-1' },
  ...more,
});
export const directOrder = (out_trade_no: string, notify_url: string, more: object = {}) => ({
  ...{ appid: APP, mchid: '1900000001', description: NOTE, out_trade_no, notify_url },
  ...{ amount: { total: 5000, currency: 'CNY' }, payer: { openid: 'o-plaintiff' } },
  ...more,
});

export const PARTNER = { sp_mchid: '1900000001', sub_mchid: SUB };

/** The status, code and message of a refusal. */
export const refusedWith = async (
  asked: Promise<unknown>,
): Promise<{ status: unknown; code: unknown; message?: unknown }> => {
  try {
    await asked;
  } catch (error) {
    if (!(error instanceof Error) || !('response' in error)) throw error;
    const { response } = error;
    if (typeof response !== 'object' || response === null || !('status' in response) || !('data' in response))
      throw error;
    const { data, status } = response;
    const said: { code?: unknown; message?: unknown } = typeof data === 'object' && data !== null ? data : {};
    return { status, code: said.code, message: said.message };
  }
  throw new Error('it was not refused');
};

export interface Callback {
  path: string;
  headers: IncomingMessage['headers'];
  body: string;
}

/** Where notices go: it answers as `statuses` say, one after the other, and 200 from then on. */
export class Court {
  readonly got: Callback[] = [];
  statuses: number[] = [];
  /** It hears, and never answers. */
  isSilent = false;
  /** Called when something was heard. */
  onHeard: () => void = () => undefined;
  private constructor(private readonly server: Server) {}

  static async open(): Promise<Court> {
    const court: Court = new Court(
      createServer((request, response) => {
        let body = '';
        request.on('data', (part: Buffer) => {
          body += part.toString();
        });
        request.on('end', () => {
          court.got.push({ path: request.url ?? '', headers: request.headers, body });
          court.onHeard();
          if (!court.isSilent) response.writeHead(court.statuses.shift() ?? 200).end();
        });
      }),
    );
    await new Promise<void>((resolve) => court.server.listen(0, '127.0.0.1', resolve));
    return court;
  }

  get url(): string {
    const { port } = this.server.address() as AddressInfo;
    return `http://127.0.0.1:${port}/payment`;
  }

  clear(): void {
    this.got.length = 0;
    this.statuses = [];
    this.isSilent = false;
    this.onHeard = () => undefined;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

/** Verified and decrypted by the plugin; undefined where its signature does not hold. */
export function opened({ headers, body }: Callback, { platformKeys, apiV3Key }: MerchantInfo) {
  const header = (name: string) => String(headers[name]);
  const key = platformKeys[header('wechatpay-serial')];
  const signed = `${header('wechatpay-timestamp')}\n${header('wechatpay-nonce')}\n${body}\n`;
  if (!key || !Rsa.verify(signed, header('wechatpay-signature'), Rsa.from(key, Rsa.KEY_TYPE_PUBLIC))) return undefined;
  const { id, event_type, resource } = JSON.parse(body);
  const { ciphertext, nonce, associated_data } = resource;
  return { id, event_type, resource: JSON.parse(Aes.AesGcm.decrypt(ciphertext, apiV3Key, nonce, associated_data)) };
}

export const post = async (emulator: Pick<Beside, 'url'>, path: string, body: object = {}) => {
  const answer = await fetch(`${emulator.url}${path}`, { method: 'POST', body: JSON.stringify(body) });
  return { status: answer.status, body: JSON.parse(await answer.text()) };
};
export const info = async (emulator: Pick<Beside, 'url'>): Promise<PayInfo> =>
  JSON.parse(await (await fetch(`${emulator.url}/pay`)).text());

/** One local cloud and one receiver of notices for a file of tests. */
export function onTrial(options: EmulatorOptions = {}): { emulator: () => Emulator; court: () => Court } {
  let emulator: Emulator;
  let court: Court;
  beforeAll(async () => {
    [emulator, court] = await Promise.all([createEmulator(options), Court.open()]);
  });
  afterAll(async () => {
    await emulator.stop();
    await court.close();
  });
  afterEach(() => {
    emulator.clock.reset();
    emulator.faults.clear();
    emulator.pay.clear();
    court.clear();
  });
  return { emulator: () => emulator, court: () => court };
}

export const JSAPI = 'v3/pay/partner/transactions/jsapi';
export const REFUNDS = 'v3/refund/domestic/refunds';
export const partnerPath = (no: string) => `v3/pay/partner/transactions/out-trade-no/${no}`;
