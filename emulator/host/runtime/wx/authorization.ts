/** 授权 and 设置: authorize, getSetting, openSetting. */
import { settingsPage } from '../dialogs/settings';
import { onOpenType } from '../open-type';
import { api } from './api';
import { requireParameters } from './parameter';
import { requireScope, SCOPES, scopes } from './scopes';
import { ask } from './script';
import { subscriptions } from './subscriptions';
import { requireTap } from './tap';

interface SettingOptions {
  withSubscriptions?: boolean;
}

const settings = ({ withSubscriptions = false }: SettingOptions) => ({
  authSetting: scopes.all(),
  ...(withSubscriptions ? { subscriptionsSetting: { mainSwitch: true, itemSettings: subscriptions.get() } } : {}),
});

/** The page of settings, also from the menu. */
export async function openSettings(): Promise<void> {
  const asked = Object.entries(scopes.all());
  await settingsPage(
    asked.map(([name, on]) => ({ name, on, text: SCOPES[name] ?? name, set: (now: boolean) => scopes.set(name, now) })),
  );
}

onOpenType('openSetting', async ({ fire }) => {
  await openSettings();
  fire('opensetting', { ...settings({}), errMsg: 'openSetting:ok' });
});

export const authorization = {
  authorize: api('authorize', async (options: { scope: string }) => {
    requireParameters(options, { scope: 'String' });
    await requireScope(options.scope);
    return {};
  }),
  getSetting: api('getSetting', (options: SettingOptions) => settings(options)),
  openSetting: api('openSetting', async (options: SettingOptions) => {
    requireTap();
    return await ask('openSetting', options, async () => {
      await openSettings();
      return settings(options);
    });
  }),
};
