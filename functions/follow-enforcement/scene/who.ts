/** 谁在看: a member of one of the two sides by his own part in the case, or the officer who has the execution; everybody else finds nothing (ENF-6). */
import { CourtError } from '../../../platform/errors';
import type { Context } from '../../../platform/operation';
import { type CaseMember, caseMembers, feedOfMember } from '../../../records/case/member';
import { isActive, noCase } from '../../../records/case/part';
import type { Enforcement } from '../../../records/enforcement/enforcement';
import { AUDIENCES, type Audience } from '../../../records/enforcement/entry';
import { feedOf } from '../../../records/enforcement/feed';
import { type SceneMedia, sceneMedia } from '../../../records/enforcement/media';
import { mine, type StaffGrant } from '../court/mine';

export interface Follower {
  member: CaseMember;
  audience: Audience;
}

/** Throws NOT_FOUND for who follows no execution with this part of his, or no longer does. */
export function followerOf(member: CaseMember | undefined, now: number): Follower {
  const feed = member && isActive(member, now) ? (member.feed ?? feedOfMember(member)) : undefined;
  const audience = AUDIENCES.find((one) => member && feed === feedOf(member.caseId, one));
  if (!member || !audience) throw noCase();
  return { member, audience };
}

/** One database action. */
export const follower = async (caseId: string, openid: string, now: number): Promise<Follower> =>
  followerOf(await caseMembers.get(`${caseId}:${openid}`), now);

export const noMedia = (): CourtError =>
  new CourtError('NOT_FOUND', '没有找到这份照片或者录像，请刷新后再看。', { mediaId: '请刷新后再选' });

/** With the execution it belongs to, for its officer. Throws NOT_FOUND, FORBIDDEN. */
export async function officersMedia(
  context: Pick<Context<unknown, StaffGrant>, 'grant'>,
  mediaId: string,
): Promise<{ media: SceneMedia; found: Enforcement }> {
  const media = await sceneMedia.get(mediaId);
  if (media?.courtId !== context.grant.staff.courtId) throw noMedia();
  const { found } = await mine(context, media.caseId);
  return { media, found };
}
