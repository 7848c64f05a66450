/** 代理人席位: one party has at most two agents in one matter (ID-6); two who confirm at once can't both take the last one. */
import { createHash } from 'node:crypto';
import { MOST_AGENTS } from '../../court/agency/agents';
import { collection, type Stored } from '../../platform/database';
import { CourtError } from '../../platform/errors';
import type { Transaction } from '../../platform/transact';
import type { Representation } from './representation';

/** `party_agents/<hash of party and matter>` */
export interface Seats extends Stored {
  /** Representations in force. */
  agents: string[];
  lastAct: string;
}

export const partyAgents = collection<Seats>('party_agents');

export const seatsId = ({ partyKey, filingId, matter }: Representation): string =>
  createHash('sha256')
    .update(JSON.stringify([partyKey, filingId ?? matter]))
    .digest('hex')
    .slice(0, 40);

/**
 * Written first, so that of two at once one begins again and then sees the other.
 * @param leaving another power of the same agent, which this one takes the place of
 * Throws PRECONDITION_FAILED when both seats are taken.
 */
export async function takeSeat(
  transaction: Transaction,
  representation: Representation,
  leaving: string | undefined,
  act: string,
): Promise<void> {
  const seats = transaction.collection<Seats>('party_agents');
  const _id = seatsId(representation);
  const there = await seats.update(_id, { lastAct: act });
  const taken = there ? ((await seats.get(_id))?.agents ?? []) : [];
  const others = taken.filter((one) => one !== leaving && one !== representation._id);
  if (others.length >= MOST_AGENTS)
    // ID-6 民诉法61.1, 行诉法31.1
    throw new CourtError('PRECONDITION_FAILED', `一方最多请 ${MOST_AGENTS} 名代理人，现在已经满了，请先解除一名。`);
  const agents = [...others, representation._id];
  if (there) await seats.update(_id, { agents });
  else await seats.insert({ _id, agents, lastAct: act });
}

export async function leaveSeat(transaction: Transaction, representation: Representation, act: string): Promise<void> {
  const seats = transaction.collection<Seats>('party_agents');
  const _id = seatsId(representation);
  if (!(await seats.update(_id, { lastAct: act }))) return;
  const agents = (await seats.get(_id))?.agents ?? [];
  await seats.update(_id, { agents: agents.filter((one) => one !== representation._id) });
}
