/** 上传: what a client laid down for a function lies under its own person's name, and is taken from nowhere else. */
import { pathOf } from './storage';

export const uploadFolder = (openid: string): string => `uploads/${openid}/`;

/** Whether a file id of a payload names an upload of this very person. */
export function isOwnUpload(fileId: string, openid: string): boolean {
  const path = pathOf(fileId);
  return path?.startsWith(uploadFolder(openid)) === true && !path.split('/').includes('..');
}
