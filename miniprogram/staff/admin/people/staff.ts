/** 全部工作人员: a court's staff is a few hundred at most; read to the end, so that a name can be looked for. */
import { call } from '../../../api/call';
import type { Officer } from './rows';

const PAGE = 100;
/** A court has no more; beyond it a list on a phone is of no use. */
const MOST_PAGES = 20;

/** Throws a CallFailure. */
export async function allStaff(): Promise<Officer[]> {
  const all: Officer[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const more: { cursor?: string } = cursor === null ? {} : { cursor };
    const { staff, next } = await call('court-desk', { action: 'staff', limit: PAGE, ...more });
    all.push(...staff);
    cursor = next;
    if (cursor === null) break;
  }
  return all;
}
