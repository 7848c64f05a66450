/**
 * The keys of one merchant and of WeChat Pay: RSA pairs, certificates, the APIv3 key. Made when they are first needed (a
 * pair takes 0.2 s) and kept with the data, so that a restart changes none.
 */
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';
import { type Collection, idKey } from '../store/collection';
import type { Store } from '../store/store';
import { type Certificate, certify } from './certificate';
import type { KeyMode } from './shape';

const KEYS = '__pay_keys';
const YEAR_MS = 365 * 24 * 3600_000;

interface Pair {
  privateKey: KeyObject;
  publicKey: KeyObject;
}

export type Certified = Pair & Certificate;

const pemOf = (key: KeyObject): string =>
  key.export({ type: key.type === 'private' ? 'pkcs8' : 'spki', format: 'pem' }).toString();

export class Keys {
  #merchant: Certified | undefined;
  #platform: Certified | undefined;
  #publicKey: (Pair & { id: string }) | undefined;
  #apiV3Key: string | undefined;
  #written: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly store: Store,
    private readonly collection: Collection,
  ) {}

  static async open(store: Store): Promise<Keys> {
    await store.ensureIndexes(KEYS, []);
    const collection = store.collections.get(KEYS);
    if (!collection) throw new Error(`the collection ${KEYS} was not made`);
    return new Keys(store, collection);
  }

  /** 商户API证书, with its private key: what the merchant signs with. */
  get merchant(): Certified {
    this.#merchant ??= this.#certified('merchant', '微信支付商户 演示');
    return this.#merchant;
  }

  /** 平台证书. */
  get platform(): Certified {
    this.#platform ??= this.#certified('platform', 'Tenpay.com 演示');
    return this.#platform;
  }

  /** 微信支付公钥; its id begins with `PUB_KEY_ID_`. */
  get publicKey(): Pair & { id: string } {
    this.#publicKey ??= this.#read('public-key', (text) => ({ ...pairOf(text), id: this.#publicKeyId }));
    return this.#publicKey;
  }

  /** 32 characters. */
  get apiV3Key(): string {
    this.#apiV3Key ??= this.#read(
      'api-v3-key',
      (text) => text,
      () => randomBytes(16).toString('hex'),
    );
    return this.#apiV3Key;
  }

  get mode(): KeyMode {
    return this.#stored('mode') === 'certificate' ? 'certificate' : 'public-key';
  }

  async setMode(mode: KeyMode): Promise<void> {
    this.#put('mode', mode);
    await this.written();
  }

  /** Resolves when all keys that were given out are kept. */
  async written(): Promise<void> {
    await this.#written;
  }

  get #publicKeyId(): string {
    return this.#read(
      'public-key-id',
      (text) => text,
      () => `PUB_KEY_ID_${`${randomBytes(8).readBigUInt64BE()}`.padStart(20, '0')}${randomBytes(6).toString('hex')}`,
    );
  }

  #certified(name: string, commonName: string): Certified {
    const pair = this.#read(name, pairOf);
    const from = new Date();
    const wanted = { organization: 'weifayuan-cloud', commonName, from, until: new Date(from.getTime() + 5 * YEAR_MS) };
    const certificate: Certificate = this.#read(
      `${name}-certificate`,
      (pem) => ({ pem, serial: this.#stored(`${name}-serial`) ?? '' }),
      () => {
        const made = certify(pair.privateKey, wanted);
        this.#put(`${name}-serial`, made.serial);
        return made.pem;
      },
    );
    return { ...pair, ...certificate };
  }

  #read<T>(name: string, parse: (text: string) => T, make: () => string = newPrivateKey): T {
    const known = this.#stored(name);
    if (known !== undefined) return parse(known);
    const made = make();
    this.#put(name, made);
    return parse(made);
  }

  #stored(name: string): string | undefined {
    const text = this.collection.docs.get(idKey(name))?.doc?.text;
    return typeof text === 'string' ? text : undefined;
  }

  #put(name: string, text: string): void {
    const put = this.store.run((unit) => unit.put(this.collection, idKey(name), { _id: name, text }));
    this.#written = Promise.all([this.#written, put]);
    // Who relies on it awaits `written`; here nobody may be left to hear of it.
    this.#written.catch(() => undefined);
  }
}

const newPrivateKey = () => pemOf(generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey);

function pairOf(pem: string): Pair {
  const privateKey = createPrivateKey(pem);
  return { privateKey, publicKey: createPublicKey(privateKey) };
}

export const publicPem = ({ publicKey }: Pair): string => pemOf(publicKey);
export const privatePem = ({ privateKey }: Pair): string => pemOf(privateKey);
