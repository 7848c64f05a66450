/** How the app was entered: path and query of the document's hash, the scene of its address (WeChat, "wx.getLaunchOptionsSync"). */
import { type Phone, phone } from './phone';
import { parseUrl, type Query } from './url';

interface LaunchOptions {
  /** '' where the address names no page: the app's first one is meant. */
  path: string;
  query: Query;
  scene: number;
  /** Only scenes of other mini-programs and official accounts fill it (WeChat, "场景值列表"): nobody is behind a phone here. */
  referrerInfo: { appId?: string };
  apiCategory: 'default';
}

export function launchOptionsOf(hash: string, { scene }: Pick<Phone, 'scene'>): LaunchOptions {
  const { route, query } = parseUrl(hash.replace(/^#\/?/, '/'), '');
  return { path: route, query, scene, referrerInfo: {}, apiCategory: 'default' };
}

export const launchOptions = launchOptionsOf(globalThis.location?.hash ?? '', phone);
