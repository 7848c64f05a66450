/** 文件的样子: what the court has and what is still on its way, under the evidence each belongs to. Free of wx. */
import { evidenceOf } from '../../upload/names';
import type { Attached, Pending } from '../../upload/pending';

export interface FileRow {
  id: string;
  name: string;
  text: string;
  /** `attached`, or the state of one on its way. */
  state: 'attached' | Pending['state'];
  percent: number;
}

const MB = 1024 * 1024;
export const sizeText = (bytes: number) =>
  bytes >= MB ? `${(bytes / MB).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1024))} KB`;

const attachedRow = ({ attachmentId, name, size }: Attached): FileRow => ({
  id: attachmentId,
  name,
  text: `已经传好，${sizeText(size)}`,
  state: 'attached',
  percent: 100,
});

function pendingRow({ id, name, state, percent, message }: Pending): FileRow {
  const texts = {
    queued: '排着队，马上传',
    sending: `正在传，${percent}%`,
    paused: `传到 ${percent}%。${message}`,
    refused: message,
  };
  return { id, name, text: texts[state], state, percent };
}

export interface FilesShown {
  /** In the order of the evidence. */
  of: FileRow[][];
  /** Named after none of it. */
  others: FileRow[];
}

export function fileRows(
  attached: readonly Attached[],
  pending: readonly Pending[],
  names: readonly string[],
): FilesShown {
  const rows = [...attached.map(attachedRow), ...pending.map(pendingRow)];
  const belonging = (row: FileRow) => evidenceOf(row.name, names);
  return {
    of: names.map((name, i) => (names.indexOf(name) === i ? rows.filter((row) => belonging(row) === name) : [])),
    others: rows.filter((row) => belonging(row) === undefined),
  };
}
