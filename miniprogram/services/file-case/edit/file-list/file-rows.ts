/** 文件放在哪: what the court has and what is still on its way, under the evidence each belongs to. Free of wx. */
import type { Pending } from '../../../../api/uploads/pending';
import { attachedRow, type FileRow, pendingRow } from '../../../../components/file-list/rows';
import { placeOf } from '../../../../text/evidence';
import type { Attached } from '../../upload/pending';

const rowOf = ({ attachmentId, name, size, removable = false }: Attached): FileRow =>
  attachedRow(attachmentId, name, size, removable);

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
    ...attached.filter((one) => place(one) === i).map(rowOf),
    ...pending.filter((one) => place(one) === i).map(pendingRow),
  ];
  return { of: names.map((_, i) => at(i)), others: at(-1) };
}
