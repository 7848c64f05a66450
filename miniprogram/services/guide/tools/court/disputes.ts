/** 纠纷种类的先后: what most people come for stands first. */
import type { DataOf } from '../../../../api/services';

type Named = DataOf<'guide', 'disputes'>['disputes'][number];

export interface Choice extends Named {
  /** 说人话; '' for kinds that few people mean. */
  plain: string;
}

const COMMON = new Map([
  ['loan', '借钱不还'],
  ['labour', '工资、工伤、被辞退'],
  ['divorce', '要离婚'],
  ['trafficAccident', '撞了人、撞了车'],
  ['contract', '买卖、装修、物业、加工等，说好的事没有做到'],
  ['houseLease', '租房子、租店面'],
  ['support', '要赡养费、抚养费'],
  ['inheritance', '分遗产、遗嘱'],
  ['tort', '被打伤、东西被弄坏'],
  ['onlinePurchase', '网上买的东西有问题'],
  ['realProperty', '房子是谁的、分房子、邻居漏水'],
]);

export function inOrder(disputes: readonly Named[]): { common: Choice[]; more: Choice[] } {
  const common = [...COMMON].flatMap(([dispute, plain]) => {
    const known = disputes.find((one) => one.dispute === dispute);
    return known ? [{ ...known, plain }] : [];
  });
  const more = disputes.filter(({ dispute }) => !COMMON.has(dispute)).map((one) => ({ ...one, plain: '' }));
  return { common, more };
}
