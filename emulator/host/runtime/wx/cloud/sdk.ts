/**
 * The script `sdk.js`: the unmodified web SDK, of which only the parts are taken that `wx.cloud` needs (half the size of the
 * whole). Its login is left out: whose phone it is says WeChat, here `session.ts`. Loaded when the cloud is first used.
 */
import { registerDatabase } from '@cloudbase/js-sdk/database';
import { registerFunctions } from '@cloudbase/js-sdk/functions';
import { registerRealtime } from '@cloudbase/js-sdk/realtime';
import { registerStorage } from '@cloudbase/js-sdk/storage';
import { cloudbase } from './sdk-core';
import type { Sdk } from './sdk-shape';

registerFunctions(cloudbase);
registerStorage(cloudbase);
registerDatabase(cloudbase);
registerRealtime(cloudbase);
// A mini-program has no such globals.
for (const part of ['Database', 'Functions', 'Cloudrun', 'Realtime', 'Storage'])
  Reflect.deleteProperty(globalThis, `register${part}`);
// The boundary: the SDK's types are those of the whole, and looser.
globalThis.wxCloudSdk = cloudbase as unknown as Sdk;
