/** 提交立案: the court has received it from now on, with a receipt; doubts are warnings, never refusals (FILE-1). */
import { type VerifiedGrant, verified } from '../../platform/identity';
import type { WriteOperation } from '../../platform/operation';
import { receive } from '../../records/filing/receive';
import type { FileCaseInput, FileCaseResult } from './contract';
import { seenHash } from './papers/pleading';
import { filingView } from './views';

export const submit: WriteOperation<FileCaseInput<'submit'>, FileCaseResult<'submit'>, VerifiedGrant> = {
  kind: 'write',
  policy: verified,
  async run({ input: { filingId, version, seen }, grant, act, clock, note }) {
    const filer = { openid: grant.openid, name: grant.person.name };
    const filing = await receive({
      filingId,
      version,
      act,
      filer,
      ...(seen === undefined ? {} : { seen: (draft, content) => seenHash(draft, content, seen, act.at) }),
    });
    note({ target: filingId, courtId: filing.courtId });
    return filingView(filing, 'filer', clock.now());
  },
};
