/** 我的立案的清单: all of one's filings in groups, what waits for him first; found by words and by how they stand. Free of wx. */
import type { DataOf } from '../../../api/services';
import { leftText } from '../../../text/day';
import { filingTone } from '../../../text/tone';

export type Summary = DataOf<'file-case', 'mine'>['filings'][number];
export type GroupId = 'yours' | 'court' | 'draft' | 'over';

/** In the order they stand in; the last three by the latest change, as the court gives them. */
export const GROUPS: readonly { id: GroupId; title: string; short: string }[] = [
  { id: 'yours', title: '等您办理', short: '等您办' },
  { id: 'court', title: '法院在办', short: '法院办' },
  { id: 'draft', title: '还没有交的草稿', short: '草稿' },
  { id: 'over', title: '已经有结果', short: '有结果' },
];

export function groupOf({ state, waitsForMe }: Pick<Summary, 'state' | 'waitsForMe'>): GroupId {
  if (state === 'draft') return 'draft';
  const tone = filingTone(state);
  if (tone === 'over' || tone === 'urgent') return 'over';
  return waitsForMe ? 'yours' : 'court';
}

/** Filings in one group, the first of which has the group's title. As many as a phone draws at once. */
export interface Block {
  key: string;
  title: string;
  /** Of the whole group. */
  count: number;
  rows: Row[];
}

/** A filing as its line shows it. */
export interface Row {
  filingId: string;
  title: string;
  state: string;
  stateName: string;
  next: string;
  /** What is left of a period to correct. */
  left: string;
  urgent: boolean;
  where: string;
}

const BLOCK = 20;
/** From so many days left on it is urgent. */
const SOON = 2;

/** Of what one did not hand in oneself. */
const WHOSE = { filer: '', principal: '代理人替您交的', agent: '您代理的', helper: '您帮办的' } as const;

/** @param courts courtId → name */
export function rowOf(filing: Summary, courts: ReadonlyMap<string, string>): Row {
  const { filingId, title, state, stateName, kind, kindName, next, correctDaysLeft, caseNo, receiptNo, courtId } =
    filing;
  return {
    filingId,
    title,
    state,
    stateName,
    next,
    left: correctDaysLeft === null ? '' : leftText(correctDaysLeft),
    urgent: correctDaysLeft !== null && correctDaysLeft <= SOON,
    where: [WHOSE[filing.iAm ?? 'filer'], kind === 'civil' ? '' : kindName, courts.get(courtId), caseNo ?? receiptNo]
      .filter(Boolean)
      .join('，'),
  };
}

/** What is looked for: every word somewhere in what a line shows. */
const hasWords = (row: Row, words: readonly string[]) => {
  const text = `${row.title} ${row.where} ${row.stateName}`.toLowerCase();
  return words.every((word) => text.includes(word));
};

/** 当事人: whose filing it is, as its title names the side that files; '' nobody yet. */
export const clientOf = ({ title }: Pick<Summary, 'title'>): string => {
  const own = title.split(/ (?:诉|申请执行) /)[0] ?? '';
  return own === '（未填写）' || own === title ? '' : own;
};

export interface Client {
  name: string;
  count: number;
}

/** By name; of a lawyer there are many. */
export function clientsOf(filings: readonly Summary[]): Client[] {
  const counts = new Map<string, number>();
  for (const filing of filings) {
    const name = clientOf(filing);
    if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].map(([name, count]) => ({ name, count })).sort((a, b) => a.name.localeCompare(b.name, 'zh'));
}

export interface Wanted {
  /** Of one client only; '' all. */
  client?: string;
  /** '' all. */
  group: GroupId | '';
  words: string;
}

export interface Listed {
  /** Of each group of that client, whatever is looked for. */
  counts: Record<GroupId, number>;
  found: number;
  blocks: Block[];
}

export function listed(
  filings: readonly Summary[],
  { group, words, client = '' }: Wanted,
  courts: ReadonlyMap<string, string>,
): Listed {
  const asked = words.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const counts: Record<GroupId, number> = { yours: 0, court: 0, draft: 0, over: 0 };
  const rows: Record<GroupId, Row[]> = { yours: [], court: [], draft: [], over: [] };
  for (const filing of filings) {
    if (client !== '' && clientOf(filing) !== client) continue;
    const of = groupOf(filing);
    counts[of] += 1;
    if (group !== '' && group !== of) continue;
    const row = rowOf(filing, courts);
    if (hasWords(row, asked)) rows[of].push(row);
  }
  const blocks = GROUPS.flatMap(({ id, title }) => blocksOf(id, title, rows[id]));
  return { counts, found: GROUPS.reduce((sum, { id }) => sum + rows[id].length, 0), blocks };
}

const blocksOf = (id: GroupId, title: string, rows: readonly Row[]): Block[] =>
  Array.from({ length: Math.ceil(rows.length / BLOCK) }, (_, i) => ({
    key: `${id}-${i}`,
    title: i === 0 ? title : '',
    count: rows.length,
    rows: rows.slice(i * BLOCK, (i + 1) * BLOCK),
  }));

/** The first blocks that hold so many filings. */
export function upTo(filings: number, blocks: readonly Block[]): Block[] {
  let before = 0;
  return blocks.filter(({ rows }) => {
    const wanted = before < filings;
    before += rows.length;
    return wanted;
  });
}
