/** 路由: the five ways between pages. */
import { loadPart } from '../parts';
import { router } from '../router';
import { api } from './api';
import { requireParameters } from './parameter';
import { inTurn } from './route-queue';

interface Url {
  url: string;
}
type Events = Record<string, (...values: unknown[]) => void>;

const way = (name: 'redirectTo' | 'switchTab' | 'reLaunch') =>
  api(name, (options: Url) => {
    requireParameters(options, { url: 'String' });
    return inTurn(async () => {
      await loadPart(router.routeOf(options.url));
      router[name]({ url: options.url });
      return {};
    });
  });

export const navigation = {
  navigateTo: api('navigateTo', (options: Url & { events?: Events }) => {
    requireParameters(options, { url: 'String' });
    const { url, events } = options;
    return inTurn(async () => {
      await loadPart(router.routeOf(url));
      return router.navigateTo({ url, ...(events ? { events } : {}) });
    });
  }),
  redirectTo: way('redirectTo'),
  switchTab: way('switchTab'),
  reLaunch: way('reLaunch'),
  navigateBack: api('navigateBack', ({ delta = 1 }: { delta?: number }) =>
    inTurn(() => {
      router.navigateBack({ delta });
      return {};
    }),
  ),
};
