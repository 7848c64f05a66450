/** 审查材料的起点: everything the page shows, before anything is known. */
import type { MoveInfo } from '../filing';
import { type Exchange, NO_EXCHANGE } from './exchange';
import type { EvidenceRow } from './files';
import type { Note } from './notes';
import type { Section } from './wording';

interface Shown {
  state: string;
  failure: { code: string; message: string };
  filingId: string;
  head: {
    title: string;
    kindName: string;
    state: string;
    stateName: string;
    receipt: string;
    filer: string;
    caseNo: string;
    fee: string;
  };
  next: { text: string; by: string; byLabel: string; left: number | null; yours: boolean };
  doubts: { text: string; rule: string }[];
  sections: Section[];
  /** After the facts and the evidence. */
  rest: Section[];
  /** 事实与理由, in pieces that stand without a gap. */
  facts: string[];
  factsChanged: boolean;
  evidence: EvidenceRow[];
  filesFailed: string;
  exchange: Exchange;
  correcting: boolean;
  /** An application for enforcement states its reasons among the rest. */
  hasFacts: boolean;
  notes: Note[];
  /** After the content. */
  later: Note[];
  special: { name: string; text: string };
  /** A ruling waits for the clerk's signature. */
  unsigned: boolean;
  /** Changes with each move. */
  version: string;
  /** More time was asked for; '' not. */
  extension: string;
  /** A covered text that is asked for. */
  asked: { field: string; label: string };
  moves: MoveInfo[];
  canTake: boolean;
  choosing: boolean;
  sending: boolean;
  trouble: string;
}

export const start: Shown = {
  state: 'loading',
  failure: { code: '', message: '' },
  filingId: '',
  head: { title: '', kindName: '', state: '', stateName: '', receipt: '', filer: '', caseNo: '', fee: '' },
  next: { text: '', by: '', byLabel: '', left: null, yours: false },
  doubts: [],
  sections: [],
  rest: [],
  facts: [],
  factsChanged: false,
  evidence: [],
  filesFailed: '',
  exchange: NO_EXCHANGE,
  correcting: false,
  hasFacts: true,
  notes: [],
  later: [],
  special: { name: '', text: '' },
  unsigned: false,
  version: '',
  extension: '',
  asked: { field: '', label: '' },
  moves: [],
  canTake: false,
  choosing: false,
  sending: false,
  trouble: '',
};
