/** Runs functions in serverless-offline through its Lambda invoke endpoint; the caller travels in the client context, never in the payload. */
import http from 'node:http';
import { FunctionError, type Invocation, type Runner, scfContext } from './invocation';

export interface LambdaOptions {
  host: string;
  port: number;
  /** serverless-offline's function names are `<prefix><name>`, prefix = `<service>-<stage>-`. */
  prefix: string;
  /** Proves to the handler that the local cloud started the call. */
  secret: string;
  timeoutMs: number;
}

export function lambdaRunner({ host, port, prefix, secret, timeoutMs }: LambdaOptions): Runner {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 64 });
  const request = (invocation: Invocation) =>
    new Promise<{ status: number; failed: boolean; text: string }>((resolve, reject) => {
      const custom = { secret, context: scfContext(invocation, timeoutMs) };
      const body = JSON.stringify(invocation.event ?? {});
      const call = http.request(
        {
          host,
          port,
          agent,
          method: 'POST',
          path: `/2015-03-31/functions/${prefix}${encodeURIComponent(invocation.name)}/invocations`,
          headers: {
            'content-type': 'application/octet-stream',
            'content-length': Buffer.byteLength(body),
            'x-amz-client-context': Buffer.from(JSON.stringify({ custom })).toString('base64'),
          },
          timeout: timeoutMs + 5000,
        },
        (answer) => {
          const parts: Buffer[] = [];
          answer.on('data', (part: Buffer) => parts.push(part));
          answer.on('end', () =>
            resolve({
              status: answer.statusCode ?? 0,
              failed: answer.headers['x-amz-function-error'] !== undefined,
              text: Buffer.concat(parts).toString('utf8'),
            }),
          );
          answer.on('error', reject);
        },
      );
      call.on('timeout', () => call.destroy(new Error('no answer in time')));
      call.on('error', reject);
      call.end(body);
    });
  return {
    async invoke(invocation) {
      const { status, failed, text } = await request(invocation).catch((error: Error) => {
        throw new FunctionError('FUNCTIONS_REQUEST_FAIL', `serverless-offline at ${host}:${port}: ${error.message}`);
      });
      if (status === 404) throw new FunctionError('FUNCTION_NOT_FOUND', `function ${invocation.name} is not here`);
      const result: unknown = text === '' ? undefined : JSON.parse(text);
      if (failed || status !== 200) throw invocationFailed(invocation.name, result);
      return result;
    },
    async stop() {
      agent.destroy();
    },
  };
}

function invocationFailed(name: string, result: unknown): FunctionError {
  const message = (result as { errorMessage?: unknown } | undefined)?.errorMessage;
  const text = typeof message === 'string' ? message : JSON.stringify(result);
  const code = text.includes('Lambda timeout') ? 'FUNCTION_TIME_LIMIT_EXCEEDED' : 'FUNCTION_INVOCATION_FAILED';
  return new FunctionError(code, `${name}: ${text}`);
}
