/** 引用: rules as our tables name them (`FEE-14 诉讼费用交纳办法第45条第(1)项`), cited as papers do (《诉讼费用交纳办法》第四十五条第一项). */
import { upTo99 } from '../time/chinese-date';
import { ADMINISTRATIVE, CIVIL, CIVIL_INTERPRETATION, FEE_MEASURES } from './wording';

const LAWS = {
  诉讼费用交纳办法: FEE_MEASURES,
  民诉法解释: CIVIL_INTERPRETATION,
  民事诉讼法: CIVIL,
  行政诉讼法: ADMINISTRATIVE,
} as const;

/** `第20、22条` is `第二十条、第二十二条`. Throws RangeError for what it cannot cite: a paper names no rule half. */
export function cited(rule: string): string {
  const words = rule
    .replace(/^[A-Z]+-\d+ /, '')
    .replace(/诉讼费用交纳办法|民诉法解释|民事诉讼法|行政诉讼法/g, (name) => longNames.get(name) ?? name)
    .replace(/第(\d+(?:、\d+)*)([条款目])/g, (_, numbers: string, of: string) =>
      numbers
        .split('、')
        .map((number) => `第${inWords(Number(number))}${of}`)
        .join('、'),
    )
    .replace(/第\(([一二三四五六七八九十]+|\d+)\)项/g, (_, number: string) =>
      /\d/.test(number) ? `第${inWords(Number(number))}项` : `第${number}项`,
    );
  if (!words.includes('》第') || /[\dA-Za-z()]/.test(words))
    throw new RangeError(`not to be cited in a paper: ${rule}`);
  return words;
}

const longNames = new Map<string, string>(Object.entries(LAWS));

/** To 999: no law cited here has more articles. Throws RangeError. */
function inWords(number: number): string {
  if (number < 100) return upTo99(number);
  const [hundreds, rest] = [Math.floor(number / 100), number % 100];
  if (hundreds > 9) throw new RangeError(`no article of ours: ${number}`);
  const tail = rest === 0 ? '' : rest < 10 ? `零${upTo99(rest)}` : rest < 20 ? `一${upTo99(rest)}` : upTo99(rest);
  return `${upTo99(hundreds)}百${tail}`;
}
