/** 看一遍: what a draft says, step by step, and what is good to know before it is handed in. Free of wx. */
import type { DataOf } from '../../../api/services';
import type { Paper, Written } from '../draft/content';
import { stepLines } from '../draft/shown';
import { stepsOf } from '../draft/steps';

export interface Step {
  text: string;
  rule: string;
}

export interface Shown {
  name: string;
  caseNo: string;
  caseTitle: string;
  courtId: string;
  courtName: string;
  names: string;
  byName: string;
  /** He writes it for another. */
  asName: string;
  rows: { id: string; title: string; lines: string[] }[];
  files: { fileId: string; name: string }[];
  lastDay: string;
  daysLeft: number | null;
  fee: Step | null;
  embargo: boolean;
  decides: boolean;
  /** Once it is granted there is no way back. */
  grave: boolean;
}

export const nothing: Shown = {
  name: '',
  caseNo: '',
  caseTitle: '',
  courtId: '',
  courtName: '',
  names: '',
  byName: '',
  asName: '',
  rows: [],
  files: [],
  lastDay: '',
  daysLeft: null,
  fee: null,
  embargo: false,
  decides: false,
  grave: false,
};

/** What ends a case or an appeal. */
const GRAVE: readonly string[] = ['withdrawSuit', 'withdrawAppeal'];
/** Who files for another. */
const FOR_OTHERS = ['委托诉讼代理人', '法定代理人', '法定代表人或者主要负责人'];

export function shownOf(
  paper: Paper,
  written: Written,
  { kinds, parties, periods }: DataOf<'file-paper', 'kinds'>,
): Shown {
  const info = kinds.find(({ kind }) => kind === paper.kind);
  const steps = info ? stepsOf(info, parties.length) : [];
  const chosen = parties.filter(({ partyId }) => written.partyIds?.includes(partyId));
  return {
    name: paper.name,
    caseNo: paper.caseNo,
    caseTitle: paper.caseTitle,
    courtId: paper.courtId,
    courtName: paper.courtName,
    names: (chosen.length > 0 ? chosen.map(({ name }) => name) : paper.names).join('、'),
    byName: paper.byName,
    asName: FOR_OTHERS.includes(paper.asName) ? paper.asName : '',
    rows: steps
      .filter(({ id }) => id !== 'files')
      .map(({ id, title }) => ({ id, title, lines: stepLines(id, written, { parties, periods }) })),
    files: paper.files.map(({ fileId, name }) => ({ fileId, name })),
    lastDay: info?.dateState === 'done' ? '' : (info?.lastDay ?? ''),
    daysLeft: info?.daysLeft ?? null,
    fee: info?.fee ?? null,
    embargo: info?.embargo ?? false,
    decides: info?.decides ?? false,
    grave: GRAVE.includes(paper.kind),
  };
}
