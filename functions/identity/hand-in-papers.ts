/** 补交证明材料, and 撤回: what who acts for another does with what he asked for. */
import { command } from '../../platform/database';
import { CourtError } from '../../platform/errors';
import { type VerifiedGrant, verified } from '../../platform/identity';
import type { WriteOperation } from '../../platform/operation';
import { endRepresentation } from '../../records/representation/end';
import { moveRepresentation, notFound } from '../../records/representation/moves';
import { MOST_PAPERS, removeCopies, takeInPapers } from '../../records/representation/papers';
import { placed, type Representation, representations } from '../../records/representation/representation';
import type { IdentityInput, IdentityResult } from './contract';
import { isAgent, mayAddPapers } from './representation-moves';
import { viewOf } from './representation-views';

type Result = IdentityResult<'representation'>;

/** The signed power of attorney brings an agent's papers before an officer; what was asked for brings them back there. */
export const handInPapers: WriteOperation<IdentityInput<'handInPapers'>, Result, VerifiedGrant> = {
  kind: 'write',
  policy: verified,
  async run({ input: { representationId, papers: uploads }, grant: { openid }, act, clock, note }) {
    const found = await representations.first({ _id: representationId, openid });
    if (!found) throw notFound();
    note({ target: representationId, courtId: found.courtId });
    // A run before this one did it.
    if (found.lastAct === act._id) return viewOf(found, ['holder'], clock.now());
    if (!mayAddPapers(found))
      throw new CourtError(
        'PRECONDITION_FAILED',
        Object.keys(found.papers).length >= MOST_PAPERS
          ? `材料最多 ${MOST_PAPERS} 份，请合并后再上传，或者带原件到窗口。`
          : '这份身份申请已经结束，不能再补材料。需要的请重新提出。',
      );
    const papers = await takeInPapers(uploads, { openid, courtId: found.courtId, representationId, act });
    const set = Object.fromEntries(
      Object.entries(papers).map(([key, paper]) => [`papers.${key}`, command().set(paper)]),
    );
    try {
      return viewOf(await added(found, set, act), ['holder'], clock.now());
    } catch (error) {
      if (error instanceof CourtError) await removeCopies(Object.values(papers).map(({ fileId }) => fileId));
      throw error;
    }

    function added(before: Representation, changes: Record<string, unknown>, by: typeof act): Promise<Representation> {
      const whose = { openid };
      const isHis = (one: Representation) => one.openid === openid;
      const hasSigned = uploads.some(({ paperId }) => paperId === 'power-of-attorney');
      const event =
        before.state === 'refused' ? 'mend' : before.state === 'proposed' && hasSigned ? 'handInSigned' : null;
      if (event) return moveRepresentation({ event, id: before._id, act: by, whose, isHis, set: changes });
      return addTo(before, changes, by._id, by.at);
    }
  },
};

/** In the state it is in: `addPapers` of the table. */
async function addTo(
  { _id, openid, state, waiting }: Representation,
  changes: Record<string, unknown>,
  lastAct: string,
  at: Date,
): Promise<Representation> {
  const { inboxKey: _stays, ...place } = placed(_id, at, waiting);
  const after = await representations.updateAndReturn({ _id, openid, state }, { ...changes, ...place, lastAct });
  if (after) return after;
  const found = await representations.get(_id);
  if (found?.lastAct === lastAct) return found;
  throw new CourtError('CONFLICT', '法院刚刚处理了这份身份申请，请刷新后再补材料。');
}

/** What is not in force yet is taken back; what is, an agent ends by written notice, and others lay down here. */
export const withdrawRepresentation: WriteOperation<IdentityInput<'withdrawRepresentation'>, Result, VerifiedGrant> = {
  kind: 'write',
  policy: verified,
  async run({ input: { representationId }, grant: { openid }, act, clock, note }) {
    const found = await representations.first({ _id: representationId, openid });
    if (!found) throw notFound();
    note({ target: representationId, courtId: found.courtId });
    const isInForce = found.state === 'confirmed' || (found.state === 'ended' && found.lastAct === act._id);
    if (isInForce && isAgent(found))
      throw new CourtError('PRECONDITION_FAILED', '代理已经生效，要辞去的，请点“结束代理”并写明书面说明。');
    const isHis = (one: Representation) => one.openid === openid;
    const after = isInForce
      ? await endRepresentation({
          id: representationId,
          act,
          by: 'holder',
          notice: '本人交回',
          alsoTold: null,
          allow: (one) => {
            if (!isHis(one)) throw notFound();
          },
        })
      : await moveRepresentation({ event: 'withdraw', id: representationId, act, whose: { openid }, isHis });
    return viewOf(after, ['holder'], clock.now());
  },
};
