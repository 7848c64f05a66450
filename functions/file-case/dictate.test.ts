import cloudbase from '@cloudbase/node-sdk';
import { acts } from '../../platform/act';
import { readFile } from '../../platform/storage';
import type { FileCaseResult } from './contract';
import { startTrial, type Trial } from './trial';

let trial: Trial;
beforeEach(async () => {
  trial = await startTrial();
});
afterEach(() => trial.stop());

const RIFF = Buffer.from('RIFF....WAVEfmt spoken words');

async function recorded(openid: string, sound = RIFF): Promise<string> {
  const app = cloudbase.init({ env: process.env.TCB_ENV ?? 'local-env' });
  const { fileID } = await app.uploadFile({ cloudPath: `uploads/${openid}/said.wav`, fileContent: sound });
  return fileID;
}

const dictate = (openid: string, fileId: string) =>
  trial.call<FileCaseResult<'dictate'>>('file-case', openid, { action: 'dictate', fileId, format: 'wav' });

const next = (text: string) =>
  fetch(`${trial.emulator.url}/asr/next`, { method: 'POST', body: JSON.stringify({ text }) });

test('FILE-13 what is said comes back as a text, and neither sound nor words are kept', async () => {
  await next('2024 年 3 月被告向我借了三十万元。');
  const fileId = await recorded('o-plaintiff');
  expect(await dictate('o-plaintiff', fileId)).toEqual({
    ok: true,
    data: { text: '2024 年 3 月被告向我借了三十万元。' },
  });
  await expect(readFile(fileId)).rejects.toThrow();
  expect(await acts.count({})).toBe(0);
});

test('where nothing could be heard he is told what to do, and the sound is gone all the same', async () => {
  const fileId = await recorded('o-plaintiff');
  expect(await dictate('o-plaintiff', fileId)).toMatchObject({ ok: false, error: { code: 'PRECONDITION_FAILED' } });
  await expect(readFile(fileId)).rejects.toThrow();
  expect(await dictate('o-plaintiff', fileId)).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
});

test("another person's recording is not known to exist; a stranger to the court cannot dictate", async () => {
  await next('不该被别人听到的话');
  const fileId = await recorded('o-plaintiff');
  expect(await dictate('o-defendant', fileId)).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
  expect(await dictate('o-newcomer', fileId)).toMatchObject({ ok: false, error: { code: 'IDENTITY_REQUIRED' } });
  expect(await dictate('o-plaintiff', fileId)).toMatchObject({ ok: true });
});

test('when the recogniser is down, he is told to type, and nothing is lost', async () => {
  await fetch(`${trial.emulator.url}/faults`, {
    method: 'POST',
    body: JSON.stringify({ match: { gateway: 'asr' }, fault: 'error-before', times: 5 }),
  });
  const answer = await dictate('o-plaintiff', await recorded('o-plaintiff'));
  expect(answer).toMatchObject({ ok: false, error: { code: 'UPSTREAM_FAILED' } });
});
