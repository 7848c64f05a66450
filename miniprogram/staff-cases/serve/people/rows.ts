/** 送给谁: each party with his way, why, and what begins to run for him; what of it is chosen. Free of wx. */
import type { DataOf } from '../../../api/services';
import { needsDays, type ServeTo, type Start, startText, withDays } from './starts';

type Party = DataOf<'receive-documents', 'plan'>['parties'][number];

export interface Period {
  value: string;
  label: string;
  note?: string;
}

export interface PartyRow {
  partyId: string;
  name: string;
  role: string;
  recipients: string;
  way: string;
  electronic: Party['electronic'];
  why: Party['why'];
  serviceId: string;
  starts: Start[];
  periods: Period[];
  /** Of the periods, by their place. */
  kept: string[];
  asksDays: boolean;
  days: string;
  abroad: boolean;
  chosen: boolean;
}

/** Before one is given to a component. */
export const NO_ROW: PartyRow = {
  ...{ partyId: '', name: '', role: '', recipients: '', way: '', electronic: 'no', why: [], serviceId: '' },
  ...{ starts: [], periods: [], kept: [], asksDays: false, days: '', abroad: false, chosen: false },
};

const WAYS: Record<Party['electronic'], string> = {
  served: '电子送达：到他的账号就是送达',
  ascertained: '先发到他的账号：他打开或者确认收到，才算送达',
  no: '不能电子送达：先备好，再选直接、邮寄等方式',
};

/** Whoever has it already is not chosen; the rest are, with what the law ties to the document. */
export const partyRows = (parties: readonly Party[]): PartyRow[] =>
  parties.map(({ partyId, name, role, recipients, electronic, why, serviceId, suggested }) => ({
    partyId,
    name,
    role,
    recipients: recipients.map((one) => `${one.name}：${one.text}`).join('\n'),
    way: WAYS[electronic],
    electronic,
    why,
    serviceId: serviceId ?? '',
    starts: suggested,
    periods: periodsOf(suggested),
    kept: suggested.map((_, i) => String(i)),
    asksDays: suggested.some(needsDays),
    days: '',
    abroad: false,
    chosen: serviceId === null,
  }));

const periodsOf = (starts: readonly Start[]): Period[] =>
  starts.map((start, i) => ({ value: String(i), label: startText(start), note: '从送达的第二天开始算' }));

/** Added by the clerk, for one party. */
export function withStart(row: PartyRow, start: Start): PartyRow {
  const starts = [...row.starts, start];
  return { ...row, starts, periods: periodsOf(starts), kept: [...row.kept, String(starts.length - 1)] };
}

export const toOf = (rows: readonly PartyRow[]): ServeTo[] =>
  rows
    .filter(({ chosen }) => chosen)
    .map(({ partyId, starts, kept, days, abroad }) => ({
      partyId,
      starts: starts.filter((_, i) => kept.includes(String(i))).map((start) => withDays(start, days)),
      ...(abroad ? { abroad } : {}),
    }));

/** What is asked before it is sent. */
export function summary(rows: readonly PartyRow[]): string {
  const chosen = rows.filter((row) => row.chosen);
  const of = (electronic: PartyRow['electronic']) =>
    chosen
      .filter((row) => row.electronic === electronic)
      .map(({ name }) => name)
      .join('、');
  const [served, ascertained, no] = [of('served'), of('ascertained'), of('no')];
  return [
    served ? `${served}：到达就是送达，期限从明天开始算。` : '',
    ascertained ? `${ascertained}：要他打开或者确认，才算送达。` : '',
    no ? `${no}：不能电子送达，先备好，再选别的方式。` : '',
  ].join('');
}
