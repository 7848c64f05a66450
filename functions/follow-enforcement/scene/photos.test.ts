/** The scene's photos: arriving in parts, covered so that nothing of the original is left, shown only to who may, with his name, each look noted (ENF-6). */
import { type Canvas, createCanvas, loadImage } from '@napi-rs/canvas';
import type { LivingCase } from '../../../demo/living-case';
import { readFile } from '../../../platform/storage';
import { dossierViews } from '../../../records/dossier/view';
import { sceneMedia } from '../../../records/enforcement/media';
import {
  APPLICANT,
  DEBTOR,
  execution,
  FACE,
  laidDown,
  OFFICER,
  photo,
  readied,
  type SceneTrial,
  sha256,
  startScene,
  upload,
} from './trial';

let trial: SceneTrial;
let of: LivingCase;
beforeEach(async () => {
  trial = await startScene();
  of = await execution();
});
afterEach(() => trial.stop());

const refused = (code: string) => ({ ok: false, error: { code } });
const REGION = { ...FACE, why: 'bystander' as const };

async function opened(bytes: Buffer): Promise<Canvas> {
  const image = await loadImage(bytes);
  const canvas = createCanvas(image.width, image.height);
  canvas.getContext('2d').drawImage(image, 0, 0);
  return canvas;
}

/** How many points of it are more red than anything else: those of the face. */
function red(canvas: Canvas): number {
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  let count = 0;
  for (let i = 0; i < data.length; i += 4)
    if ((data[i] ?? 0) > 150 && (data[i] ?? 0) > (data[i + 1] ?? 0) + 60 && (data[i] ?? 0) > (data[i + 2] ?? 0) + 60)
      count += 1;
  return count;
}

const published = async (mediaId: string) =>
  trial.did(OFFICER, {
    action: 'prepareEntry',
    caseId: of.caseId,
    kind: 'scene',
    told: { applicant: { title: '现场', text: '现场照片', media: [mediaId] } },
    publish: true,
  });

test('ENF-6 a bystander’s face: of the points under the region nothing of the original is left, nor of where the photo was taken', async () => {
  const original = await photo();
  const mediaId = await laidDown(trial, of.caseId, original);
  await readied(trial, mediaId, [REGION]);
  const kept = await sceneMedia.get(mediaId);
  const shown = await readFile(kept?.picture?.fileId ?? '');
  const canvas = await opened(shown);
  expect(red(await opened(original))).toBeGreaterThan(1000);
  expect(red(canvas)).toBe(0);
  expect([canvas.width, canvas.height]).toEqual([1280, 960]);
  expect(original.includes('GPS')).toBe(true);
  expect(shown.includes('GPS')).toBe(false);
  // The same photo with another face under the region makes the very same bytes.
  const other = createCanvas(1600, 1200);
  const context = other.getContext('2d');
  context.fillStyle = '#1030c0';
  context.fillRect(0, 0, 1600, 1200);
  context.fillStyle = '#00ff40';
  context.fillRect(FACE.x * 1600, FACE.y * 1200, FACE.w * 1600, FACE.h * 1200);
  const otherId = await laidDown(trial, of.caseId, await other.encode('png'));
  await readied(trial, otherId, [REGION]);
  const otherShown = await readFile((await sceneMedia.get(otherId))?.picture?.fileId ?? '');
  const difference = (await opened(otherShown)).getContext('2d').getImageData(768, 96, 256, 240).data;
  const under = canvas.getContext('2d').getImageData(768, 96, 256, 240).data;
  let most = 0;
  for (let i = 0; i < under.length; i += 1) most = Math.max(most, Math.abs((under[i] ?? 0) - (difference[i] ?? 0)));
  // JPEG and PNG originals differ a little beside the region; under it there is only the cover.
  expect(most).toBeLessThan(8);
});

