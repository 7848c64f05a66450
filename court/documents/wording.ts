/** 行文: turns of phrase that court papers share. */
import { type Fen, yuanText } from '../money';
import { yuanInWords } from '../money-in-words';
import { plainDate } from '../time/chinese-date';
import type { LegalDate } from '../time/legal-date';

/** 案件性质: which law a paper cites. */
export type Matter = 'civil' | 'administrative' | 'enforcement';

export interface Addressee {
  name: string;
  kind: 'person' | 'organisation';
}

/** What every paper of a court has. */
export interface FromCourt {
  courtName: string;
  /** Case number, or that of the receipt. */
  number?: string | undefined;
  to: Addressee;
  date: LegalDate;
}

/** 你 or 你单位, as courts write to a party. */
export const you = ({ kind }: Addressee): string => (kind === 'person' ? '你' : '你单位');

/** `甲、乙、丙`; of more than `most`: `甲等5人`. */
export const named = (names: readonly string[], most = 4): string =>
  names.length <= most ? names.join('、') : `${names[0] ?? ''}等${names.length}人`;

/** The head of a paper of a court. */
export const fromCourt = ({ courtName, number, to, date }: FromCourt) => ({
  courtName,
  number,
  recipient: to.name,
  date,
});

export const CIVIL = '《中华人民共和国民事诉讼法》';
export const ADMINISTRATIVE = '《中华人民共和国行政诉讼法》';
export const CIVIL_INTERPRETATION = '《最高人民法院关于适用〈中华人民共和国民事诉讼法〉的解释》';
export const ADMINISTRATIVE_INTERPRETATION = '《最高人民法院关于适用〈中华人民共和国行政诉讼法〉的解释》';
export const FILING_RULES = '《最高人民法院关于人民法院登记立案若干问题的规定》';
export const ONLINE_RULES = '《人民法院在线诉讼规则》';
export const FEE_MEASURES = '《诉讼费用交纳办法》';

/** Sentences of the program have a space between Chinese and figures; papers have none. */
export const tight = (text: string): string =>
  text.replace(/(?<=[\p{Script=Han}，。、；：）】”]) (?=[\dA-Za-z])|(?<=[\d%A-Za-z.)]) (?=[\p{Script=Han}])/gu, '');

/** `5,800.50元` */
export const money = (amount: Fen): string => tight(yuanText(amount));
/** `5,800.50元（人民币伍仟捌佰元伍角整）`: in figures and words, so that no figure can be added. */
export const moneyInFull = (amount: Fen): string => `${money(amount)}（${yuanInWords(amount)}）`;

/** `2025年3月10日（含当日）前` */
export const until = (lastDay: LegalDate): string => `${plainDate(lastDay)}前（含当日）`;

/** A sentence ends once: people write with and without a full stop. */
export const sentence = (text: string): string => `${text.trim().replace(/[。；;.，,\s]+$/u, '')}。`;
/** As an item of a list that goes on. */
export const clause = (text: string): string => text.trim().replace(/[。；;.，,\s]+$/u, '');

/** 互联网公布裁判文书规定5: told in the notices that begin a case. */
export const PUBLISHED =
  '除依法不公布的以外，本院作出的裁判文书依照《最高人民法院关于人民法院在互联网公布裁判文书的规定》在中国裁判文书网公布；公布时依法隐去住址、证件号码等个人信息。';

/** 交费渠道: by which a fee came, and goes back (FEE-15, FEE-17). */
export const CHANNEL = {
  wechat: { name: '微信支付', number: '交易单号', back: '微信支付的原付款账户（零钱或者银行卡）' },
  bank: { name: '银行（诉讼费指定代理银行）', number: '银行流水号', back: '付款的银行账户' },
} as const;
export type FeeChannel = keyof typeof CHANNEL;
