/**
 * 腾讯云 API: what its typed clients are made with, and what their errors mean to us. The clients themselves are loaded
 * late, by path, inside the call that needs one: `tencentcloud-sdk-nodejs` as a whole costs a second and a half.
 */
import { Agent } from 'node:http';
import type { ClientConfig } from 'tencentcloud-sdk-nodejs/tencentcloud/common/interface';
import { CourtError } from '../errors';

export type TencentService = 'faceid' | 'asr' | 'sms';

const REGION = 'ap-guangzhou';

/**
 * `TENCENT_API_SECRET_ID`, `TENCENT_API_SECRET_KEY`; `TENCENT_API` (`http://127.0.0.1:4000`) only beside the local cloud:
 * without it the SDK asks its own hosts. `TENCENT_API_TIMEOUT_S` in place of a call's own.
 * @param seconds how long an answer is waited for
 * @throws Error where the key is missing
 */
export function tencentConfig(seconds: number): ClientConfig {
  const { TENCENT_API, TENCENT_API_SECRET_ID, TENCENT_API_SECRET_KEY, TENCENT_API_TIMEOUT_S } = process.env;
  if (!TENCENT_API_SECRET_ID || !TENCENT_API_SECRET_KEY)
    throw new Error('TENCENT_API_SECRET_ID or TENCENT_API_SECRET_KEY is missing');
  const url = TENCENT_API ? new URL(TENCENT_API) : undefined;
  return {
    credential: { secretId: TENCENT_API_SECRET_ID, secretKey: TENCENT_API_SECRET_KEY },
    region: REGION,
    profile: {
      httpProfile: {
        reqTimeout: Number(TENCENT_API_TIMEOUT_S || seconds),
        // Its own agent: else the SDK would send what is on this computer through the shell's http_proxy.
        ...(url ? { protocol: `${url.protocol}//`, endpoint: url.host, agent: new Agent() } : {}),
      },
    },
  };
}

/** A name of the environment that a deployment must set. Throws Error where it is missing. */
export function setting(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is missing`);
  return value;
}

/** Tencent refused, and said so: its code, and the id it knows the request by. */
export interface TencentRefusal {
  code: string;
  requestId: string;
}

/** Undefined: no answer came, or none that can be read, and what happened there is unknown. */
export function refusalOf(error: unknown): TencentRefusal | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined;
  if (!('requestId' in error) || typeof error.requestId !== 'string') return undefined;
  return { code: error.code, requestId: error.requestId };
}

/** For the court's IT: codes and ids of a call that failed, never what was asked about whom. */
export function logFailure(service: TencentService, action: string, error: unknown): void {
  const cause = refusalOf(error) ?? { message: error instanceof Error ? error.message : String(error) };
  console.log(JSON.stringify({ level: 'error', gateway: service, action, ...cause }));
}

/**
 * Logs it, and makes what the person is told.
 * @param message plain Chinese, what to do next
 */
export function upstreamFailed(service: TencentService, action: string, error: unknown, message: string): CourtError {
  logFailure(service, action, error);
  return new CourtError('UPSTREAM_FAILED', message);
}
