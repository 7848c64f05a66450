/** 水印: who reads, when, and why, over every page (DOSS-6). */
import { watermarkLines } from '../../../court/access/dossier-request';
import { legalDateOf, shanghaiMinuteOf } from '../../../court/time/legal-date';
import type { Staff } from '../../../platform/policy';
import type { DossierRequest } from '../../../records/dossier/request';
import { numberOf, people } from '../../../records/person/person';

/** Of a number with fewer places 4 would tell too much: two do. */
const LEAST_PLACES = 8;

/** One database action. */
export async function readersMark({ openid, name, number }: DossierRequest, now: number): Promise<string[]> {
  const found = await people.get(openid);
  const idNumber = (found && numberOf(found)) ?? '';
  const shown = idNumber.length < LEAST_PLACES ? `********${idNumber.slice(-2)}` : idNumber;
  return watermarkLines({ name, idNumber: shown }, number, now);
}

export function officersMark({ name }: Staff, caseNo: string, now: number): string[] {
  const minutes = shanghaiMinuteOf(now);
  const clock = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
  return [`${name} 工作查阅`, `${legalDateOf(now)} ${clock}`, caseNo];
}
