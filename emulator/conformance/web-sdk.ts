/** The unmodified web SDK, as far as the cases use it; in Node.js here, in a page elsewhere. */
type Doc = Record<string, unknown>;
export type Answer = Doc & { data?: unknown };

interface Query {
  where(condition: Doc): Query;
  orderBy(field: string, direction: 'asc' | 'desc'): Query;
  limit(most: number): Query;
  skip(count: number): Query;
  field(projection: Doc): Query;
  get(): Promise<Answer>;
  count(): Promise<Answer>;
  update(data: Doc): Promise<Answer>;
  remove(): Promise<Answer>;
}

interface DocumentReference {
  get(): Promise<Answer>;
  set(data: Doc): Promise<Answer>;
  update(data: Doc): Promise<Answer>;
  remove(): Promise<Answer>;
  delete(): Promise<Answer>;
}

export interface Aggregate {
  match(condition: Doc): Aggregate;
  group(group: Doc): Aggregate;
  sort(order: Doc): Aggregate;
  lookup(join: Doc): Aggregate;
  end(): Promise<Answer>;
}

export interface Collection extends Query {
  add(data: Doc | Doc[]): Promise<Answer>;
  doc(id: string): DocumentReference;
  aggregate(): Aggregate;
}

export interface Transaction {
  collection(name: string): Collection;
  commit(): Promise<Answer>;
}

export interface Database {
  command: Record<
    'gt' | 'gte' | 'lt' | 'lte' | 'in' | 'or' | 'inc' | 'push' | 'remove',
    (...operands: unknown[]) => unknown
  > & { aggregate: { sum(operand: unknown): unknown } };
  Geo: { Point: new (longitude: number, latitude: number) => unknown };
  collection(name: string): Collection;
  createCollection(name: string): Promise<Answer>;
  startTransaction(): Promise<Transaction>;
  runTransaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  serverDate(options?: { offset: number }): unknown;
  RegExp(options: { regexp: string; options?: string }): unknown;
}

export interface Tokens {
  access_token: string;
  refresh_token: string;
  expires_in: number;
  scope: string;
}

export interface SignedIn {
  data: { user: Doc | null; session: (Doc & Tokens) | null };
  error: (Doc & { code?: string; message: string }) | null;
}

export interface Auth {
  signInAnonymously(): Promise<SignedIn>;
  signInWithCustomTicket(ticket: () => Promise<string>): Promise<SignedIn>;
  setSession(tokens: Tokens): Promise<SignedIn>;
  refreshSession(): Promise<SignedIn>;
  getSession(): Promise<SignedIn>;
  getUser(): Promise<SignedIn>;
  signOut(): Promise<{ error: unknown }>;
}

export interface WebApp {
  registerEndPoint(url: string, protocol: 'http'): void;
  registerEndPointWithKey(options: { key: 'GATEWAY'; url: string; protocol: 'http' }): void;
  auth(): Auth;
  database(): Database;
  callFunction(options: { name: string; data?: Doc; parse?: boolean }): Promise<Answer>;
  uploadFile(options: {
    cloudPath: string;
    filePath?: unknown;
    fileContent?: unknown;
    method?: 'put' | 'post';
  }): Promise<Answer>;
  downloadFile(options: { fileID: string }): Promise<Answer>;
  getTempFileURL(options: { fileList: unknown[] }): Promise<{ fileList: Doc[] }>;
  deleteFile(options: { fileList: string[] }): Promise<{ fileList: Doc[] }>;
  copyFile(options: { fileList: Doc[] }): Promise<{ fileList: Doc[] }>;
  /** Not public: the tests put tokens there that no sign-in would give. */
  oauthInstance: { oauth2client: { setCredentials(credentials: Partial<Tokens>): Promise<void> } };
}

export type Mode = 'CLOUD_API' | 'GATEWAY';

export interface Sdk {
  init(options: { env: string; endPointMode: Mode }): WebApp;
}

/** The public calls that lead the SDK here. */
export function connect(sdk: Sdk, options: { env: string; mode: Mode; port: number }): WebApp {
  const app = sdk.init({ env: options.env, endPointMode: options.mode });
  app.registerEndPoint(`//127.0.0.1:${options.port}/web`, 'http');
  app.registerEndPointWithKey({ key: 'GATEWAY', url: `//127.0.0.1:${options.port}/v1`, protocol: 'http' });
  return app;
}

/**
 * The cloud's code in whatever way the SDK tells it: resolved or rejected, at the top or in `data`, as JSON in an
 * Error's message; 'none' where it says nothing, as of writes in mode GATEWAY under Node.js.
 */
export async function codeOf(work: Promise<unknown>): Promise<string> {
  const outcome = await work.catch((error: unknown) => error);
  const fields: Doc = typeof outcome === 'object' && outcome !== null ? { ...outcome } : {};
  const inner: Doc = typeof fields.data === 'object' && fields.data !== null ? { ...fields.data } : {};
  const code = fields.code ?? inner.code;
  if (typeof code === 'string') return code;
  const text = outcome instanceof Error ? outcome.message : '';
  return /\[([A-Z_]{5,})\]/.exec(text.replace(/^\[@cloudbase[^\]]*\]/, ''))?.[1] ?? 'none';
}
