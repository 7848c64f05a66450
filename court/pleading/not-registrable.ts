/** 不予登记立案的情形: matters that only a judge may find, never asked of a filer and never shown to him as a mark (立案规定10). */
export const NOT_REGISTRABLE = {
  unlawful: '违法起诉或者不符合法律规定',
  sovereignty: '涉及危害国家主权和领土完整',
  security: '危害国家安全',
  unity: '破坏国家统一和民族团结',
  religion: '破坏国家宗教政策',
  notForCourts: '所诉事项不属于人民法院主管',
} as const;
export type NotRegistrable = keyof typeof NOT_REGISTRABLE;
