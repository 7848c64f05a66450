/** What functions and scripts need in their environment, so that the server SDKs talk to the local cloud. */

export const ENV_ID = 'local-env';

/** TENCENTCLOUD=true spares each call a look-up of the cloud's metadata host; any keys do, as nothing here is secret. */
export function sdkEnvironment(url: string, envId = ENV_ID): Record<string, string> {
  return {
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${url}/admin` }),
    TCB_CONTEXT_KEYS: 'TCB_ENV',
    TCB_ENV: envId,
    TENCENTCLOUD: 'true',
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
  };
}
