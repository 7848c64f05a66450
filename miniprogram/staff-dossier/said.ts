/** 材料信息: what the clerk says of an item, as he writes it and as it is sent. Free of wx. */
import type { DataOf, EventOf } from '../api/services';
import { isInternal, isServed, KINDS, type Kind } from './kinds';

export type Kept = DataOf<'read-dossier', 'courtVolumes'>['items'][number];
export type Party = DataOf<'read-dossier', 'courtVolumes'>['parties'][number];
type Said = Omit<EventOf<'read-dossier', 'correctItem'>, 'action' | 'itemId'>;

/** What is ticked. */
export const MARKS = [
  { value: 'ofHearing', label: '庭审材料', note: '行政案件里，律师以外的人只能看这种' },
  { value: 'protectedContacts', label: '有证人或者未成年人的联系方式', note: '核对遮盖以后才给人看' },
  { value: 'tellsInformant', label: '看得出谁举报的', note: '只有承办人能看' },
  { value: 'sharedWithMediator', label: '给调解员看', note: '' },
  { value: 'superseded', label: '已经被更正', note: '目录里会注明' },
] as const;
type Mark = (typeof MARKS)[number]['value'];

export interface Draft {
  name: string;
  kind: Kind | '';
  date: string;
  /** '' the court's own. */
  by: string;
  addressees: string[];
  marks: Mark[];
  /** Of a court paper: '' it is neither. */
  judgment: '' | 'judgment' | 'ruling';
  force: 'notYet' | 'inForce' | 'lost';
}

export const newDraft = (today: string): Draft => ({
  name: '',
  kind: '',
  date: today,
  by: '',
  addressees: [],
  marks: [],
  judgment: '',
  force: 'notYet',
});

const kindOf = (kind: string): Kind | '' => KINDS.find(({ value }) => value === kind)?.value ?? '';

export function draftOf(item: Kept): Draft {
  const { judgment } = item;
  return {
    name: item.name,
    kind: kindOf(item.kind),
    date: item.date,
    by: item.by ?? '',
    addressees: item.addressees,
    marks: MARKS.flatMap(({ value }) => (item[value] ? [value] : [])),
    judgment: judgment?.type === 'judgment' || judgment?.type === 'ruling' ? judgment.type : '',
    force: judgment?.force === 'inForce' || judgment?.force === 'lost' ? judgment.force : 'notYet',
  };
}

export function errorsOf({ name, kind, date }: Draft): Record<string, string> {
  return {
    ...(name.trim() ? {} : { name: '请写材料的名称。' }),
    ...(kind ? {} : { kind: '请选一种。' }),
    ...(date ? {} : { date: '请选材料上的日期。' }),
  };
}

/** What is not asked of its kind is not said. */
export function saidOf({ name, kind, date, by, addressees, marks, judgment, force }: Draft): Said {
  return {
    name: name.trim(),
    ...(kind ? { kind } : {}),
    date,
    ...(isInternal(kind)
      ? {}
      : {
          by: by || null,
          ...(isServed(kind) ? { addressees: addressees.filter((one) => one !== by) } : {}),
          ...Object.fromEntries(MARKS.map(({ value }) => [value, marks.includes(value)])),
          judgment: kind === 'courtPaper' && judgment ? { type: judgment, force } : null,
        }),
  };
}

/** Who handed it in need not be reached by it. */
export const othersOf = (parties: readonly Party[], by: string): Party[] =>
  parties.filter(({ partyId }) => partyId !== by);

/** As a file is called, without its ending. */
export const nameOf = (fileName: string): string => fileName.replace(/\.[A-Za-z0-9]{1,8}$/, '').slice(0, 200);
