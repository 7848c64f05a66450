/** 金额: yuan as people type them, to integer fen without any fraction on the way, and back. */

/** The most that a court's form takes: 1,000 亿元. */
const MOST_FEN = 10 ** 13;
/** Powers of ten. */
const UNITS = new Map([
  ['亿', 8],
  ['万', 4],
  ['千', 3],
  ['百', 2],
]);
const PART = /^(\d+)(?:\.(\d+))?([亿万千百])?/;

/**
 * `15000`, `15,000.50元`, `1.5万`, `3万5千`, also full-width. undefined: not an amount, more exact than a fen, or too much to
 * write in a form. `3万5` is none: some mean 35,000 and some 30,005.
 */
export function fenOf(typed: string): number | undefined {
  let rest = plain(typed);
  let sum = 0;
  let above = Number.POSITIVE_INFINITY;
  while (rest !== '') {
    const [all = '', whole = '', fraction = '', unit = ''] = PART.exec(rest) ?? [];
    const power = UNITS.get(unit) ?? 0;
    const fen = shifted(whole, fraction, power + 2);
    const follows = above !== Number.POSITIVE_INFINITY;
    if (all === '' || fen === undefined || power >= above || (follows && unit === '')) return undefined;
    sum += fen;
    above = power;
    rest = rest.slice(all.length);
  }
  return above === Number.POSITIVE_INFINITY || sum > MOST_FEN ? undefined : sum;
}

function plain(typed: string): string {
  return typed
    .replace(/[０-９．，]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\s,，¥￥]|人民币/g, '')
    .replace(/(?:元整?|块钱?)$/, '');
}

/** The digits of `whole.fraction` times 10^power, exactly; undefined: something remains behind the point. */
function shifted(whole: string, fraction: string, power: number): number | undefined {
  if (/[1-9]/.test(fraction.slice(power))) return undefined;
  const digits = (whole + fraction.slice(0, power).padEnd(power, '0')).replace(/^0+/, '');
  return digits.length > 15 ? undefined : Number(digits);
}

const grouped = (yuan: number) => String(yuan).replace(/\B(?=(\d{3})+$)/g, ',');

/** `1,234.50 元` */
export function yuanText(fen: number): string {
  const cents = fen % 100;
  return `${grouped((fen - cents) / 100)}${cents === 0 ? '' : `.${String(cents).padStart(2, '0')}`} 元`;
}

/** As it stands in an input: `1234.50`. */
export function yuanTyped(fen: number): string {
  const cents = fen % 100;
  return `${(fen - cents) / 100}${cents === 0 ? '' : `.${String(cents).padStart(2, '0')}`}`;
}

/** As accounts have it, always with two decimals, so that sums stand below each other: `¥1,234.50`, `−¥20.00`. */
export function moneyText(fen: number): string {
  const cents = Math.abs(fen) % 100;
  return `${fen < 0 ? '−' : ''}¥${grouped((Math.abs(fen) - cents) / 100)}.${String(cents).padStart(2, '0')}`;
}
