/** 随人转移: what somebody may do for others, and helps, go over to his new account once an officer decided so (ID-2). Bears being run again. */
import type { OpenId } from '../../platform/caller';
import { command } from '../../platform/database';
import { transact } from '../../platform/transact';
import { handIns } from './hand-in';
import { nowHead } from './heads';
import { helps } from './help';
import { organisations } from './organisation';
import { type Representation, representations } from './representation';

const PAGE = 100;

interface Following {
  from: string;
  to: OpenId;
  courtId: string;
  at: Date;
}

/**
 * Representations before this court, and consents in which he was helped. One in which he helps others ends: they agreed to help
 * from an account that may have been in other hands, and agree anew.
 */
export async function moveRepresentations({ from, to, courtId, at }: Following): Promise<void> {
  let cursor: string | null = null;
  do {
    const page: Representation[] = await representations.find(
      { openid: from, ...(cursor === null ? {} : { listKey: command().lt(cursor) }) },
      { orderBy: [['listKey', 'desc']], limit: PAGE },
    );
    for (const one of page) if (one.courtId === courtId) await moveOne(one, from, to);
    cursor = page.length < PAGE ? null : (page.at(-1)?.listKey ?? null);
  } while (cursor !== null);
  await helps.updateWhere({ person: from }, { person: to });
  await helps.updateWhere(
    { helper: from, state: 'active' },
    { state: 'ended', lastAct: `takeover:${at.toISOString()}` },
  );
  await handIns.updateWhere({ person: from, state: 'asked' }, { person: to });
}

async function moveOne(
  { _id, live, principal, capacity, partyKey, state, until }: Representation,
  from: string,
  to: OpenId,
): Promise<void> {
  const moved = live.replace(`:${from}:`, `:${to}:`);
  // The new account asked for the same already: that one counts, and the old one stays where nobody can use it.
  if (moved !== live && (await representations.first({ live: moved }))) return;
  await representations.updateWhere({ _id, openid: from }, { openid: to, live: moved });
  if (capacity.kind === 'orgRep' && principal?.creditCode) {
    await organisations.updateWhere({ _id: principal.creditCode, representationId: _id }, { openid: to });
    if (state === 'confirmed') await transact((transaction) => nowHead(transaction, { openid: to, partyKey }, until));
  }
}
