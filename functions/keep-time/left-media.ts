/**
 * 没传完的现场影像: begun and never finished (ENF-6). The officer is told the next day; after a month what is here of it goes, and the record
 * says so. What is whole is never touched.
 */
import { command } from '../../platform/database';
import { notify } from '../../platform/notify';
import { removeFile } from '../../platform/storage';
import { type SceneMedia, sceneMedia } from '../../records/enforcement/media';
import { executionPage } from '../../records/enforcement/page';
import { dailyFrom, type Job } from './job';
import { inStages, type Page } from './stages';

const A_SLICE = 100;
const FILES_A_SLICE = 20;
const DAY_MS = 86_400_000;
/** A phone that was without network for weeks may still go on with it [practice]. */
const KEPT_DAYS = 30;

const STAGES = [told, givenUp, emptied];

export const leftMedia: Job = {
  name: 'leftMedia',
  due: dailyFrom(8, 0),
  slice: ({ cursor, now, act }) => inStages(cursor, STAGES, (stage, after) => stage(after, now, act._id)),
};

/** `receivedAt` is unique enough to go on by: what is looked at twice is told once. */
async function told(after: string, now: number): Promise<Page> {
  const _ = command();
  const found = await sceneMedia.find(
    {
      state: 'arriving',
      sha256: null,
      receivedAt: _.and(_.gte(new Date(after || 0)), _.lt(new Date(now - DAY_MS))),
    },
    { orderBy: [['receivedAt', 'asc']], limit: A_SLICE, fields: ['caseId', 'courtId', 'by', 'kind', 'receivedAt'] },
  );
  for (const { _id, caseId, courtId, by, kind } of found)
    await notify({
      _id: `media-left:${_id}`,
      openid: by,
      courtId,
      title: `有一份${kind === 'photo' ? '照片' : '录像'}没有传完`,
      text: `现场拍的${kind === 'photo' ? '照片' : '录像'}还没有传完，不能公布。请在拍摄的手机上打开案件接着传；${KEPT_DAYS} 天没有传完的会清理。`,
      page: executionPage(caseId),
      at: new Date(now),
    });
  const last = found.length === A_SLICE ? found.at(-1)?.receivedAt.toISOString() : undefined;
  return { done: found.length, last: last === after ? undefined : last };
}

const old = (now: number) => ({ receivedAt: command().lt(new Date(now - KEPT_DAYS * DAY_MS)) });

/** From then on nothing is added to it. */
async function givenUp(_after: string, now: number, act: string): Promise<Page> {
  const cannot = `${KEPT_DAYS} 天没有传完，已经清理。需要的，请重新上传。`;
  const done = await sceneMedia.updateWhere(
    { state: 'arriving', sha256: null, ...old(now) },
    { state: 'cannot', cannot, lastAct: act },
  );
  return { done, last: undefined };
}

/** Of what was given up, now or in a run that was cut. */
async function emptied(_after: string, now: number): Promise<Page> {
  const found: SceneMedia[] = await sceneMedia.find(
    { state: 'cannot', sha256: null, ...old(now), size: command().gt(0) },
    { orderBy: [['receivedAt', 'asc']], limit: FILES_A_SLICE, fields: ['parts'] },
  );
  for (const { _id, parts } of found) {
    await Promise.all(parts.map(({ fileId }) => removeFile(fileId)));
    await sceneMedia.update(_id, { parts: command().set([]), size: 0 });
  }
  return { done: found.length, last: found.length === FILES_A_SLICE ? 'more' : undefined };
}
