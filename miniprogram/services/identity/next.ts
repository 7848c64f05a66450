/** 从哪里来，回哪里去: the page somebody came from to prove who he is. Only pages of this program. */

const OWN = /^\/(pages|services|staff|staff-cases|staff-dossier)(\/[\w-]+)+(\?[^\s#]*)?$/;

/** What a `next` of an address leads to; '' where it is no page of ours, or leads round in a circle. */
export function ownRoute(next: string | undefined): string {
  const url = decoded(next ?? '');
  return OWN.test(url) && !/^\/services\/identity\/(start|check|window|intention)\//.test(url) ? url : '';
}

/** A `%` that means nothing makes it no address. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

export interface Errand {
  purpose: string;
  ref: string;
  /** `sign`: SHA-256 of what is signed; '' nothing is. */
  hash: string;
  /** Where it goes on; '' home. */
  next: string;
}

/** From the query of a page; as it is written there. */
export function errandOf({ purpose = '', ref = '', hash = '', next }: Record<string, string | undefined>): Errand {
  return { purpose: decoded(purpose) || 'register', ref: decoded(ref), hash: hashIn(hash), next: ownRoute(next) };
}

const hashIn = (text: string): string => (/^[0-9a-f]{64}$/.test(text) ? text : '');

/** The query of one of these pages, with `?`. */
export function queryOf({ purpose, ref, hash, next }: Errand): string {
  const parts = [
    ...(purpose === 'register' ? [] : [`purpose=${encodeURIComponent(purpose)}`]),
    ...(ref ? [`ref=${encodeURIComponent(ref)}`] : []),
    ...(hash ? [`hash=${hash}`] : []),
    ...(next ? [`next=${encodeURIComponent(next)}`] : []),
  ];
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}
