/** 附件: what the court has of a file of a filing. */
import type { DataOf } from '../../../api/services';

export type Attached = DataOf<'file-case', 'attach'>;
