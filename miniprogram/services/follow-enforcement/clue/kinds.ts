/** 线索种类: as people say them, and what to write of each so that an officer can go and look. Free of wx. */
import type { DataOf } from '../../../api/services';

type Kind = DataOf<'follow-enforcement', 'reportClue'>['kind'];

export const CLUE_KINDS: readonly { value: Kind; label: string; hint: string }[] = [
  { value: 'deposit', label: '银行存款、微信支付宝', hint: '哪家银行、哪个支行，卡号后几位，从哪里知道的' },
  { value: 'realProperty', label: '房子、土地', hint: '在哪个小区、几幢几号，登记在谁名下，现在谁在住' },
  { value: 'vehicle', label: '车', hint: '什么车、什么颜色、车牌号，平时停在哪里，谁在开' },
  { value: 'income', label: '工资、退休金', hint: '在哪个单位上班，每月几号发钱，大约多少' },
  { value: 'claim', label: '别人欠他的钱', hint: '谁欠他的，欠多少，有没有合同或者判决' },
  { value: 'equity', label: '公司、股份、生意', hint: '公司或者店的名字，他占多少，做什么生意' },
  { value: 'whereabouts', label: '他人在哪里', hint: '什么时候会在什么地方，长什么样，怎么找到' },
  { value: 'other', label: '别的', hint: '保险、货物、机器、股票……知道什么写什么' },
];

/** What was kept on the phone may be of another version of the program. */
export const kindOf = (value: string): Kind | undefined => CLUE_KINDS.find((one) => one.value === value)?.value;
