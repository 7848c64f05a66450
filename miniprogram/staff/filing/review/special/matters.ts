/** 立案规定10: matters that only a judge may find; the filer is never shown the mark. Free of wx. */
import type { EventOf } from '../../../../api/services';

export type Matter = NonNullable<EventOf<'file-case', 'markSpecial'>['matter']>;

export const MATTERS: readonly { value: Matter; label: string }[] = [
  { value: 'unlawful', label: '违法起诉或者不符合法律规定' },
  { value: 'sovereignty', label: '涉及危害国家主权和领土完整' },
  { value: 'security', label: '危害国家安全' },
  { value: 'unity', label: '破坏国家统一和民族团结' },
  { value: 'religion', label: '破坏国家宗教政策' },
  { value: 'notForCourts', label: '所诉事项不属于人民法院主管' },
];
