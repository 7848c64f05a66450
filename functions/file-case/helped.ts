/** 我帮办的: filings under one consent, for who helps; each is looked at as it is opened, too (ACC-1). */
import { command } from '../../platform/database';
import { type VerifiedGrant, verified } from '../../platform/identity';
import type { ReadOperation } from '../../platform/operation';
import { filings } from '../../records/filing/filing';
import { helpedMatters, helpUnder } from '../../records/representation/help';
import type { FileCaseInput, FileCaseResult } from './contract';
import { summaryOf } from './views';

const MOST = 100;

export const helped: ReadOperation<FileCaseInput<'helped'>, FileCaseResult<'helped'>, VerifiedGrant> = {
  kind: 'read',
  policy: verified,
  async run({ input: { helpId }, grant, clock }) {
    const help = await helpUnder(helpId, grant.openid, clock.now());
    const matters = await helpedMatters.find({ helpId }, { limit: MOST });
    const ids = matters.map(({ filingId }) => filingId);
    const found = ids.length === 0 ? [] : await filings.find({ _id: command().in(ids) }, { limit: MOST });
    const part = { as: 'helper' as const, help };
    const isSeen = help.scope.includes('read')
      ? () => true
      : (state: string) => state === 'draft' || state === 'correcting';
    return {
      filings: found
        .filter(({ filer, state }) => filer === help.person && isSeen(state))
        .sort((a, b) => (a.listKey < b.listKey ? 1 : -1))
        .map((filing) => summaryOf(filing, 'filer', clock.now(), part)),
    };
  },
};
