/** The form under seal: what is stored of it, and how it is opened again. */
import { createHash } from 'node:crypto';
import type { FilingKind } from '../../court/pleading/filing-kinds';
import { keyedHash, type Sealed, seal, unseal } from '../../platform/secrets';
import { type Content, otherSide, ownSide, PARTY_LISTS, type PartyField } from './content';
import { sealedAt } from './filing';
import type { Party } from './form/party';

/** The whole form is one sealed text: it holds numbers, phones and addresses of many people, also inside free text. */
const sealContent = (filingId: string, content: Content): Sealed => seal(JSON.stringify(content), sealedAt(filingId));

/** What is stored of a form: sealed, findable by its parties' numbers, titled for lists. */
export const storedForm = (filingId: string, content: Content, kind: FilingKind = 'civil') => ({
  content: sealContent(filingId, content),
  partyHashes: partyHashes(content),
  title: titleOf(kind, content),
  mediationAgreed: content.mediation === 'agree',
});

export const openContent = (filingId: string, sealed: Sealed): Content =>
  JSON.parse(unseal(sealed, sealedAt(filingId)));

/** SIGN-2: what was confirmed, whatever the order of its fields. */
export const contentHash = (content: Content): string =>
  createHash('sha256')
    .update(JSON.stringify(ordered(content)))
    .digest('hex');

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, ordered(inner)]),
  );
}

/** 陈晓梅 诉 王建国 民间借贷纠纷; 林某 申请执行 王某; 李某 诉 某某局 */
function titleOf(kind: FilingKind, content: Content): string {
  const names = (field: PartyField) => {
    const [first, ...more] = (content[field] ?? []).map(({ name }) => name || '（未填写）');
    return first ? first + (more.length > 0 ? `等 ${more.length + 1} 人` : '') : '（未填写）';
  };
  const about = kind === 'administrative' ? content.act?.what?.slice(0, 30) : content.causeOfAction;
  const does = kind === 'enforcement' ? '申请执行' : '诉';
  return `${names(ownSide(kind))} ${does} ${names(otherSide(kind))}${kind !== 'enforcement' && about ? ` ${about}` : ''}`;
}

/** Each once: one person may stand in several places. */
function partyHashes(content: Content): string[] {
  const parties = PARTY_LISTS.flatMap((field) => content[field] ?? []);
  return [...new Set(parties.flatMap(hashesOf))];
}

export const hashesOf = ({ idNumber, creditCode }: Pick<Party, 'idNumber' | 'creditCode'>): string[] => [
  ...(idNumber ? [keyedHash('idNumber', idNumber)] : []),
  ...(creditCode ? [keyedHash('creditCode', creditCode)] : []),
];
