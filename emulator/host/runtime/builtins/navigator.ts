/** WeChat, "navigator". */

import { define } from './define';
import { hover, hoverProperties } from './hover';
import { pressByKeyboard } from './keyboard';
import { nameRole } from './nested';
import { number, string, text } from './property';

type OpenType = 'navigate' | 'redirect' | 'switchTab' | 'reLaunch' | 'navigateBack' | 'exit';

type Way = (options: object) => Promise<unknown> | undefined;

/** Boundary: `wx` is a global name, there before any component is made. */
const wxFunction = (name: string): Way | undefined => (globalThis as { wx?: Record<string, Way> }).wx?.[name];

const WAYS: Record<OpenType, string> = {
  navigate: 'navigateTo',
  redirect: 'redirectTo',
  switchTab: 'switchTab',
  reLaunch: 'reLaunch',
  navigateBack: 'navigateBack',
  exit: 'exitMiniProgram',
};

export const navigator = define({
  tag: 'navigator',
  properties: {
    target: text<'self' | 'miniProgram'>('self'),
    url: string(),
    openType: text<OpenType>('navigate'),
    delta: number(1),
    appId: string(),
    path: string(),
    shortLink: string(),
    version: string('release'),
    ...hoverProperties('navigator-hover', 50, 600),
  },
  events: ['success', 'fail', 'complete'],
  create(host) {
    const { element } = host;
    hover(host);
    pressByKeyboard(element, host.component);
    const go = () => {
      const { target, openType, url, delta, appId, path, version, shortLink } = host.data;
      const [name, options] =
        target === 'miniProgram'
          ? ['navigateToMiniProgram', { appId, path, envVersion: version, shortLink }]
          : [WAYS[openType || 'navigate'] ?? 'navigateTo', openType === 'navigateBack' ? { delta } : { url }];
      wxFunction(name)?.({
        ...options,
        success: (result: unknown) => host.fire('success', result),
        fail(failure: { errMsg: string }) {
          host.fire('fail', failure);
          // As in WeChat's tools: a link to nowhere is told of, since nobody asks for the event.
          console.warn(`<navigator url="${url}"> ${failure.errMsg}`);
        },
        complete: (outcome: unknown) => host.fire('complete', outcome),
      });
    };
    host.onTap(go);
    return { attached: () => nameRole(element, 'link'), activate: go };
  },
});
