/** Uploads as wx-server-sdk before version 4 makes them. Source: @cloudbase/node-sdk 2.9 and 2.10, storage/index.js, uploadFile. */
import cloudbase from '@cloudbase/node-sdk';
import { createEmulator, type Emulator } from '../emulator';

let emulator: Emulator;
let app: ReturnType<typeof cloudbase.init>;
beforeAll(async () => {
  emulator = await createEmulator();
  Object.assign(process.env, emulator.environment);
  app = cloudbase.init({ env: 'local-env' });
});
afterAll(() => emulator.stop());

const bytes = Uint8Array.from({ length: 256 }, (_none, i) => i);

async function formFor(cloudPath: string) {
  const { url, authorization, token, cosFileId, fileId } = (await app.getUploadMetadata({ cloudPath })).data;
  const form = new FormData();
  form.set('Signature', authorization);
  form.set('x-cos-security-token', token);
  form.set('x-cos-meta-fileid', cosFileId);
  form.set('key', cloudPath);
  form.set('file', new Blob([bytes], { type: 'application/octet-stream' }));
  return { url, form, fileId };
}

test('a form stores its file, byte by byte, and is answered with an empty body', async () => {
  const { url, form, fileId } = await formFor('案件/照片.bin');
  const answer = await fetch(url, { method: 'POST', body: form });
  expect([answer.status, await answer.text()]).toEqual([200, '']);
  expect((await app.downloadFile({ fileID: fileId })).fileContent).toEqual(Buffer.from(bytes));
});

test('a form with another path’s permission, or none, is refused in XML', async () => {
  const { url } = await formFor('one.bin');
  const { form } = await formFor('two.bin');
  const altered = await fetch(url, { method: 'POST', body: form });
  expect(altered.status).toBe(403);
  expect(await altered.text()).toContain('<Code>SignatureDoesNotMatch</Code>');
  form.delete('Signature');
  const without = await fetch(url, { method: 'POST', body: form });
  expect(await without.text()).toContain('<Code>AccessDenied</Code>');
});

test('what is no form, or has no file, is refused', async () => {
  const { url, form } = await formFor('one.bin');
  form.delete('file');
  for (const body of [form, 'text']) expect((await fetch(url, { method: 'POST', body })).status).toBe(400);
});
