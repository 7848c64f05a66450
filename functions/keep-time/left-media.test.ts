/** 没传完的现场影像: told the next day, gone after a month, also where a run was cut; what is whole stays (ENF-6). */
import type { LivingCase } from '../../demo/living-case';
import { sdkApp } from '../../platform/database';
import { notifications } from '../../platform/notify';
import { readFile } from '../../platform/storage';
import { sceneMedia } from '../../records/enforcement/media';
import { execution, putExecution, putMedia } from './scenes/trial';
import { INSTANT, startTrial, type Trial } from './trial';

let trial: Trial;
let of: LivingCase;
beforeEach(async () => {
  trial = await startTrial();
  of = await execution();
  await putExecution(of);
});
afterEach(() => trial.stop());

async function part(name: string) {
  const { fileID = '' } = await sdkApp().uploadFile({
    cloudPath: `courts/yuyao/scenes/${name}`,
    fileContent: Buffer.from('x'),
  });
  return { fileId: fileID, size: 1, sha256: 'x' };
}
async function on(time: string): Promise<void> {
  trial.at(time);
  await trial.runAll('expire');
}
const told = async () =>
  (await notifications.find({ openid: 'o-enforcement' }, { limit: 100 })).map(({ title }) => title);

test('ENF-6 what was begun and not finished is said the next day, once, and goes after a month; what is whole is not touched', async () => {
  const parts = [await part('a'), await part('b')];
  const id = await putMedia(of, 'left', { parts, size: 2 });
  const whole = await part('c');
  const kept = await putMedia(of, 'whole', { parts: [whole], size: 1, sha256: 'x', state: 'kept' });
  const cannot = await putMedia(of, 'cannot', {
    parts: [whole],
    size: 1,
    sha256: 'x',
    state: 'cannot',
    cannot: '没有',
  });
  await on('2025-03-05 09:00');
  expect(await told()).toEqual([]);
  for (const date of ['2025-03-06', '2025-03-07']) await on(`${date} 09:00`);
  expect(await told()).toEqual(['有一份录像没有传完']);
  await on('2025-04-03 09:00');
  expect(await sceneMedia.get(id)).toMatchObject({ state: 'arriving', parts });
  await on('2025-04-04 09:00');
  expect(await sceneMedia.get(id)).toMatchObject({
    state: 'cannot',
    cannot: expect.stringContaining('没有传完'),
    parts: [],
    size: 0,
  });
  for (const { fileId } of parts) await expect(readFile(fileId)).rejects.toThrow();
  expect(await readFile(whole.fileId)).toHaveLength(1);
  for (const one of [kept, cannot]) expect((await sceneMedia.get(one))?.parts).toHaveLength(1);
});

test('ENF-6 a run that died between giving up and emptying is made up for the next day', async () => {
  const parts = [await part('a')];
  const receivedAt = new Date(INSTANT('2025-01-04 10:00'));
  const id = await putMedia(of, 'left', { parts, size: 1, receivedAt, state: 'cannot', cannot: '30 天没有传完' });
  await on('2025-03-05 09:00');
  expect(await sceneMedia.get(id)).toMatchObject({ parts: [], size: 0 });
});
