/** 入口: where an entry leads. Told by its query as well as by its scene; a scene that is not known is like 1001 (DESIGN 5). */

export interface EntryOptions {
  /** Of the page that WeChat opens. */
  path: string;
  query: Record<string, string | undefined>;
  /** Tells nothing that the query does not: City Services (1092) and codes (1047–1049) both bring key/values. */
  scene: number;
}

const HOME = 'pages/home/index';

/** What a 小程序码 carries in at most 32 characters: `h=<hallId>`, `c=<courtId>`. It comes URL-encoded in `scene`. */
function codeOf(query: EntryOptions['query']): Record<string, string> {
  const text = decoded(decoded(query.scene ?? ''));
  return Object.fromEntries(
    text
      .split('&')
      .map((pair) => pair.split('='))
      .flatMap(([key, value]) => (key && value ? [[key, value]] : [])),
  );
}

/** WeChat encodes `scene` once, some scanners twice; anything that cannot be decoded is as if it were not there. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

/** Ids only: what comes from outside goes into an address. */
const idOf = (text: string | undefined) => (text && /^[\w-]{1,64}$/.test(text) ? text : undefined);

/** Which court or hall somebody comes from. */
export function arrivalOf(query: EntryOptions['query']): { courtId?: string; hallId?: string } {
  const code = codeOf(query);
  const courtId = idOf(query.court ?? query.courtId ?? code.c);
  const hallId = idOf(query.hall ?? query.hallId ?? code.h);
  return { ...(courtId ? { courtId } : {}), ...(hallId ? { hallId } : {}) };
}

const SERVICE_PAGES = new Map([
  ['take-number', '/services/take-number/halls/index'],
  ['guide', '/services/guide/home/index'],
  ['file-case', '/services/file-case/start/index'],
  ['book-filing', '/services/book-filing/start/index'],
  ['pay-fee', '/services/pay-fee/mine/index'],
  ['check-progress', '/services/check-progress/mine/index'],
  ['read-dossier', '/services/read-dossier/mine/index'],
]);

/** The page to open over home; null: home itself, or the page that WeChat opens anyway. */
export function entry({ path, query }: EntryOptions): string | null {
  if (path !== HOME && path !== '') return null;
  const { hallId } = arrivalOf(query);
  if (hallId) return `/services/take-number/hall/index?hallId=${hallId}`;
  const topicId = idOf(query.topic);
  if (query.service === 'guide' && topicId) return `/services/guide/topic/index?topicId=${topicId}`;
  return SERVICE_PAGES.get(query.service ?? '') ?? null;
}
