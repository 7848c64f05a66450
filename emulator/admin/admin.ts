/** `POST /admin`: the one endpoint of the server SDKs. An action name, its fields, and an answer of HTTP 200 with `{code, message}` or `{data}`. */
import { randomUUID } from 'node:crypto';
import { Limits } from '../limits/limits';
import { CloudError, DATABASE_CODES } from '../store/errors';
import type { Explain } from '../store/unit';
import { QueryWatch } from '../warnings/query-watch';
import { Warnings } from '../warnings/warnings';
import { failureCode } from '../wire/failure';
import { type DatabaseContext, databaseActions, type Params } from './database';

export type Action = (params: Params) => Promise<Record<string, unknown>>;

export interface AdminOptions {
  database: Pick<DatabaseContext, 'store' | 'now'> & Partial<Pick<DatabaseContext, 'limits' | 'watch'>>;
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
  const limits = new Limits();
  const watch = new QueryWatch(new Warnings(), false);
  async function perform(params: Params): Promise<Record<string, unknown>> {
    const name = textOf(params.action);
    // Own names only: an object also has a `constructor`.
    const databaseAction = Object.hasOwn(databaseActions, name) ? databaseActions[name] : undefined;
    if (!databaseAction) {
      const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
      if (!action) throw new CloudError(DATABASE_CODES.invalidParam, `unknown action: ${name}`);
      return action(params);
    }
    const token = textOf(params.wxCloudApiToken);
    const collection = textOf(params.collectionName);
    const began = performance.now();
    let explain: Explain | null = null;
    const context = {
      limits,
      watch,
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
      onDatabaseAction(token, name, collection, explain, performance.now() - began, failureCode(error) ?? FAULT);
      throw error;
    }
  }

  /** Never throws: what goes wrong becomes the cloud's `{code, message, requestId}`. */
  return async function answer(params: Params): Promise<Record<string, unknown>> {
    const requestId = randomUUID();
    try {
      return { requestId, ...(await perform(params)) };
    } catch (error) {
      const code = failureCode(error) ?? FAULT;
      if (code === FAULT) console.error('[emulator] a fault of the emulator itself:', error);
      return { requestId, code, message: error instanceof Error ? error.message : String(error) };
    }
  };
}

const FAULT = 'SYS_ERR';

/** Fields that are no text are looked at by the action; an object's own toString is never called. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
