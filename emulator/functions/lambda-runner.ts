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

interface Answer {
  status: number;
  failed: boolean;
  text: string;
}

const isClosed = (error: NodeJS.ErrnoException): boolean => error.code === 'ECONNRESET' || error.code === 'EPIPE';

/** serverless-offline closes a connection that nobody used for 5 s (Node's own default, which hapi leaves as it is). */
const IDLE_MS = 4000;

export function lambdaRunner({ host, port, prefix, secret, timeoutMs }: LambdaOptions): Runner {
  // Of what is under way the request's own timeout counts.
  const agent = new http.Agent({ keepAlive: true, maxSockets: 64, timeout: IDLE_MS });
  const request = (invocation: Invocation, isAgain = false) =>
    new Promise<Answer>((resolve, reject) => {
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
      call.on('error', (error) => {
        // Under load it is closed there before this side has noticed. Nothing of the request was read, and a new connection is made.
        if (call.reusedSocket && !isAgain && isClosed(error)) resolve(request(invocation, true));
        else reject(error);
      });
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
