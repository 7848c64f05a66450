/** The other actions of `/web`: functions and storage. Source: @cloudbase/functions, @cloudbase/storage of js-sdk 3.7. */
import { isObject } from '../wire/json';
import type { ClientFunctions } from './functions';
import type { ClientStorage } from './storage';
import type { WebAction } from './web';
import { invalid, parsed } from './wire';

/** docs.cloudbase.net/error-code/PERMISSION_DENIED, "cloud function invocation error". */
const DENIED = 'PERMISSION_DENIED';

export function webActions(functions: ClientFunctions, storage: ClientStorage): Record<string, WebAction> {
  return {
    'functions.invokeFunction': async (caller, { function_name, request_data, parse }) => {
      if (typeof function_name !== 'string') throw invalid('function_name must be a string');
      const event = typeof request_data === 'string' && request_data !== '' ? parsed(request_data) : {};
      if (!isObject(event)) throw invalid('request_data must be the JSON of an object');
      const result = await functions.call(caller, function_name, event, DENIED);
      // With `parse` the SDK takes the result as it comes.
      return { data: { response_data: parse === true ? result : JSON.stringify(result) } };
    },

    'storage.getUploadMetadata': async (caller, { path, method }) => {
      if (method !== undefined && method !== 'put' && method !== 'post') throw invalid('method must be put or post');
      return { data: { ...(await storage.upload(caller, path)) } };
    },

    'storage.batchGetDownloadUrl': async (caller, { file_list }) => ({
      data: { download_list: await storage.downloads(caller, file_list) },
    }),

    'storage.batchDeleteFile': async (caller, { fileid_list }) => ({
      data: { delete_list: await storage.remove(caller, fileid_list) },
    }),

    'storage.batchCopyFile': async (caller, { file_list }) => ({
      data: { copy_list: await storage.copy(caller, file_list) },
    }),
  };
}
