/** Addresses of pages: `/pages/a/b?x=1`, also relative ones (WeChat, "wx.navigateTo"). */

export type Query = Record<string, string>;

export interface PageUrl {
  /** Without a leading slash: what WeChat calls the route. */
  route: string;
  query: Query;
}

/**
 * As WeChat reads it: values stay as they were written (a page decodes what was encoded), one without `=` becomes the
 * word "undefined", one with several is cut at the second (developers.weixin.qq.com/community 0004e8d93c4c080eddc36298661800).
 */
export function parseQuery(text: string): Query {
  const query: Query = {};
  for (const pair of text.split('&').filter(Boolean)) {
    const [key = '', value = 'undefined'] = pair.split('=');
    query[key] = value;
  }
  return query;
}

export const formatQuery = (query: Query): string =>
  Object.entries(query)
    .map(([key, value]) => `${key}=${value}`)
    .join('&');

/** @param from the route of the page that asks, for a relative address */
export function parseUrl(url: string, from: string): PageUrl {
  const [path = '', ...rest] = url.split('?');
  const query = parseQuery(rest.join('?'));
  if (path.startsWith('/')) return { route: path.slice(1).replace(/\.html$/, ''), query };
  const parts = from.split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return { route: parts.join('/'), query };
}