test('ENF-6 it is not published before it is made as marked, and looked through; marked anew, both count no more', async () => {
  const mediaId = await laidDown(trial, of.caseId, await photo());
  const entry = {
    action: 'prepareEntry' as const,
    caseId: of.caseId,
    kind: 'scene',
    told: { applicant: { title: '现场', text: '照片', media: [mediaId] } },
    publish: true,
  };
  expect(await trial.ask(OFFICER, entry)).toMatchObject(refused('PRECONDITION_FAILED'));
  const { mark } = await trial.did(OFFICER, { action: 'mark', mediaId, regions: [REGION] });
  await trial.did(OFFICER, { action: 'make', mediaId });
  expect(await trial.ask(OFFICER, entry)).toMatchObject(refused('PRECONDITION_FAILED'));
  await trial.did(OFFICER, { action: 'mark', mediaId, regions: [REGION, { ...REGION, x: 0.1 }] });
  expect(await trial.ask(OFFICER, { action: 'looked', mediaId, mark })).toMatchObject(refused('CONFLICT'));
  await readied(trial, mediaId, [REGION]);
  const { entryId } = await trial.did(OFFICER, entry);
  expect(await trial.ask(OFFICER, { action: 'mark', mediaId, regions: [] })).toMatchObject(
    refused('PRECONDITION_FAILED'),
  );
  expect(await trial.did(APPLICANT, { action: 'entry', entryId })).toMatchObject({
    media: [{ mediaId, kind: 'photo', width: 1280 }],
  });
});

test('ENF-6 a look is noted, marked with the viewer’s name, below 700 KB; the other side and strangers find nothing; taken off, nobody does', async () => {
  const mediaId = await laidDown(trial, of.caseId, await photo(4000, 3000));
  await readied(trial, mediaId, [REGION]);
  const { entryId } = await published(mediaId);
  const seen = await trial.did(APPLICANT, { action: 'picture', entryId, mediaId });
  expect(seen).toMatchObject({ mime: 'image/jpeg', width: 1280 });
  expect(seen.base64.length).toBeLessThan(700 * 1024);
  const mine = await opened(Buffer.from(seen.base64, 'base64'));
  expect(red(mine)).toBe(0);
  const theirs = await trial.did('o-lawyer', { action: 'picture', entryId, mediaId });
  expect(sha256(Buffer.from(theirs.base64))).not.toBe(sha256(Buffer.from(seen.base64)));
  expect(
    await dossierViews
      .find({ caseId: of.caseId, itemId: mediaId }, { limit: 9 })
      .then((all) => all.map(({ openid }) => openid).sort()),
  ).toEqual(['o-lawyer', APPLICANT]);
  for (const openid of [DEBTOR, 'o-elder'])
    expect(await trial.ask(openid, { action: 'picture', entryId, mediaId })).toMatchObject(refused('NOT_FOUND'));
  await trial.did(OFFICER, { action: 'takeOffEntry', entryId, reason: '拍到了无关人员' });
  expect(await trial.ask(APPLICANT, { action: 'picture', entryId, mediaId })).toMatchObject(refused('NOT_FOUND'));
  expect(await trial.did(OFFICER, { action: 'mark', mediaId, regions: [] })).toMatchObject({
    state: 'kept',
    entryId: null,
  });
});

test('a photo of another entry, of one’s own case only, and none that the entry does not name', async () => {
  const mediaId = await laidDown(trial, of.caseId, await photo());
  await readied(trial, mediaId);
  await published(mediaId);
  const { entryId } = await trial.did(OFFICER, {
    action: 'prepareEntry',
    caseId: of.caseId,
    kind: 'other',
    told: { applicant: { title: '甲', text: '乙' } },
    publish: true,
  });
  expect(await trial.ask(APPLICANT, { action: 'picture', entryId, mediaId })).toMatchObject(refused('NOT_FOUND'));
  const told = { applicant: { title: '甲', text: '乙', media: [mediaId] } };
  expect(await trial.ask(OFFICER, { action: 'prepareEntry', caseId: of.caseId, kind: 'other', told })).toMatchObject(
    refused('PRECONDITION_FAILED'),
  );
  const other = await execution({ n: 8 });
  expect(await trial.ask(OFFICER, { action: 'prepareEntry', caseId: other.caseId, kind: 'other', told })).toMatchObject(
    refused('NOT_FOUND'),
  );
});

