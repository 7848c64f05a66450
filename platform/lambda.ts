/** The Lambda entry of a function, for serverless-offline. In the cloud nothing calls it. */
import { timingSafeEqual } from 'node:crypto';

interface ClientContext {
  custom?: { secret?: unknown; context?: { environment?: unknown } };
}

/** What CloudBase calls. */
type CloudMain = (event: unknown, context?: unknown) => Promise<unknown>;

export type LambdaHandler = (event: unknown, context: { clientContext?: unknown }) => Promise<unknown>;

/**
 * The caller comes in the client context. Whoever can invoke a Lambda could claim any openid there, so the handler runs
 * only with the secret that the local cloud made at its start and gave to serverless-offline. Throws otherwise.
 */
export function lambdaHandler(main: CloudMain): LambdaHandler {
  return async (event, { clientContext }) => {
    const { secret, context } = (clientContext as ClientContext | undefined)?.custom ?? {};
    if (!isSecret(secret))
      throw new Error('this handler runs only under the local cloud; call the function through it');
    if (typeof context?.environment === 'string') Object.assign(process.env, JSON.parse(context.environment));
    return main(event, context);
  };
}

function isSecret(given: unknown): boolean {
  const secret = process.env.LOCAL_CLOUD_SECRET;
  if (!secret || typeof given !== 'string') return false;
  const [a, b] = [Buffer.from(given), Buffer.from(secret)];
  return a.length === b.length && timingSafeEqual(a, b);
}
