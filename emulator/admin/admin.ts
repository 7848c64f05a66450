/** `POST /admin`: the one endpoint of the server SDKs. An action name, its fields, and an answer of HTTP 200 with `{code, message}` or `{data}`. */
import { randomUUID } from 'node:crypto';
import { QueryError } from '../query/error';
import { CloudError, DATABASE_CODES } from '../store/errors';
import type { Explain } from '../store/unit';
import { type DatabaseContext, databaseActions, type Params } from './database';

export type Action = (params: Params) => Promise<Record<string, unknown>>;

export interface AdminOptions {
  database: Omit<DatabaseContext, 'report'>;
  /** The other services' actions: `functions.*`, `storage.*`, `wx.*`, `auth.*`. */
  actions: Record<string, Action>;
  onDatabaseAction: (
    token: string,
    action: string,
    collection: string,
    explain: Explain | null,
    ms: number,
    error?: string,
  ) => void;
}

export function admin({ database, actions, onDatabaseAction }: AdminOptions) {
  async function perform(params: Params): Promise<Record<string, unknown>> {
    const name = String(params.action);
    const databaseAction = databaseActions[name];
    if (!databaseAction) {
      const action = actions[name];
      if (!action) throw new CloudError(DATABASE_CODES.invalidParam, `unknown action: ${name}`);
      return action(params);
    }
    const token = String(params.wxCloudApiToken ?? '');
    const collection = String(params.collectionName ?? '');
    const began = performance.now();
    let explain: Explain | null = null;
    const context = {
      ...database,
      report: (seen: Explain) => {
        explain = seen;
      },
    };
    try {
      const answer = await databaseAction(context, params);
      onDatabaseAction(token, name, collection, explain, performance.now() - began);
      return answer;
    } catch (error) {
      onDatabaseAction(token, name, collection, explain, performance.now() - began, codeOf(error));
      throw error;
    }
  }

  /** Never throws: what goes wrong becomes the cloud's `{code, message, requestId}`. */
  return async function answer(params: Params): Promise<Record<string, unknown>> {
    const requestId = randomUUID();
    try {
      return { requestId, ...(await perform(params)) };
    } catch (error) {
      const known = error instanceof CloudError || error instanceof QueryError;
      if (!known) console.error('[emulator] a fault of the emulator itself:', error);
      return { requestId, code: codeOf(error), message: error instanceof Error ? error.message : String(error) };
    }
  };
}

function codeOf(error: unknown): string {
  return error instanceof CloudError || error instanceof QueryError ? error.code : 'SYS_ERR';
}
