/**
 * 提交立案: the court has received it from now on, with a receipt; doubts are warnings, never refusals (FILE-1). By a helper only
 * what the person himself has confirmed, and in the person's name (ACC-1).
 */
import { type VerifiedGrant, verified } from '../../platform/identity';
import type { WriteOperation } from '../../platform/operation';
import { type Filing, filings } from '../../records/filing/filing';
import { noteHelped, partIn, refuseUnconfirmed } from '../../records/filing/helped';
import { notFound } from '../../records/filing/moves';
import { type Acting, nameIn } from '../../records/filing/part';
import { receive } from '../../records/filing/receive';
import type { FileCaseInput, FileCaseResult } from './contract';
import { seenHash } from './papers/pleading';
import { standingDoubts } from './standing-doubts';
import { filingView } from './views';

export const submit: WriteOperation<FileCaseInput<'submit'>, FileCaseResult<'submit'>, VerifiedGrant> = {
  kind: 'write',
  policy: verified,
  async run({ input: { filingId, version, seen }, grant, act, clock, note }) {
    const found = await filings.get(filingId);
    const part = await partIn(found, grant, 'handIn', clock.now());
    if (!found) throw notFound();
    await refuseUnconfirmed(found, version, part);
    const filing = await receive({
      filingId,
      draft: found,
      version,
      act,
      filer: { openid: found.filer, name: nameOf(part, found, grant) },
      who: nameIn(part, grant),
      ...(seen === undefined ? {} : { seen: (draft, content) => seenHash(draft, content, seen, act.at) }),
    });
    note({ target: filingId, courtId: filing.courtId });
    await noteHelped(part, act, `把第 ${version} 版交给了法院`, filingId);
    const known = part.as === 'filer' && found.filer === grant.openid ? grant.person : undefined;
    return filingView(filing, 'filer', clock.now(), {
      doubts: await standingDoubts(filing, clock.now(), known),
      part,
    });
  },
};

/** The verified name of whose filing it is. */
function nameOf(part: Acting, { filerName }: Filing, { person }: VerifiedGrant): string {
  if (part.as === 'helper') return part.help.personName ?? '';
  // Handed in already: it is refused below, or is an earlier run of this act, and the name stays.
  return part.as === 'filer' ? person.name : (filerName ?? '');
}
