/** 替谁付: the order and its code, from a card, from a code on paper (`scene`), or from an ordinary link that was scanned (`q`). */

export interface Asked {
  orderId: string;
  code: string;
}

/** Throws nothing: what cannot be read is as if it were not there. */
export function askedOf(query: Record<string, string | undefined>): Asked {
  const scanned = pairsIn(decoded(query.q ?? '').split('?')[1] ?? '');
  const scene = pairsIn(decoded(query.scene ?? ''));
  const from = (key: string) => decoded(query[key] ?? '') || (scanned.get(key) ?? scene.get(key) ?? '');
  return { orderId: from('orderId'), code: from('code').toUpperCase() };
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
