/**
 * 案件系统: who issues case numbers. A court's own case system may; the embedded default keeps one sequence a court, type
 * and year (NUM-2) and draws from it inside the transaction that registers, so that an aborted one skips nothing.
 */
import { randomUUID } from 'node:crypto';
import { type CaseNo, sequenceId } from '../court/case-number';
import type { Court } from './courts';
import type { Stored } from './database';
import type { Transaction } from './transact';

export interface CaseSystemGateway {
  /** The next number; runs inside the registering transaction. */
  issueNumber(transaction: Transaction, court: Court, typeCode: CaseNo['typeCode'], year: number): Promise<CaseNo>;
}

interface Sequence extends Stored {
  last: number;
  /** Another one each time: writing it takes the document, while nothing of worth is written yet. */
  draw: string;
}

export const embeddedCaseSystem: CaseSystemGateway = {
  async issueNumber(transaction, court, typeCode, year) {
    const sequences = transaction.collection<Sequence>('sequences');
    const id = sequenceId(court._id, typeCode, year);
    // Written first: who cannot have the sequence fails at once, before anything else is done.
    const started = await sequences.update(id, { draw: randomUUID() });
    const last = started ? ((await sequences.get(id))?.last ?? 0) : 0;
    const seq = last + 1;
    // Set, not counted up: a request that comes twice would skip a number.
    if (started) await sequences.update(id, { last: seq });
    else await sequences.insert({ _id: id, last: seq, draw: randomUUID() });
    return { year, courtCode: court.code, typeCode, seq };
  },
};
