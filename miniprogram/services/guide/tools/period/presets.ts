/** 常见的期限: those that people are given papers for, by name, each with its length and the law that sets it. */
import { MORE_PRESETS } from './more-presets';
import { type Preset, UNSET } from './preset';

export const COMMON: readonly Preset[] = [
  {
    ...UNSET,
    id: 'appeal',
    name: '对判决不服，上诉',
    fromAsk: '您是哪一天收到判决书的？',
    length: { days: 15 },
    lengthText: '15 天',
    note: '各人从自己收到的那天算。小额诉讼一审终审，不能上诉。在国外住的是 30 天。',
    rule: '民事诉讼法第171条第1款、行政诉讼法第85条',
    templateId: 'appeal',
  },
  {
    ...UNSET,
    id: 'appealRuling',
    name: '对裁定不服，上诉',
    fromAsk: '您是哪一天收到裁定书的？',
    length: { days: 10 },
    lengthText: '10 天',
    note: '不予受理、驳回起诉、管辖权异议的裁定可以上诉；别的裁定不能上诉，裁定书最后会写明。',
    rule: '民事诉讼法第157条第2款、第171条第2款',
    templateId: 'appeal',
  },
  {
    ...UNSET,
    id: 'answer',
    name: '我被起诉了，交答辩状',
    fromAsk: '您是哪一天收到起诉状副本的？',
    length: { days: 15 },
    lengthText: '15 天',
    note: '不交答辩状，案子也照样审。简易程序、小额诉讼的答辩时间由法院定，看法院的通知。',
    rule: '民事诉讼法第128条',
    templateId: 'answer',
  },
  {
    ...UNSET,
    id: 'jurisdiction',
    name: '认为不该由这个法院管（管辖权异议）',
    fromAsk: '您是哪一天收到起诉状副本的？',
    length: { days: 15 },
    lengthText: '15 天',
    note: '要在交答辩状的时间里提出；过了时间又去应诉的，一般就由这个法院审。',
    rule: '民事诉讼法第128条、第130条',
    templateId: 'jurisdiction-objection',
  },
  {
    ...UNSET,
    id: 'pay',
    name: '收到交费通知，交诉讼费',
    fromAsk: '您是哪一天收到交费通知的？',
    length: { days: 7 },
    lengthText: '7 天',
    note: '交不起的，在这以前申请缓交、减交、免交。到期没有交，法官可能裁定按撤诉处理；裁定作出以前还可以交。',
    rule: '诉讼费用交纳办法第22条第1款',
    templateId: 'fee-aid-application',
  },
  {
    ...UNSET,
    id: 'evidence',
    name: '举证（交证据）',
    fromAsk: '您是哪一天收到举证通知书的？',
    note: '多少天由法院定，看举证通知书。普通程序不少于 15 天；简易程序不超过 15 天；小额诉讼一般不超过 7 天。',
    rule: '民诉法解释第99条、第266条、第275条',
    templateId: 'evidence-list',
  },
  {
    ...UNSET,
    id: 'correction',
    name: '补正（法院让补材料）',
    fromAsk: '您是哪一天收到补正通知的？',
    note: '多少天由法院定，看补正通知。',
    rule: '立案规定第7条',
  },
];

/** Any other: by the number that stands in the paper. */
export const OWN: Preset = {
  ...UNSET,
  id: 'own',
  name: '自己填多少天、多少个月',
  fromAsk: '从哪一天算起？',
  note: '写收到文书的那天，或者事情发生的那天；那一天自己不算在里面。',
};

export const presetOf = (id: string) => [...COMMON, ...MORE_PRESETS, OWN].find((one) => one.id === id);

/** As typed: `15`, full-width too. undefined: no whole number above 0. */
export function countOf(typed: string): number | undefined {
  const plain = typed.trim().replace(/[０-９]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
  return /^[1-9]\d{0,4}$/.test(plain) ? Number(plain) : undefined;
}
