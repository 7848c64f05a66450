/** Faults of the actions of the server SDKs. */
import { randomUUID } from 'node:crypto';
import type { Params } from '../admin/database';
import { type Faults, InjectedError, type Subject } from './faults';

type Answer = Record<string, unknown>;

/** wx-server-sdk's error.config.ts calls it the cloud's system error, -501001. */
const SYSTEM_ERROR = 'SYS_ERR';

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');

/**
 * @param functionOf the function in whose call the action with this token is done
 * @returns as `answer`; rejects with LostAnswer where the connection is to be cut
 */
export function faultyAdmin(
  faults: Faults,
  answer: (params: Params) => Promise<Answer>,
  functionOf: (token: string) => string | undefined,
) {
  return async (params: Params): Promise<Answer> => {
    try {
      return await faults.around(subjectOf(params, functionOf(textOf(params.wxCloudApiToken))), () => answer(params));
    } catch (error) {
      if (!(error instanceof InjectedError)) throw error;
      return { requestId: randomUUID(), code: error.code ?? SYSTEM_ERROR, message: error.message };
    }
  };
}

function subjectOf({ action, collectionName, apiName }: Params, by: string | undefined): Subject {
  const name = textOf(action);
  const gateways = name.startsWith('wx.') ? [name, textOf(apiName)] : [];
  return { action: name, collection: textOf(collectionName), by, gateways };
}
