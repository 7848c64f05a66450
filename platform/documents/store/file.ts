/** 文书文件: the bytes in storage, at a path of their own that no client can name beforehand, write or read (cloud-rules.json). */
import { randomUUID } from 'node:crypto';
import { sdkApp } from '../../database';
import { removeFile } from '../../storage';

/** Returns the file's id. Nothing that is there is ever written over. */
export async function keepPdf(courtId: string, bytes: Uint8Array): Promise<string> {
  const { fileID } = await sdkApp().uploadFile({
    cloudPath: `documents/${courtId}/${randomUUID()}.pdf`,
    fileContent: Buffer.from(bytes),
  });
  if (!fileID) throw new Error('the storage took no file');
  return fileID;
}

/** A copy that another run made superfluous. That it stays harms nobody: it is named nowhere. */
export async function dropPdf(fileId: string): Promise<void> {
  await removeFile(fileId).catch(() => undefined);
}
