/** serverless-offline as a child process of ours. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';

export const HOST = '127.0.0.1';
/** Name prefix of functions: `<service>-<stage>-` of serverless.yml. */
export const LAMBDA_PREFIX = 'weifayuan-dev-';

export interface OfflineOptions {
  httpPort: number;
  lambdaPort: number;
  environment: Record<string, string>;
  /** Where what it prints goes. */
  logFile: string;
  /** Another configuration file beside serverless.yml. */
  config?: string;
}

export function startOffline({ httpPort, lambdaPort, environment, logFile, config }: OfflineOptions): ChildProcess {
  const ports = ['--httpPort', String(httpPort), '--lambdaPort', String(lambdaPort)];
  const child = spawn(
    process.execPath,
    ['scripts/offline.mjs', 'offline', 'start', '--host', HOST, ...ports, ...(config ? ['--config', config] : [])],
    {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { ...process.env, ...environment, SLS_DEPRECATION_DISABLE: '*', SLS_TELEMETRY_DISABLED: '1' },
    },
  );
  const log = createWriteStream(logFile, { flags: 'a' });
  child.stdout?.pipe(log);
  child.stderr?.pipe(log);
  return child;
}
