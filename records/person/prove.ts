/**
 * 认证: somebody proved who he is, by face or at a window. One number, one live account (ID-2): where another account had it,
 * that one is suspended and both are told. What it had stays with it until an officer decides: a passed check shows who
 * somebody is, not whose act an older filing was.
 */
import { CONSENT_VERSIONS } from '../../court/access/consent-texts';
import { isSameName } from '../../court/people/id-document';
import { maskName } from '../../court/people/mask';
import type { OpenId } from '../../platform/caller';
import { command } from '../../platform/database';
import { CourtError } from '../../platform/errors';
import { refuseSuspended, type Suspension } from '../../platform/identity';
import { notify } from '../../platform/notify';
import { type Transaction, transact } from '../../platform/transact';
import { caseMembers } from '../case/member';
import { filings } from '../filing/filing';
import { hashAsNamed } from '../representation/party-key';
import { representations } from '../representation/representation';
import { type Consent, consentId } from './consent';
import { freeze, unfreeze } from './freeze';
import type { AccountMatter } from './matter';
import {
  type Identity,
  identities,
  identityHash,
  type PersonRecord,
  type ProvenIdentity,
  sealedIdentity,
} from './person';

export interface Proof {
  openid: OpenId;
  proven: ProvenIdentity;
  /** At the window an officer of a court saw the document, and told the notice (PRIV-1). */
  how: { by: 'face' } | { by: 'window'; courtId: string; officer: string };
  /** The check or the act: the same again does nothing. */
  proof: string;
  at: Date;
  /** Further documents of the same transaction; runs first, and may refuse by throwing. */
  within?(transaction: Transaction): Promise<void>;
}

export interface Proven {
  person: PersonRecord;
  /** Another account was suspended: what an officer decides about it. */
  matterId: string | null;
}

/** Another account took the number between the look and the transaction. */
class HolderChanged extends Error {}

/** A number whose holder changes more often than this while it is proved. */
const MOST_RUNS = 5;

/** All of it or nothing. Throws CONFLICT where the account is somebody else's, FORBIDDEN where it is frozen. */
export async function proveIdentity(order: Proof): Promise<Proven> {
  const idHash = identityHash(order.proven.idKind, order.proven.idNumber);
  for (let run = 1; ; run += 1) {
    const holder = holderOf(await identities.get(idHash));
    const other = holder !== null && holder !== order.openid ? holder : null;
    const takeover = other === null ? null : { from: other, courts: await courtsOf(other) };
    try {
      return await transact((transaction) => proveIn(transaction, order, idHash, takeover));
    } catch (error) {
      if (!(error instanceof HolderChanged) || run === MOST_RUNS) throw error;
    }
  }
}

interface Takeover {
  from: string;
  courts: string[];
}

const MOST_LOOKED_AT = 1000;

/** Where the account has something that an officer must decide about. */
async function courtsOf(openid: string): Promise<string[]> {
  const only = { limit: MOST_LOOKED_AT, fields: ['courtId'] };
  const [filed, member, represents] = await Promise.all([
    filings.find({ filer: openid }, only),
    caseMembers.find({ openid }, only),
    representations.find({ openid }, only),
  ]);
  return [...new Set([...filed, ...member, ...represents].map(({ courtId }) => courtId))].sort();
}

async function proveIn(
  transaction: Transaction,
  { openid, proven, how, proof, at, within }: Proof,
  idHash: string,
  takeover: Takeover | null,
): Promise<Proven> {
  const people = transaction.collection<PersonRecord>('people');
  const before = await people.get(openid);
  const matterId = takeover && `${at.toISOString()}:${takeover.from}:${openid}`;
  if (before?.proof === proof) return { person: before, matterId: before.replaced ?? null };
  await within?.(transaction);
  // Who saw the person and his document has the last word about a frozen account.
  if (how.by === 'face') refuseSuspended(before);
  if (before?.verified && before.idHash !== idHash)
    throw new CourtError(
      'CONFLICT',
      '这个微信账号已经认证为另一个人，不能再认证。请用本人的微信办理，或者带身份证到窗口。',
    );
  if (takeover && how.by === 'window' && proven.idKind === 'passport')
    mustBeHolder(await people.get(takeover.from), proven.name);
  await hold(transaction, idHash, { openid, proof, at, from: takeover?.from ?? null });
  await holdAsNamed(transaction, { _id: hashAsNamed(proven.idNumber), openid, since: at, lastAct: proof, of: idHash });
  if (takeover && matterId) await suspend(transaction, takeover, matterId, { openid, name: proven.name, how, at });
  const changes = {
    ...sealedIdentity(openid, proven),
    verified: true,
    verifiedAt: at,
    how: how.by,
    proof,
    replaced: matterId,
    inCheck: null,
  };
  const told = how.by === 'window' ? { privacy: { version: CONSENT_VERSIONS.privacy, given: true, at } } : {};
  const consents = { ...before?.consents, ...told };
  if (how.by === 'window')
    await transaction.collection<Consent>('consents').insert({
      _id: consentId(proof, 'privacy'),
      openid,
      kind: 'privacy',
      version: CONSENT_VERSIONS.privacy,
      given: true,
      at,
      officer: how.officer,
    });
  const _ = command();
  if (before)
    await people.update(openid, {
      ...changes,
      idNumber: _.set(changes.idNumber),
      ...(changes.phone ? { phone: _.set(changes.phone) } : {}),
      consents: _.set(consents),
      ...(before.suspended ? { suspended: _.remove() } : {}),
    });
  else await people.insert({ _id: openid, ...changes, consents });
  // Whoever was an officer before he was known here is shown by his administrator, not by a document of whoever comes with the phone.
  if (how.by === 'window' && before?.verified) await unfreeze(transaction, openid);
  const { suspended: _lifted, ...rest } = before ?? { _id: openid };
  return { person: { ...rest, ...changes, consents }, matterId };
}

