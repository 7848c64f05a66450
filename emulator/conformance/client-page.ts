/**
 * What the cases of the web SDK need: a page with a fresh environment, and nothing else of the machine, so that a page
 * of a browser can run them, too.
 */
import type { Mode, Tokens, WebApp } from './web-sdk';

export type Doc = Record<string, unknown>;

interface Matchers {
  toBe(expected: unknown): void;
  toEqual(expected: unknown): void;
  toMatchObject(expected: object): void;
  toHaveLength(expected: number): void;
  toContain(expected: string): void;
  toBeNull(): void;
  toBeDefined(): void;
  toBeInstanceOf(expected: unknown): void;
  toBeGreaterThanOrEqual(expected: number): void;
}

/** What the cases need of jest's `expect`, which a page of a browser has not. */
export interface Expect {
  (actual: unknown): Matchers & { not: Matchers };
  any(type: unknown): unknown;
}

export interface Page {
  app: WebApp;
  mode: Mode;
  /** In Node.js the SDK swallows the gateway's errors of writes; in a browser its fetch rejects with them. */
  swallows: boolean;
  /**
   * How bytes are given to be uploaded: the SDK's Node.js takes `fileContent`, its browser only a File as `filePath`
   * (utilities/src/adapters/platforms/web.ts, upload), and would keep an empty file of anything else.
   */
  file(bytes: Uint8Array<ArrayBuffer>): { filePath: unknown } | { fileContent: unknown };
  /** Tokens of a mini-program's person. */
  person(openid: string): Promise<Tokens>;
  expect: Expect;
}

export interface Case {
  name: string;
  run(page: Page): Promise<void>;
}

/** The environment that the cases expect. */
export const ENVIRONMENT = {
  collections: ['notes', 'posts', 'open', 'cases', 'case_members', 'closed'],
  rules: {
    notes: 'PRIVATE',
    posts: 'READONLY',
    open: { read: true, write: true },
    cases: {
      // biome-ignore lint/suspicious/noTemplateCurlyInString: the rules' own template.
      read: 'auth.openid in get(`database.case_members.${doc.caseId}`).people',
      create: false,
      update: "doc.owner == auth.openid && request.data.state in ['withdrawn']",
      delete: false,
    },
  },
  storageRules: 'READONLY',
  functionRules: { '*': { invoke: 'auth != null' }, internal: { invoke: false } },
  customLogin: 'unverified',
} as const;

/** The id of what was added. */
export const idOf = (answer: Doc): string => String(answer.id ?? answer._id);

/** Throws for an answer without documents: the SDK resolves with some errors, which are not an empty list. */
export function rowsOf(answer: Doc): Doc[] {
  if (!Array.isArray(answer.data)) throw new Error(`no documents, but ${JSON.stringify(answer)}`);
  return answer.data;
}

export async function rows(query: { get(): Promise<Doc> }): Promise<Doc[]> {
  return rowsOf(await query.get());
}

/** Goes on as a mini-program's person. */
export const as = async (page: Page, openid: string) => page.app.auth().setSession(await page.person(openid));

/** What a refused write says. */
export const refused = (page: Page, code: string) => (page.swallows ? 'none' : code);
