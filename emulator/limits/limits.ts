/** The cloud's limits, in one table: how much, what it answers beyond, and who says so. Each can be changed or switched off. */
import { CloudError } from '../store/errors';

/** One limit of the cloud. */
interface Limit {
  /** The most that is allowed, in `unit`. */
  value: number;
  unit:
    | 'documents'
    | 'collections'
    | 'indexes'
    | 'fields'
    | 'bytes'
    | 'ms'
    | 's'
    | 'MB'
    | 'files'
    | 'functions'
    | 'characters'
    | 'triggers';
  /** What is limited. */
  what: string;
  /** What is answered beyond it; null: the result is cut, or the setting lowered, without an error. */
  code: string | null;
  /** Where it is documented; "guess" for a code that nobody documents. */
  source: string;
}

const KB = 1024;
const MB = 1024 * KB;

const FAQ = 'docs.cloudbase.net/en/faq/database (a later Chinese FAQ: 300 collections)';
const SCF = 'cloud.tencent.com/document/product/583/11637';
const PAYLOAD = 'docs.cloudbase.net/error-code/EXCEED_MAX_PAYLOAD_SIZE';

const TABLE = {
  'get-default': {
    value: 100,
    unit: 'documents',
    what: 'documents a query answers when it names no limit',
    code: null,
    source: '@cloudbase/database query.ts',
  },
  'get-most': {
    value: 1000,
    unit: 'documents',
    what: 'documents a query answers at most',
    code: null,
    source: '@cloudbase/database query.ts; WeChat Collection.limit',
  },
  'client-get-most': {
    value: 20,
    unit: 'documents',
    what: 'documents a query of a mini-program answers',
    code: null,
    source: 'WeChat Collection.limit (on the client 20 at once)',
  },
  'rest-get-default': {
    value: 20,
    unit: 'documents',
    what: 'documents the REST gateway answers when a request names no limit',
    code: null,
    source: 'docs.cloudbase.net/http-api/nosql/query-documents',
  },
  'watch-documents': {
    value: 5000,
    unit: 'documents',
    what: 'documents one watch may have; beyond, it ends with an error',
    code: 'SYS_ERR',
    source: 'cloud.tencent.com/document/product/876/41801; code: guess',
  },
  'client-write-bytes': {
    value: 512 * KB,
    unit: 'bytes',
    what: 'a document, or an update, that a client writes',
    code: 'EXCEED_REQUEST_SIZE_LIMIT',
    source: 'measured: cloud.tencent.com/developer/article/2448792; code: docs.cloudbase.net/error-code/basic, guess',
  },
  'client-read-bytes': {
    value: MB,
    unit: 'bytes',
    what: 'documents in one answer of the database to a client',
    code: 'EXCEED_MAX_RESPONSE_SIZE',
    source: 'measured: cloud.tencent.com/developer/article/2448792; WeChat -602001 (1 MB); code: guess',
  },
  'aggregate-default': {
    value: 20,
    unit: 'documents',
    what: 'results of an aggregation without $limit',
    code: null,
    source: 'docs.cloudbase.net/http-api/nosql/aggregate',
  },
  'answer-bytes': {
    value: 16 * MB,
    unit: 'bytes',
    what: 'documents in one answer of the database',
    code: 'DATABASE_REQUEST_FAILED',
    source: 'WeChat wxcloud/basis/concepts/quota (16 MB in each packet output); code: guess',
  },
  'document-bytes': {
    value: 16 * MB,
    unit: 'bytes',
    what: 'a document',
    code: 'DATABASE_REQUEST_FAILED',
    source: 'MongoDB manual, "MongoDB Limits and Thresholds"',
  },
  collections: {
    value: 100,
    unit: 'collections',
    what: 'collections of an environment',
    code: 'DATABASE_COLLECTION_EXCEED_LIMIT',
    source: `${FAQ}; code: wx-server-sdk error.config.ts`,
  },
  indexes: {
    value: 100,
    unit: 'indexes',
    what: 'indexes of a collection',
    code: 'DATABASE_REQUEST_FAILED',
    source: `${FAQ}; code: guess`,
  },
  'index-fields': {
    value: 31,
    unit: 'fields',
    what: 'fields of an index',
    code: 'DATABASE_REQUEST_FAILED',
    source: `${FAQ}; code: guess`,
  },
  'transaction-ms': {
    value: 30_000,
    unit: 'ms',
    what: 'how long a transaction may stay open',
    code: 'DATABASE_TRANSACTION_FAIL',
    source: 'docs.cloudbase.net/error-code/DATABASE_TRANSACTION_FAIL',
  },
  'request-bytes': {
    value: 100 * MB,
    unit: 'bytes',
    what: 'a request of a server SDK',
    code: 'EXCEED_MAX_PAYLOAD_SIZE',
    source: PAYLOAD,
  },
  'event-text-bytes': {
    value: 100 * KB,
    unit: 'bytes',
    what: 'the event of a function, as JSON text',
    code: 'EXCEED_MAX_PAYLOAD_SIZE',
    source: PAYLOAD,
  },
  'event-bytes': {
    value: 6 * MB,
    unit: 'bytes',
    what: 'the body of a request to a function',
    code: 'EXCEED_MAX_PAYLOAD_SIZE',
    source: `${PAYLOAD}; ${SCF}`,
  },
  'client-answer-bytes': {
    value: MB,
    unit: 'bytes',
    what: 'the answer of a function to a mini-program',
    code: 'EXCEED_MAX_RESPONSE_SIZE',
    source: 'docs.cloudbase.net/error-code/EXCEED_MAX_RESPONSE_SIZE',
  },
  'function-answer-bytes': {
    value: 6 * MB,
    unit: 'bytes',
    what: 'the answer of a function',
    code: 'FUNCTION_INVOCATION_FAILED',
    source: `${SCF}; SCF status 407; code: guess`,
  },
  functions: {
    value: 50,
    unit: 'functions',
    what: 'functions of an environment',
    code: 'INVALID_PARAM',
    source: SCF,
  },
  'function-name': {
    value: 60,
    unit: 'characters',
    what: 'the name of a function',
    code: 'INVALID_PARAM',
    source: SCF,
  },
  'function-timeout-s': {
    value: 60,
    unit: 's',
    what: 'the timeout of a function',
    code: 'INVALID_PARAM',
    source: 'cloud.tencent.com/document/product/845/19360 (docs.cloudbase.net and SCF: 900)',
  },
  'function-memory-mb': {
    value: 3072,
    unit: 'MB',
    what: 'the memory of a function',
    code: 'INVALID_PARAM',
    source: SCF,
  },
  'function-env-bytes': {
    value: 4 * KB,
    unit: 'bytes',
    what: 'the environment variables of a function',
    code: 'INVALID_PARAM',
    source: SCF,
  },
  'function-triggers': {
    value: 10,
    unit: 'triggers',
    what: 'triggers of one type of a function',
    code: 'INVALID_PARAM',
    source: SCF,
  },
  'files-a-call': {
    value: 50,
    unit: 'files',
    what: 'files of one getTempFileURL, deleteFile or copyFile',
    code: 'INVALID_PARAM',
    source: 'WeChat Cloud.getTempFileURL, Cloud.deleteFile',
  },
  'path-bytes': {
    value: 850,
    unit: 'bytes',
    what: 'the path of a file',
    code: 'INVALID_PARAM',
    source: 'WeChat wxcloud/guide/storage/naming',
  },
  'link-s': {
    value: 86_400,
    unit: 's',
    what: 'how long a download link holds',
    code: null,
    source: 'WeChat getTempFileURL (not longer than one day)',
  },
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof TABLE;

/** What is asked instead of the cloud's own values. */
export type LimitOptions = Partial<Record<LimitName, number | 'off'>>;

const isName = (name: string): name is LimitName => Object.hasOwn(TABLE, name);
const NAMES = Object.keys(TABLE).filter(isName);

export interface ListedLimit extends Omit<Limit, 'value'> {
  name: LimitName;
  value: number | 'off';
  /** The cloud's own value, where another is set. */
  cloud?: number;
}

/** The limits of one local cloud. `new Limits({ 'event-text-bytes': 'off', collections: 10 })`. */
export class Limits {
  readonly #values = new Map<LimitName, number>();

  /** @throws TypeError for an unknown name, or a value that is neither a whole number from 0 on nor 'off' */
  constructor(options: LimitOptions = {}) {
    for (const name of NAMES) this.#values.set(name, TABLE[name].value);
    for (const [name, value] of Object.entries(options)) {
      if (!isName(name)) throw new TypeError(`there is no limit '${name}'; there are: ${NAMES.join(', ')}`);
      if (value !== 'off' && !(Number.isInteger(value) && value >= 0))
        throw new TypeError(`the limit ${name} must be a whole number from 0 on, or 'off'`);
      this.#values.set(name, value === 'off' ? Number.POSITIVE_INFINITY : value);
    }
  }

  /** The most that is allowed; Infinity when switched off. */
  of(name: LimitName): number {
    return this.#values.get(name) ?? TABLE[name].value;
  }

  /** What is wrong with so much of it, and the code to answer; undefined when it is within the limit. */
  excess(name: LimitName, amount: number, whose = ''): { code: string; message: string } | undefined {
    const most = this.of(name);
    if (amount <= most) return undefined;
    const { unit, what, code, source } = TABLE[name];
    const subject = whose === '' ? what : `${whose}: ${what}`;
    return {
      code: code ?? 'INVALID_PARAM',
      message: `${subject}: at most ${most} ${unit}, not ${amount} (limit ${name}; ${source})`,
    };
  }

  /** @throws CloudError with the limit's code when it is exceeded */
  check(name: LimitName, amount: number, whose = ''): void {
    const excess = this.excess(name, amount, whose);
    if (excess) throw new CloudError(excess.code, excess.message);
  }

  list(): ListedLimit[] {
    return NAMES.map((name) => {
      const { value: cloud, ...rest } = TABLE[name];
      const value = this.of(name);
      return {
        name,
        value: Number.isFinite(value) ? value : 'off',
        ...(value === cloud ? {} : { cloud }),
        ...rest,
      };
    });
  }
}
