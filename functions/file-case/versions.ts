/** 各次提交的内容: what was handed in stays as it was (FIX-2), so that the judge sees what a correction has changed. */
import { type VerifiedGrant, verified } from '../../platform/identity';
import type { ReadOperation } from '../../platform/operation';
import { either, staff } from '../../platform/policy';
import { filingVersions } from '../../records/filing/filing';
import { masked } from '../../records/filing/masked';
import { openContent } from '../../records/filing/sealed-content';
import type { FileCaseInput, FileCaseResult } from './contract';
import type { JudgeGrant } from './judge';
import { visibleTo } from './seen';

export const versions: ReadOperation<
  FileCaseInput<'versions'>,
  FileCaseResult<'versions'>,
  VerifiedGrant | JudgeGrant
> = {
  kind: 'read',
  policy: either(staff('filing-judge'), verified),
  async run({ input: { filingId }, grant, clock }) {
    const { filing, side } = await visibleTo(filingId, grant, clock.now());
    const { receivedVersion } = filing;
    if (receivedVersion === null) return { versions: [] };
    // One submission and one correction at most (FILE-6); attempts to submit that were refused may have left earlier ones.
    const kept = await filingVersions.find({ filingId }, { limit: 100 });
    const handedIn = kept.filter(({ version }) => version >= receivedVersion);
    return {
      versions: handedIn
        .sort((a, b) => a.version - b.version)
        .map(({ at, content }) => {
          const opened = openContent(filingId, content);
          return { at: at.toISOString(), content: side === 'filer' ? opened : masked(opened) };
        }),
    };
  },
};
