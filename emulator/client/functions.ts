/** Functions as a client may call them. */
import { LostAnswer } from '../faults/faults';
import type { Functions } from '../functions/functions';
import { FunctionError } from '../functions/invocation';
import { CloudError } from '../store/errors';
import type { Access } from './access';
import type { Caller } from './caller';

export class ClientFunctions {
  constructor(
    private readonly functions: Functions,
    private readonly access: Access,
  ) {}

  /**
   * The function's own result. The person stands in the function's environment: openid, or uid and kind of login.
   *
   * @param denied what a refusal by the rules is called, which differs between the two modes
   * @throws CloudError
   */
  async call(caller: Caller | null, name: string, event: unknown, denied: string): Promise<unknown> {
    if (!this.access.mayInvoke(caller, name))
      throw new CloudError(denied, `[${denied}] the rules of functions do not let this caller call ${name}`);
    const { uid, openid, customId, loginType } = caller ?? {};
    const person =
      openid !== undefined
        ? { openid, source: 'wx_client' }
        : {
            source: 'web',
            ...(uid !== undefined && { user: { uid, customId, isAnonymous: loginType === 'ANONYMOUS' } }),
          };
    try {
      return (await this.functions.call(name, event, person)) ?? null;
    } catch (error) {
      if (error instanceof LostAnswer) throw error;
      if (error instanceof FunctionError) throw new CloudError(error.code, error.message);
      // A function of a test, in this very thread.
      throw new CloudError('FUNCTION_INVOCATION_FAILED', error instanceof Error ? error.message : String(error));
    }
  }
}
