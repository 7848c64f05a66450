/** 页面上的号码和住址: where on a page that stands which PRIV-4 covers, from its text; what that is says court/people/mask.ts. */
import { readIdCard } from '../../court/people/identity-number';
import { maskAddress, maskText } from '../../court/people/mask';
import type { PageText, Region } from './pdf';

const ID_CARD = /\d{17}[\dXx]/g;
/** Of an identity number, as of others in free text: the last 4 stay. */
const LAST = 4;
/** Where a person lives, in the words of papers and forms; 住所地 is an organisation's, which nobody covers. */
const LIVES =
  /(?:现住|户籍地址?|送达地址|通讯地址|联系地址|家庭住址|经常居住地|住址|住(?!所|院|房|宿|户|宅|建|在一))[：:为]?([\u4e00-\u9fff]{2}[^，。；、（）()：:,;]{2,60})/g;
/** Otherwise it is said of an address, and none. */
const PLACE = /[省市区县州盟镇乡村路街巷道]/;
/** How an address goes on in the next line: with a house, not with another label of a form. */
const GOES_ON = /^[\u4e00-\u9fff]{0,5}?[0-9０-９]+(?:[-－—][0-9０-９]+)*(?:号|幢|栋|座|单元|室|弄|楼|层|组)/;

/**
 * Regions to cover on a page of which the text is known.
 * @param today `YYYY-MM-DD`: a number whose date of birth is to come is none
 */
export function numbersOn({ characters: read, boxes }: PageText, today: string): Region[] {
  const characters = read.map(single);
  const covered = new Set([...coveredIn(characters), ...brokenIdCards(characters, today), ...addresses(characters)]);
  const regions: Region[] = [];
  let last = -2;
  for (const i of [...covered].sort((a, b) => a - b)) {
    const box = boxes[i];
    if (!box) continue;
    const before = regions.at(-1);
    if (before && i === last + 1 && isBeside(before, box)) regions[regions.length - 1] = around(before, box);
    else regions.push(box);
    last = i;
  }
  return regions.map(widened);
}

/**
 * One place, one unit of text: a rare character (𬭎) is two units, of which pdfium tells one at a time. Which it is matters nothing here: it
 * is in no number and no house.
 */
const single = (one: string): string => (one.length === 1 && !/[\ud800-\udfff]/.test(one) ? one : RARE);
const RARE = '口';

/** Places whose character maskText covers. What covers keeps the length, so that places stay places. */
function coveredIn(characters: readonly string[]): number[] {
  const masked = [...maskText(characters.join(''))];
  if (masked.length !== characters.length) throw new Error('a mask changed the length of a text');
  return masked.flatMap((one, i) => (one === '*' && characters[i] !== '*' ? [i] : []));
}

/** Broken over two lines a number is not found as one: those with a check figure are, whatever stands between. */
function brokenIdCards(characters: readonly string[], today: string): number[] {
  const places = characters.flatMap((one, i) => (/\s/.test(one) ? [] : [i]));
  const text = places.map((i) => characters[i]).join('');
  return [...text.matchAll(ID_CARD)].flatMap(({ index, 0: found }) =>
    readIdCard(found.toUpperCase(), today) ? places.slice(index, index + found.length - LAST) : [],
  );
}

/** From house and building on (PRIV-4: to street level). */
function addresses(characters: readonly string[]): number[] {
  const lines: number[][] = [[]];
  for (const [i, one] of characters.entries()) {
    if (/[\r\n]/.test(one)) lines.push([]);
    else if (!/\s/.test(one)) lines.at(-1)?.push(i);
  }
  return lines.flatMap((line, n) => {
    const said = (places: readonly number[] = []) => places.map((i) => characters[i]).join('');
    const rest = GOES_ON.exec(said(lines[n + 1]))?.[0] ?? '';
    const places = [...line, ...(lines[n + 1] ?? []).slice(0, rest.length)];
    return [...said(places).matchAll(LIVES)].flatMap(({ index, 0: whole, 1: address = '' }) => {
      if (!PLACE.test(address)) return [];
      const from = index + whole.length - address.length;
      const street = /^[^*]*/.exec(maskAddress(address))?.[0] ?? '';
      return places.slice(from + street.length, from + address.length);
    });
  });
}

/** On one line, or down one column of a page that is turned. */
const isBeside = (a: Region, b: Region): boolean =>
  Math.abs(a.y + a.h / 2 - (b.y + b.h / 2)) < Math.max(a.h, b.h) / 2 ||
  Math.abs(a.x + a.w / 2 - (b.x + b.w / 2)) < Math.max(a.w, b.w) / 2;

function around(a: Region, b: Region): Region {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  return { x, y, w: Math.max(a.x + a.w, b.x + b.w) - x, h: Math.max(a.y + a.h, b.y + b.h) - y };
}

/** A character's box lies close to its ink; a rim that is left would tell the figure. */
function widened({ x, y, w, h }: Region): Region {
  const rim = Math.min(w, h) * 0.15;
  return { x: x - rim / 2, y: y - rim, w: w + rim, h: h + 2 * rim };
}
