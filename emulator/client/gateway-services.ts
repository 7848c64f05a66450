/** Functions and storage of the REST gateway. Source: docs.cloudbase.net/http-api/functions, …/storage. */
import type { Limits } from '../limits/limits';
import { CloudError } from '../store/errors';
import { isObject } from '../wire/json';
import type { Caller } from './caller';
import type { ClientFunctions } from './functions';
import type { Gateway } from './gateway';
import { readJson } from './request';
import type { ClientStorage } from './storage';
import { invalid } from './wire';

type Fields = Record<string, unknown>;

/** docs.cloudbase.net/http-api/functions/functions-post. */
const DENIED = 'EXCEED_AUTHORITY';

export interface GatewayServicesOptions {
  functions: ClientFunctions;
  storage: ClientStorage;
  limits: Limits;
}

export function gatewayServices(gateway: Gateway, { functions, storage, limits }: GatewayServicesOptions): void {
  gateway.on('POST', '/functions/:name', async (caller, call) => {
    const event = (await readJson(call, limits.of('event-bytes'))) ?? {};
    if (!isObject(event)) throw new CloudError('FUNCTION_PARAM_INVALID', 'the event must be a JSON object');
    const result = await functions.call(caller, call.params.name ?? '', event, DENIED);
    return typeof result === 'string' ? { type: 'text/plain; charset=utf-8', text: result } : { value: result };
  });

  const batch = (path: string, work: (caller: Caller | null, list: readonly Fields[]) => Promise<Fields[]>) =>
    gateway.on('POST', `/storages/${path}`, async (caller, call) => {
      const list = await readJson(call, limits.of('request-bytes'));
      if (!Array.isArray(list) || list.length === 0) throw invalid('an array of objects is expected');
      const excess = limits.excess('files-a-call', list.length);
      if (excess) throw new CloudError('OBJECT_BATCH_TOO_LARGE', excess.message);
      const fields = list.map((one) => {
        if (!isObject(one)) throw invalid('an array of objects is expected');
        return one;
      });
      return { value: await work(caller, fields) };
    });

  batch('get-objects-upload-info', (caller, list) =>
    Promise.all(
      list.map(async ({ objectId }) => {
        try {
          const { url, token, authorization, fileId, cosFileId, download_url } = await storage.upload(caller, objectId);
          const downloads = { downloadUrl: download_url, downloadUrlEncoded: encodeURI(download_url) };
          const permission = { uploadUrl: url, authorization, token, cloudObjectMeta: cosFileId };
          return { objectId, ...permission, ...downloads, cloudObjectId: fileId };
        } catch (error) {
          if (!(error instanceof CloudError)) throw error;
          return { code: error.code, message: error.message };
        }
      }),
    ),
  );

  batch('get-objects-download-info', async (caller, list) => {
    const asked = list.map(({ cloudObjectId }) => ({ fileid: cloudObjectId }));
    return (await storage.downloads(caller, asked)).map(({ fileID, download_url, ...rest }) =>
      resultOf(rest, {
        cloudObjectId: fileID,
        downloadUrl: download_url,
        downloadUrlEncoded: encodeURI(String(download_url)),
      }),
    );
  });

  batch('delete-objects', async (caller, list) => {
    const asked = list.map(({ cloudObjectId }) => cloudObjectId);
    return (await storage.remove(caller, asked)).map(({ fileID, ...rest }) =>
      resultOf(rest, { cloudObjectId: fileID }),
    );
  });

  batch('copy-objects', async (caller, list) => {
    const asked = list.map(({ srcPath, dstPath, overwrite, removeOriginal }) => ({
      src_path: srcPath,
      dst_path: dstPath,
      overwrite,
      remove_original: removeOriginal,
    }));
    return (await storage.copy(caller, asked)).map(({ fileId, ...rest }) => resultOf(rest, { cloudObjectId: fileId }));
  });
}

/** The gateway's names for what the older actions call otherwise. Source: docs.cloudbase.net/openapi/storage.v1.openapi.yaml. */
const CODES: Record<string, string> = {
  STORAGE_FILE_NONEXIST: 'OBJECT_NOT_EXIST',
  STORAGE_FILE_PATH_CONFLICT: 'OBJECT_ALREADY_EXIST',
};
const SAYS: Record<string, string> = {
  OBJECT_NOT_EXIST: 'the object does not exist',
  OBJECT_ALREADY_EXIST: 'the object already exists',
};

function resultOf({ code, message }: Fields, done: Fields): Fields {
  if (code === 'SUCCESS') return done;
  const name = CODES[String(code)] ?? String(code);
  return { code: name, message: message ?? SAYS[name] ?? name };
}
