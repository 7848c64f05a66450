/** 一页一页: of a report and then of its files, counted through. Free of wx. */
import type { DataOf } from '../../../api/services';

type Reading = DataOf<'follow-enforcement', 'readReport'>;

export interface Leaf {
  /** '' the report itself. */
  fileId: string;
  name: string;
  /** Of this one, from 1. */
  page: number;
  pages: number;
}

export function leavesOf({ kindName, pages, fileList }: Pick<Reading, 'kindName' | 'pages' | 'fileList'>): Leaf[] {
  const all = [
    { fileId: '', name: kindName, pages },
    ...fileList.map(({ fileId, name, pages: of }) => ({ fileId, name, pages: of })),
  ];
  return all.flatMap((one) => Array.from({ length: one.pages }, (_, i) => ({ ...one, page: i + 1 })));
}
