/** Which phone this document is: from its address, `/phone/?as=<openid>&scene=1001&font=17&device=<name>#/page?query`. */

export interface Phone {
  /** '' where nobody is logged in to WeChat. */
  openid: string;
  /** Two phones of one person keep their storage apart. */
  device: string;
  /** 场景值 of the launch (WeChat, "场景值列表"). */
  scene: number;
  /** WeChat's font setting in px: 17 is standard, 25.5 the largest (WeChat, "适老化"). */
  fontSize: number;
  /** Before each key of localStorage. */
  storagePrefix: string;
}

const STANDARD_FONT_PX = 17;

/** Several phones can stand in one page, so nothing of them is in a cookie or a shared key. */
export function phoneOf(search: string): Phone {
  const query = new URLSearchParams(search);
  const openid = query.get('as') ?? '';
  const device = query.get('device') ?? '1';
  return {
    openid,
    device,
    scene: Number(query.get('scene')) || 1001,
    fontSize: Number(query.get('font')) || STANDARD_FONT_PX,
    storagePrefix: `phone:${openid}:${device}:`,
  };
}

/** Outside a browser (tests): nobody's. */
export const phone = phoneOf(globalThis.location?.search ?? '');
