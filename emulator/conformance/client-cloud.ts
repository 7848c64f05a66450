/** The local cloud that the cases of the web SDK are run against: its functions, and what is in it before. */
import nodeSdk from '@cloudbase/node-sdk';
import { createEmulator, type Emulator, type EmulatorOptions } from '../emulator';
import { idKey } from '../store/collection';
import { ENVIRONMENT } from './client-page';

// Spares the SDK a look-up of the cloud's metadata host. It must find no keys: with some it would be an administrator.
process.env.TENCENTCLOUD = 'true';

export const ENV_ID = 'env-x';

const functions = {
  who: (event: unknown) => {
    const { openId, uid, isAnonymous, customUserId } = nodeSdk.init({ env: ENV_ID }).auth().getUserInfo();
    return { event, openid: openId, uid, anonymous: isAnonymous, customUserId, source: process.env.TCB_SOURCE };
  },
  nothing: () => undefined,
  internal: () => 'secret',
  broken: () => Promise.reject(new Error('broken')),
};

const DOCUMENTS: [collection: string, document: { _id: string } & Record<string, string | string[]>][] = [
  ['case_members', { _id: 'c1', people: ['o-alice'] }],
  ['cases', { _id: 'c1', caseId: 'c1', owner: 'o-alice', title: '甲诉乙', state: 'open' }],
];

/** In memory, at any free port. */
export async function startCloud(options: EmulatorOptions = {}): Promise<Emulator> {
  const emulator = await createEmulator({
    envId: ENV_ID,
    functions,
    ...ENVIRONMENT,
    collections: Object.fromEntries(ENVIRONMENT.collections.map((name) => [name, []])),
    onWarning: () => undefined,
    ...options,
  });
  await emulator.store.run((unit) => {
    for (const [name, document] of DOCUMENTS)
      unit.put(emulator.store.collection(name), idKey(document._id), { ...document });
  });
  return emulator;
}
