/** The security rules of one environment, as clients meet them. */
import type { Document, Value } from '../query/value';
import { check, type Verdict, type Wanted } from '../rules/check';
import { type Coverage, createCoverage } from '../rules/coverage';
import { compileFunctionRules, type FunctionRules, mayInvoke } from '../rules/function';
import type { Operation } from '../rules/preset';
import { type CompiledRules, compileRules } from '../rules/rules';
import { checkStorage, compileStorageRules, type StorageRules } from '../rules/storage';
import { idKey } from '../store/collection';
import { CloudError } from '../store/errors';
import type { Store } from '../store/store';
import type { Unit } from '../store/unit';
import { authOf, type Caller } from './caller';

/** As the console keeps them: a preset's name or JSON. What has no rules is closed to clients. */
export interface RulesOptions {
  /** By collection: 'READONLY', 'PRIVATE', 'ADMINWRITE', 'ADMINONLY', or `{ read, write, create?, update?, delete? }`. */
  rules?: Record<string, unknown>;
  /** The same presets, or `{ read, write }`. */
  storageRules?: unknown;
  /** `{ "*": { "invoke": "auth != null" } }`; without any: everybody who signed in, but not anonymously. */
  functionRules?: unknown;
  /**
   * CloudBase's newer notes have a document read before doc(id) is refused; WeChat's guide does not, which is the
   * default here.
   */
  lenientDocRules?: boolean;
}

/** What a client asks for, before anything is decided. */
export interface Asked {
  collection: string;
  operation: Operation;
  where?: Document;
  data?: Document | readonly Document[];
}

const NOBODY = 'ADMINONLY';

/** The id in a query that says nothing else, which is that of doc(id). */
export function idOf(where: Document): Value {
  const names = Object.keys(where);
  if (names.length !== 1 || names[0] !== '_id') return undefined;
  const { _id: id } = where;
  if (typeof id !== 'object' || id === null || Array.isArray(id)) return id;
  if (!('$eq' in id)) return Object.keys(id).some((name) => name.startsWith('$')) ? undefined : id;
  return Object.keys(id).length === 1 ? id.$eq : undefined;
}

export class Access {
  /** Counts for each part of each rule how often it was true and false. */
  readonly coverage: Coverage;
  readonly #rules = new Map<string, CompiledRules>();
  readonly #closed = new Map<string, CompiledRules>();
  readonly #listeners = new Set<(collection: string) => void>();
  readonly #storage: StorageRules;
  readonly #functions: FunctionRules | undefined;

  /** @throws RulesError with everything that is wrong in one place */
  constructor(
    private readonly store: Store,
    private readonly now: () => number,
    private readonly options: RulesOptions,
  ) {
    for (const [name, source] of Object.entries(options.rules ?? {})) this.#rules.set(name, compileRules(source, name));
    this.#storage = compileStorageRules(options.storageRules ?? NOBODY);
    this.#functions = options.functionRules === undefined ? undefined : compileFunctionRules(options.functionRules);
    this.coverage = createCoverage([...this.#rules.values()]);
  }

  /** The rules of a collection; nobody may anything with one that has none. */
  rulesOf(collection: string): CompiledRules {
    const rules = this.#rules.get(collection) ?? this.#closed.get(collection) ?? compileRules(NOBODY, collection);
    // Kept, as the coverage knows rules by their identity; only collections that exist are asked about.
    if (!this.#rules.has(collection)) this.#closed.set(collection, rules);
    return rules;
  }

  /** Other rules from now on. @throws RulesError; then the old ones stay */
  setRules(collection: string, source: unknown): void {
    this.#rules.set(collection, compileRules(source, collection));
    for (const listener of this.#listeners) listener(collection);
  }

  /** Told of each collection whose rules change: who watches it may have to be told to stop. */
  onRulesChange(listener: (collection: string) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** What the rules say; `find` looks up documents that get() asks for. */
  verdict(unit: Unit, caller: Caller | null, { collection, operation, where = {}, data }: Asked): Verdict {
    const target = this.store.collection(collection);
    const find = (name: string, id: string) => {
      const from = this.store.names.includes(name) ? this.store.collections.get(name) : undefined;
      return from && unit.get(from, idKey(id))?.doc;
    };
    const docId = this.options.lenientDocRules && operation !== 'create' ? idOf(where) : undefined;
    const wanted: Wanted = {
      rules: this.rulesOf(collection),
      operation,
      auth: authOf(caller),
      now: this.now(),
      get: find,
      coverage: this.coverage,
      ...(docId === undefined || docId === null ? { where } : { docId, stored: unit.get(target, idKey(docId))?.doc }),
      ...(data && { data }),
    };
    return check(wanted);
  }

  /** Resolves when what the rules have read is durable. @throws CloudError DATABASE_PERMISSION_DENIED */
  async allowed(caller: Caller | null, asked: Asked): Promise<{ where: Document; documents: Document[] }> {
    const { result } = await this.store.run((unit) => this.verdict(unit, caller, asked));
    if (!result.ok) throw new CloudError(result.code, this.#explained(asked, result.message));
    return result;
  }

  #explained({ collection }: Asked, message: string): string {
    return this.#rules.has(collection) ? message : `${message} (no rules of ${collection} are known here: nobody may)`;
  }

  /** What refuses a file to the caller; undefined when nothing does. A file that is not there is nobody's. */
  storageRefusal(
    operation: 'read' | 'write',
    caller: Caller | null,
    path: string,
    owner: string | undefined,
  ): { code: string; message: string } | undefined {
    const resource = { path, ...(owner !== undefined && { openid: owner }) };
    const verdict = checkStorage({ rules: this.#storage, operation, auth: authOf(caller), resource });
    return verdict.ok ? undefined : verdict;
  }

  /** docs.cloudbase.net/cloud-function/security-rules: by default anonymous users are excluded. */
  mayInvoke(caller: Caller | null, name: string): boolean {
    if (this.#functions) return mayInvoke(this.#functions, name, authOf(caller));
    return caller !== null && caller.loginType !== 'ANONYMOUS';
  }
}
