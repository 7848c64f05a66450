/** 暂不公开: whether a paper is still held back from everybody but who filed it and the court (PROG-4). Its entry in the course of the case knows. */
import { isHeldBack } from '../../court/access/embargo';
import { caseEvents } from '../../records/case/event';
import type { FiledPaper } from '../../records/paper/paper';

export async function heldBack({ _id, caseId, embargo }: FiledPaper, now: number): Promise<boolean> {
  if (!embargo) return false;
  const entry = await caseEvents.get(`${caseId}:paper:${_id}`);
  return isHeldBack(entry?.embargo ?? embargo, undefined, now);
}
