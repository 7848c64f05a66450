/** What an instance finds around it: its environment variables, and the context of a call. */
import type { Deployed } from './deployed';
import { type Invocation, scfContext } from './invocation';

const REGION = 'ap-shanghai';
/** What of this computer's environment an instance gets: the cloud has nothing of a developer's shell either. */
const INHERITED = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot', 'NODE_EXTRA_CA_CERTS'];

/**
 * docs.cloudbase.net/cloud-function/function-configuration/env: built-in variables; /cloud-function/timezone: UTC unless
 * TZ is set. `cloud` is where the SDKs find the local cloud.
 */
export function environmentOf(name: string, code: Deployed, cloud: Record<string, string>): NodeJS.ProcessEnv {
  const inherited = INHERITED.flatMap((key) => {
    const value = process.env[key];
    return value === undefined ? [] : [[key, value]];
  });
  return {
    ...Object.fromEntries(inherited),
    TZ: 'UTC',
    ...cloud,
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: REGION,
    SCF_FUNCTIONNAME: name,
    USER_CODE_ROOT: `${code.dir}/`,
    ...code.env,
  };
}

/** The second argument of a function, as plain data. cloud.tencent.com/document/product/583/9210: its fields. */
export function contextOf(invocation: Invocation, { timeoutMs, memoryMb, env }: Deployed) {
  const environment = { ...env, ...invocation.environment };
  return {
    ...scfContext(invocation, timeoutMs),
    memory_limit_in_mb: memoryMb,
    environment: JSON.stringify(environment),
    // The older runtimes' form; CloudBase's parseContext reads either.
    environ: Object.entries(environment)
      .map(([key, value]) => `${key}=${value}`)
      .join(';'),
    tencentcloud_region: REGION,
  };
}
