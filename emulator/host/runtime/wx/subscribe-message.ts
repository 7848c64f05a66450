/** 订阅消息: asks whether messages may be sent (WeChat, "wx.requestSubscribeMessage"). */
import { subscribeDialog } from '../dialogs/subscribe';
import { api, WxFailure } from './api';
import { ask } from './script';
import { type Choice, subscriptions } from './subscriptions';
import { requireTap } from './tap';

const MOST_TEMPLATES = 3;

async function choose(undecided: string[]): Promise<Record<string, Choice>> {
  if (undecided.length === 0) return {};
  const { accepted, always } = await subscribeDialog({ templateIds: undecided });
  const choices = Object.fromEntries(
    undecided.map((id): [string, Choice] => [id, accepted.includes(id) ? 'accept' : 'reject']),
  );
  if (always) subscriptions.set({ ...subscriptions.get(), ...choices });
  return choices;
}

export const subscribeMessage = {
  requestSubscribeMessage: api('requestSubscribeMessage', async (options: { tmplIds: string[] }) => {
    const { tmplIds } = options;
    if (!Array.isArray(tmplIds) || tmplIds.length === 0)
      throw new WxFailure("TmplIds can't be empty", { errCode: 10001 });
    if (tmplIds.length > MOST_TEMPLATES) throw new WxFailure('Templates count out of max bounds', { errCode: 20003 });
    requireTap();
    return await ask<Record<string, Choice>>('requestSubscribeMessage', options, async () => {
      const ids = [...new Set(tmplIds)];
      const before = subscriptions.get();
      const decided = Object.fromEntries(ids.flatMap((id) => (before[id] ? [[id, before[id]] as const] : [])));
      return { ...decided, ...(await choose(ids.filter((id) => !before[id]))) };
    });
  }),
};
