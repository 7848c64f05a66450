/** 替谁付: the order and its code, from a card or from an ordinary link that was scanned (`q`); of a 小程序码 its key (`scene`: `p=<key>`). */

export interface Asked {
  orderId: string;
  code: string;
  /** Of a 小程序码, which has no room for the two: the service tells them by it. */
  key: string;
}

/** Throws nothing: what cannot be read is as if it were not there. */
export function askedOf(query: Record<string, string | undefined>): Asked {
  const scanned = pairsIn(decoded(query.q ?? '').split('?')[1] ?? '');
  // WeChat encodes it once, some scanners twice.
  const scene = pairsIn(decoded(decoded(query.scene ?? '')));
  const from = (name: string) => decoded(query[name] ?? '') || (scanned.get(name) ?? '');
  return {
    orderId: from('orderId'),
    code: from('code').toUpperCase(),
    key: (scene.get('p') ?? '').toUpperCase(),
  };
}

const pairsIn = (text: string): Map<string, string> =>
  new Map(
    text.split('&').flatMap((pair) => {
      const [key, value] = pair.split('=');
      return key && value ? [[key, decoded(value)] as const] : [];
    }),
  );

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
