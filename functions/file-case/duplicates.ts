/** 重复起诉 (解释247): filings of the judge's own court with the same parties, for him to compare; nothing follows from it by itself. */
import { FILING_STATES } from '../../court/machines/filing-words';
import { groundHints } from '../../court/pleading/grounds';
import { legalDateOf } from '../../court/time/legal-date';
import { command } from '../../platform/database';
import type { ReadOperation } from '../../platform/operation';
import { staff } from '../../platform/policy';
import { type Content, otherSide, ownSide, type PartyField } from '../../records/filing/content';
import { type Filing, filings, kindOf } from '../../records/filing/filing';
import { isHandedIn, notFound } from '../../records/filing/moves';
import { hashesOf, openContent } from '../../records/filing/sealed-content';
import type { FileCaseInput, FileCaseResult } from './contract';
import type { JudgeGrant } from './judge';

const MOST = 50;

type Found = FileCaseResult<'duplicates'>['found'][number];

export const duplicates: ReadOperation<FileCaseInput<'duplicates'>, FileCaseResult<'duplicates'>, JudgeGrant> = {
  kind: 'read',
  policy: staff('filing-judge'),
  async run({ input: { filingId }, grant, clock }) {
    const { courtId } = grant.staff;
    const filing = await filings.first({ _id: filingId, courtId });
    if (!filing || !isHandedIn(filing)) throw notFound();
    const hashes = filing.partyHashes.slice(0, 100);
    const others =
      hashes.length === 0
        ? []
        : await filings.find(
            { courtId, partyHashes: command().in(hashes) },
            { orderBy: [['_id', 'desc']], limit: MOST + 1 },
          );
    const content = openContent(filing._id, filing.content);
    const found = others
      .filter((other) => other._id !== filingId && isHandedIn(other))
      .slice(0, MOST)
      .map((other) => compared(filing, content, other))
      .filter(({ same }) => same.length > 0);
    const [advice] = found.some(({ same }) => same.length === 3) ? groundHints(facts(clock.now())) : [];
    return { found, advice: advice ? { field: 'parties', text: advice.text, rule: advice.rule } : null };
  },
};

const facts = (now: number) => ({
  today: legalDateOf(now),
  earlierSuit: { sameParties: true, sameObject: true, sameOrNegatingClaims: true },
});

/** 当事人, also where the sides have changed; 诉讼标的 as 案由 tells it; 诉讼请求 as their sum does. */
function compared(filing: Filing, content: Content, other: Filing): Found {
  const its = openContent(other._id, other.content);
  const [own, against] = [people(content, ownSide(kindOf(filing))), people(content, otherSide(kindOf(filing)))];
  const [itsOwn, itsAgainst] = [people(its, ownSide(kindOf(other))), people(its, otherSide(kindOf(other)))];
  const parties =
    (share(own, itsOwn) && share(against, itsAgainst)) || (share(own, itsAgainst) && share(against, itsOwn));
  const sameCause = aboutOf(content) !== '' && aboutOf(content) === aboutOf(its);
  const sameSum = sumOf(content) === sumOf(its);
  const same = parties ? ['当事人', ...(sameCause ? ['案由'] : []), ...(sameSum ? ['金额'] : [])] : [];
  const { _id, title, state, receivedAt, caseNo } = other;
  return {
    filingId: _id,
    title,
    stateName: FILING_STATES[state].name,
    receivedAt: receivedAt?.toISOString() ?? null,
    caseNo,
    same,
  };
}

/** By number where there is one, by name otherwise. */
const people = (content: Content, field: PartyField): Set<string> =>
  new Set((content[field] ?? []).flatMap((party) => [...hashesOf(party), ...(party.name ? [party.name] : [])]));
const share = (a: ReadonlySet<string>, b: ReadonlySet<string>) => [...a].some((one) => b.has(one));
const aboutOf = ({ causeOfAction, act, title }: Content): string =>
  causeOfAction ?? act?.number ?? act?.what ?? title?.number ?? '';
const sumOf = ({ claims = [], amountFen }: Content): number =>
  claims.reduce((sum, one) => sum + (one.amountFen ?? 0), amountFen ?? 0);