test('parts go on from where they were cut; a part that changed on its way, or a whole that did, is refused', async () => {
  const bytes = Buffer.concat([await photo(), Buffer.alloc(3000, 7)]);
  const begin = {
    action: 'beginMedia' as const,
    caseId: of.caseId,
    kind: 'video' as const,
    parts: 2,
    size: bytes.length,
  };
  const video = Buffer.concat([Buffer.from('\0\0\0\x18ftypisom'), bytes]);
  const { mediaId } = await trial.did(OFFICER, { ...begin, size: video.length, sha256: sha256(video) });
  const first = video.subarray(0, 5_000);
  const add = async (from: number, part: Buffer, said = sha256(part), requestId?: string) =>
    trial.ask(OFFICER, {
      action: 'addParts',
      mediaId,
      from,
      fileIds: [await upload(part)],
      sha256s: [said],
      ...(requestId ? { requestId } : {}),
    });
  expect(await trial.ask(OFFICER, { action: 'finishMedia', mediaId })).toMatchObject(refused('PRECONDITION_FAILED'));
  expect(await add(0, first, sha256(Buffer.from('x')))).toMatchObject(refused('PRECONDITION_FAILED'));
  expect(await add(0, first)).toMatchObject({ ok: true, data: { parts: 1, received: 5_000, expected: { parts: 2 } } });
  expect(await add(0, first)).toMatchObject({ error: { code: 'CONFLICT', fields: { from: '1' } } });
  // One byte of the second part is another: the whole is not what the phone has.
  const bad = Buffer.from(video.subarray(5_000));
  bad[10] = (bad[10] ?? 0) ^ 1;
  expect(await add(1, bad)).toMatchObject({ ok: true });
  expect(await trial.ask(OFFICER, { action: 'finishMedia', mediaId })).toMatchObject({
    error: { code: 'PRECONDITION_FAILED', fields: { from: '0' } },
  });
  expect(await add(0, first)).toMatchObject({ ok: true, data: { parts: 1 } });
  expect(await add(1, video.subarray(5_000))).toMatchObject({ ok: true });
  expect(await trial.did(OFFICER, { action: 'finishMedia', mediaId })).toMatchObject({
    state: 'kept',
    sha256: sha256(video),
  });
});

test('what is no photo is refused; others’ uploads and others’ cases are nobody’s', async () => {
  const { mediaId } = await trial.did(OFFICER, {
    action: 'beginMedia',
    caseId: of.caseId,
    kind: 'photo',
    parts: 1,
    size: 9,
  });
  expect(
    await trial.ask(OFFICER, {
      action: 'addParts',
      mediaId,
      from: 0,
      fileIds: [await upload(Buffer.from('not photo'))],
    }),
  ).toMatchObject(refused('INVALID_INPUT'));
  expect(
    await trial.ask(OFFICER, {
      action: 'addParts',
      mediaId,
      from: 0,
      fileIds: [await upload(await photo(), 'o-judge')],
    }),
  ).toMatchObject(refused('NOT_FOUND'));
  for (const [openid, code] of [
    [APPLICANT, 'FORBIDDEN'],
    ['o-judge', 'FORBIDDEN'],
  ] as const)
    expect(await trial.ask(openid, { action: 'courtPicture', mediaId, version: 'original' })).toMatchObject(
      refused(code),
    );
});

test('the officer sees the original and what the sides will see; his looks are noted', async () => {
  const mediaId = await laidDown(trial, of.caseId, await photo());
  await trial.did(OFFICER, { action: 'mark', mediaId, regions: [REGION] });
  const look = async (version: 'original' | 'shown') =>
    red(
      await opened(
        Buffer.from((await trial.did(OFFICER, { action: 'courtPicture', mediaId, version })).base64, 'base64'),
      ),
    );
  expect(await trial.ask(OFFICER, { action: 'courtPicture', mediaId, version: 'shown' })).toMatchObject(
    refused('PRECONDITION_FAILED'),
  );
  await trial.did(OFFICER, { action: 'make', mediaId });
  expect(await look('original')).toBeGreaterThan(1000);
  expect(await look('shown')).toBe(0);
  expect(await dossierViews.count({ caseId: of.caseId })).toBe(1);
});
