/** What the pages of an execution's scene are looked at with: a photo that is to be covered, and records of every state. */
import { randomUUID } from 'node:crypto';
import { photo } from '../demo/dossier-files';
import { enforcing, enforcingCourt, OFFICER, officer } from '../demo/enforcing';
import { sdkApp } from '../platform/database';
import type { JourneyCourt } from './journey';
import type { PageSample } from './page-samples';

type Sample = Omit<PageSample, 'picture'> & { name: string };

export async function enforcementSceneSamples(court: JourneyCourt): Promise<Sample[]> {
  const here = enforcingCourt(court);
  const { caseId } = await enforcing(here, { n: 310 });
  const bytes = photo();
  const { mediaId } = await officer(here, {
    action: 'beginMedia',
    caseId,
    kind: 'photo',
    parts: 1,
    size: bytes.length,
  });
  const cloudPath = `uploads/${OFFICER}/${randomUUID()}/part`;
  const { fileID } = await sdkApp().uploadFile({ cloudPath, fileContent: bytes });
  await officer(here, { action: 'addParts', mediaId, from: 0, fileIds: [fileID] });
  await officer(here, { action: 'finishMedia', mediaId });
  const region = { x: 0.3, y: 0.2, w: 0.2, h: 0.3, why: 'bystander' };
  await officer(here, { action: 'mark', mediaId, regions: [region] });
  const told = (text: string) => ({
    applicant: { title: '到住处查看', text },
    judgmentDebtor: { title: '到住处查看', text: '法院已到您的住处查看。' },
  });
  const entry = { action: 'prepareEntry' as const, caseId, kind: 'scene' };
  const { entryId } = await officer(here, { ...entry, told: told('记到了别的案件里。'), publish: true });
  await officer(here, { action: 'takeOffEntry', entryId, reason: '记错了案件' });
  const place = { text: '浙江省余姚市泗门镇光明路9号' };
  await officer(here, { ...entry, place, told: told('已到被执行人住处查看。'), embargoed: true, publish: true });
  const withPhoto = { ...told('敲门没有人应。').applicant, media: [mediaId] };
  await officer(here, { ...entry, internal: '邻居说他晚上才回来', told: { applicant: withPhoto } });
  const id = encodeURIComponent;
  const page = (name: string, more = ''): Sample => ({
    as: OFFICER ?? '',
    route: `staff-enforcement/${name}/index`,
    query: `?caseId=${id(caseId)}${more}`,
    name: `staff-enforcement-${name}`,
  });
  return [page('scene'), page('mark', `&mediaId=${id(mediaId)}`), page('entries')];
}
