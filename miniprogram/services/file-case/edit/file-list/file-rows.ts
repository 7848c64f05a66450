/** 文件的样子: what the court has and what is still on its way, under the evidence each belongs to. Free of wx. */
import { placeOf } from '../../../../text/evidence';
import type { Attached, Pending } from '../../upload/pending';

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

const attachedRow = ({ attachmentId, name, size, removable = false }: Attached): FileRow => ({
  id: attachmentId,
  name,
  text: `已经传好，${sizeText(size)}`,
  state: 'attached',
  percent: 100,
  removable,
});

function pendingRow({ id, name, state, percent, message }: Pending): FileRow {
  const texts = {
    queued: '排着队，马上传',
    sending: `正在传，${percent}%`,
    paused: `传到 ${percent}%。${message}`,
    refused: message,
  };
  return { id, name, text: texts[state], state, percent, removable: false };
}

export interface FilesShown {
  /** In the order of the evidence. */
  of: FileRow[][];
  /** Of none of it. */
  others: FileRow[];
}

/** @param ids of the evidence, in the order of `names`; none: files belong to it by name only */
export function fileRows(
  attached: readonly Attached[],
  pending: readonly Pending[],
  names: readonly string[],
  ids: readonly string[] = [],
): FilesShown {
  const place = (file: Attached | Pending) => placeOf(file, names, ids);
  const at = (i: number) => [
    ...attached.filter((one) => place(one) === i).map(attachedRow),
    ...pending.filter((one) => place(one) === i).map(pendingRow),
  ];
  return { of: names.map((_, i) => at(i)), others: at(-1) };
}
