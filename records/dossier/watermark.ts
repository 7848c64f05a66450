/** 水印: who looks, by which number, when and at what, over every picture that is given (DOSS-6, ENF-3, ENF-6). */
import { watermarkLines } from '../../court/access/dossier-request';
import { legalDateOf, shanghaiMinuteOf } from '../../court/time/legal-date';
import type { Staff } from '../../platform/policy';
import { numberOf, people } from '../person/person';

/** Of a number with fewer places 4 would tell too much: two do. */
const LEAST_PLACES = 8;

/** A line each. One database action. @param now epoch ms @param use what it is given for, in place of the number asked with */
export async function readersMark(
  { openid, name }: { openid: string; name: string },
  about: string,
  now: number,
  use?: string,
): Promise<string[]> {
  const found = await people.get(openid);
  const idNumber = (found && numberOf(found)) ?? '';
  const shown = idNumber.length < LEAST_PLACES ? `********${idNumber.slice(-2)}` : idNumber;
  const lines = watermarkLines({ name, idNumber: shown }, about, now);
  return use === undefined ? lines : [...lines.slice(0, 2), use];
}

/** Of an officer's look. */
export function officersMark({ name }: Staff, caseNo: string, now: number): string[] {
  const minutes = shanghaiMinuteOf(now);
  const clock = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
  return [`${name} 工作查阅`, `${legalDateOf(now)} ${clock}`, caseNo];
}
