/** 工作人员名单: who may do what here. Free of wx. */
import type { DataOf } from '../../../api/services';

export type Officer = DataOf<'court-desk', 'staff'>['staff'][number];

export interface OfficerRow {
  staffId: string;
  name: string;
  roles: string;
  halls: string;
  stateName: string;
  tone: string;
  factor: boolean;
}

export const officerRows = (staff: readonly Officer[], halls: ReadonlyMap<string, string>): OfficerRow[] =>
  staff.map(({ staffId, name, roles, hallIds, active, secondFactor }) => ({
    staffId,
    name,
    roles: roles.map(({ roleName }) => roleName).join('、'),
    halls: hallIds.map((id) => halls.get(id) ?? '已经没有的大厅').join('、'),
    stateName: active ? '在岗' : '已结束',
    tone: active ? 'running' : 'over',
    factor: secondFactor,
  }));

/** In office first; otherwise as the court has them. */
export const inOffice = (rows: readonly OfficerRow[]): OfficerRow[] => [
  ...rows.filter(({ tone }) => tone === 'running'),
  ...rows.filter(({ tone }) => tone !== 'running'),
];

export const matching = (rows: readonly OfficerRow[], words: string): OfficerRow[] => {
  const wanted = words.trim();
  return wanted === '' ? [...rows] : rows.filter(({ name, roles }) => name.includes(wanted) || roles.includes(wanted));
};
