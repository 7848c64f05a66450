/** 大写金额: as 票据 and fee papers write amounts, so that no figure can be added (支付结算办法附一「正确填写票据和结算凭证的基本规定」). */
import type { Fen } from './money';

const DIGITS = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'] as const;
const PLACES = ['', '拾', '佰', '仟'] as const;
/** `人民币壹仟贰佰叁拾肆元伍角陆分`; whole yuan and whole 角 end with 整. */
export function yuanInWords(amount: Fen): string {
  const cents = amount % 100;
  const yuan = (amount - cents) / 100;
  const [jiao, fenDigit] = [Math.floor(cents / 10), cents % 10];
  const whole = yuan > 0 ? `${inBlocks(yuan)}元` : '';
  if (cents === 0) return `人民币${whole || '零元'}整`;
  // A place that is skipped between others is read as 零: 壹元零伍分.
  const tenths = jiao > 0 ? `${DIGITS[jiao]}角` : whole ? '零' : '';
  return `人民币${whole}${tenths}${fenDigit > 0 ? `${DIGITS[fenDigit]}分` : '整'}`;
}

const BLOCKS = [
  [100_000_000, '亿'],
  [10_000, '万'],
] as const;

/** A block read like a number of its own, then its name, then the rest; 零 where the rest does not reach up to it. */
function inBlocks(yuan: number): string {
  const block = BLOCKS.find(([size]) => yuan >= size);
  if (!block) return inPlaces(yuan);
  const [size, name] = block;
  const rest = yuan % size;
  const gap = rest > 0 && rest < size / 10 ? '零' : '';
  return `${inBlocks(Math.floor(yuan / size))}${name}${gap}${inBlocks(rest)}`;
}

/** Four places, `壹仟零伍`. */
function inPlaces(four: number): string {
  let words = '';
  let zero = false;
  for (let place = 3; place >= 0; place -= 1) {
    const digit = Math.floor(four / 10 ** place) % 10;
    if (digit > 0) {
      words += `${zero && words ? '零' : ''}${DIGITS[digit]}${PLACES[place]}`;
      zero = false;
    } else zero = true;
  }
  return words;
}
