/** 文件的样子: one line of what the court has, or of what is still on its way. Free of wx. */
import type { Pending } from '../../api/uploads/pending';

export interface FileRow {
  id: string;
  name: string;
  text: string;
  /** `attached`, or the state of one on its way. */
  state: 'attached' | Pending['state'];
  percent: number;
  /** May be taken out of what the court has. */
  removable: boolean;
}

const MB = 1024 * 1024;
export const sizeText = (bytes: number) =>
  bytes >= MB ? `${(bytes / MB).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1024))} KB`;

export const attachedRow = (id: string, name: string, size: number, removable: boolean): FileRow => ({
  id,
  name,
  text: `已经传好，${sizeText(size)}`,
  state: 'attached',
  percent: 100,
  removable,
});

export function pendingRow({ id, name, state, percent, message }: Pending): FileRow {
  const texts = {
    queued: '排着队，马上传',
    sending: `正在传，${percent}%`,
    paused: `传到 ${percent}%。${message}`,
    refused: message,
  };
  return { id, name, text: texts[state], state, percent, removable: false };
}
