/** 执行措施清单: everything on one's own feed as one paper, piece by piece; made anew each time, the same bytes for the same feed. */
import { type FeedLine, measuresList } from '../../../court/documents/measures-list';
import { legalDateOf } from '../../../court/time/legal-date';
import { sha256Of } from '../../../platform/digest';
import { renderPdf } from '../../../platform/documents/documents';
import { CourtError } from '../../../platform/errors';
import { type VerifiedGrant, verified } from '../../../platform/identity';
import type { ReadOperation } from '../../../platform/operation';
import { enforcements } from '../../../records/enforcement/enforcement';
import { enforcementFeed, type FeedEntry, feedOf } from '../../../records/enforcement/feed';
import { noEnforcement } from '../../../records/enforcement/move';
import type { SceneInput, SceneResult } from '../contract-scene';
import { follower } from './who';

const MOST = 1000;
const PIECE = 512 * 1024;

export const measuresFile: ReadOperation<SceneInput<'measuresFile'>, SceneResult<'measuresFile'>, VerifiedGrant> = {
  kind: 'read',
  policy: verified,
  async run({ input: { caseId, offset = 0 }, grant: { openid }, clock }) {
    const { audience } = await follower(caseId, openid, clock.now());
    const [found, entries] = await Promise.all([
      enforcements.get(caseId),
      enforcementFeed.find({ feed: feedOf(caseId, audience) }, { orderBy: [['listKey', 'desc']], limit: MOST }),
    ]);
    if (!found) throw noEnforcement();
    const shown = entries.filter(({ takenOff }) => takenOff === null).toReversed();
    if (shown.length === 0)
      throw new CourtError('PRECONDITION_FAILED', '现在还没有可以列进清单的执行记录，有了以后再打开。');
    const paper = measuresList({
      courtName: found.courtName,
      number: found.caseNo,
      audience,
      entries: shown.map(lineOf),
      date: legalDateOf(clock.now()),
    });
    const bytes = Buffer.from(await renderPdf(paper));
    const end = Math.min(bytes.length, offset + PIECE);
    return {
      title: paper.title,
      mime: 'application/pdf',
      size: bytes.length,
      sha256: sha256Of(bytes),
      base64: bytes.subarray(offset, end).toString('base64'),
      next: end < bytes.length ? end : null,
    };
  },
};

const lineOf = ({ doneAt, kindName, title, text, assets, officer, sha256, correctedBy }: FeedEntry): FeedLine => ({
  at: doneAt.getTime(),
  kindName,
  title,
  text,
  assets,
  officer: `${officer.name}（${officer.post}）`,
  sha256,
  corrected: correctedBy !== null,
});