/**
 * A passport's number has no checksum, and two states may give the same one: a slip of the finger must not freeze the account of somebody else. The
 * numbers of cards and permits are one person's for good, whatever he is called by now.
 */
function mustBeHolder(holder: PersonRecord | undefined, name: string): void {
  if (holder && !isSameName(holder.name, name))
    throw new CourtError(
      'CONFLICT',
      `这个护照号码已经由“${maskName(holder.name)}”认证过，姓名对不上。请对照护照核对号码；确实是同一个人的，请按他原来认证的姓名填写。`,
    );
}

const holderOf = (held: Identity | undefined): string | null => (held && !held.of ? held.openid : null);

/** Throws HolderChanged where another account has the number than was seen. */
async function hold(
  transaction: Transaction,
  idHash: string,
  { openid, proof, at, from }: { openid: string; proof: string; at: Date; from: string | null },
): Promise<void> {
  const held = transaction.collection<Identity>('identities');
  const holder = await held.get(idHash);
  const before = holderOf(holder);
  const other = before !== openid ? before : null;
  if (other !== from) throw new HolderChanged();
  const now = { openid, since: at, lastAct: proof, ...(holder?.of ? { of: command().remove() } : {}) };
  if (holder) await held.update(idHash, now);
  else await held.insert({ _id: idHash, openid, since: at, lastAct: proof });
}

/** So that he is found where he is a party or a principal (principal.ts). A document that has this very number comes first. */
async function holdAsNamed(transaction: Transaction, { _id, ...now }: Identity & { of: string }): Promise<void> {
  if (_id === now.of) return;
  const held = transaction.collection<Identity>('identities');
  const there = await held.get(_id);
  if (!there) await held.insert({ _id, ...now });
  else if (there.of === now.of) await held.update(_id, now);
}

async function suspend(
  transaction: Transaction,
  { from, courts }: Takeover,
  matterId: string,
  { openid, name, how, at }: Pick<Proof, 'openid' | 'how' | 'at'> & { name: string },
): Promise<void> {
  const suspended: Suspension = { reason: 'takeover', at, matter: matterId };
  await freeze(transaction, from, suspended);
  const matter: AccountMatter = {
    _id: matterId,
    kind: 'takeover',
    openid: from,
    to: openid,
    name: maskName(name),
    text:
      how.by === 'face'
        ? '本人在新的微信账号上刷脸认证了同一身份。'
        : '窗口核对证件后，在新的微信账号上认证了同一身份。',
    since: null,
    at,
    open: courts,
    decisions: [],
  };
  await transaction.collection<AccountMatter>('account_matters').insert(matter);
  const [courtId = ''] = courts;
  const tell = (to: OpenId, title: string, text: string) =>
    notify({ _id: `${matterId}:${to}`, openid: to, courtId, title, text, page: '', at }, transaction);
  await tell(
    from as OpenId,
    '这个账号已停用',
    '您的身份刚刚在另一个微信账号上认证，这个账号停用了。如果不是您本人办的，请马上带身份证到法院窗口，或者拨打 12368。',
  );
  await tell(
    openid,
    '身份认证通过，原账号已停用',
    courts.length > 0
      ? '原账号里的草稿和案件还没有转过来：请带身份证到受理法院的窗口说明，由工作人员核对后转给您。'
      : '原账号里没有草稿和案件，可以直接办理。',
  );
}
