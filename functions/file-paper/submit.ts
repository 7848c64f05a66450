/**
 * 提交材料: the court has received it, with a receipt, whatever speaks against it (DOMAIN 6.2). The moment is that of the call: where the
 * cloud failed in the middle, the same request asked again has the first one's (TIME-3).
 */
import { CourtError } from '../../platform/errors';
import { type VerifiedGrant, verified } from '../../platform/identity';
import type { WriteOperation } from '../../platform/operation';
import { openContent } from '../../records/paper/content';
import { casePapers } from '../../records/paper/paper';
import type { FilePaperInput } from './contract';
import { seenHash } from './documents';
import { changedElsewhere, notDraft } from './drafts';
import { receive, refuseEmpty } from './receive';
import { standingOf } from './standing';
import { type PaperView, paperView } from './view';
import { actorOf, caseOf, filerIn, noPaper } from './who';

export const submit: WriteOperation<FilePaperInput<'submit'>, PaperView, VerifiedGrant> = {
  kind: 'write',
  policy: verified,
  async run({ input: { paperId, version, seen }, grant, act, note }) {
    const draft = await casePapers.get(paperId);
    if (draft?.by !== grant.openid) throw noPaper();
    note({ target: paperId, courtId: draft.courtId });
    const part = await filerIn(draft.caseId, grant.openid, act.at.getTime());
    const found = await caseOf(draft.caseId);
    if (draft.lastAct === act._id && draft.receivedAt)
      return paperView({ paper: draft, found, as: 'own', part }, grant.openid);
    if (draft.state !== 'draft') throw notDraft();
    if (draft.version !== version) throw changedElsewhere();
    // The parties he acts for now: his power for one of them may have ended since he began.
    const parties = draft.parties.filter((one) => part.parties.includes(one));
    if (parties.length < draft.parties.length)
      throw new CourtError('CONFLICT', '您现在代理的当事人有变化，请重新选择替谁提交，再提交一次。', {
        partyIds: '请重新选择当事人',
      });
    const content = openContent(paperId, draft.content);
    refuseEmpty(draft, content);
    const sha256 = seen === undefined ? null : await seenHash(draft, seen, act.at);
    const standing = await standingOf(found, part, draft.kind, parties, content, { at: act.at });
    const paper = await receive({
      draft,
      found,
      content,
      standing,
      actor: actorOf(part.member.role),
      act,
      changes: { confirmed: { at: act.at, sha256 } },
    });
    return paperView({ paper, found, as: 'own', part }, grant.openid);
  },
};
