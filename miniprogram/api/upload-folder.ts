/** 自己的上传文件夹: where one's own uploads lie in the cloud; asked for once. */
import { call } from './call';

let folder: Promise<string> | undefined;

/** Ends with `/`. Throws a CallFailure. */
export function uploadFolder(): Promise<string> {
  folder ??= call('identity', { action: 'myRoles', limit: 1 }).then(
    (answer) => answer.uploadFolder,
    (error: unknown) => {
      folder = undefined;
      throw error;
    },
  );
  return folder;
}
