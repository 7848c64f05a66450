/** How the web SDK signs in, calls functions and keeps files, in both of its modes. */
import { as, type Case, type Doc } from './client-page';
import { codeOf } from './web-sdk';

export const SERVICE_CASES: Case[] = [
  {
    // docs.cloudbase.net/http-api/auth/auth-sign-in-anonymously: one user a device; js-sdk auth: is_anonymous.
    name: 'somebody anonymous signs in, and is the same again on the same device',
    async run({ app, expect }) {
      const first = await app.auth().signInAnonymously();
      expect(first.error).toBeNull();
      expect(first.data.user).toMatchObject({ is_anonymous: true });
      const second = await app.auth().signInAnonymously();
      expect(second.data.user?.id).toBe(first.data.user?.id);
      expect(String(first.data.user?.id)).toHaveLength(22);
    },
  },
  {
    name: 'functions: the caller stands in their environment, and the rules say who may call',
    async run(page) {
      const { app, mode, expect } = page;
      const { data } = await app.auth().signInAnonymously();
      const call = async (name: string, event: Doc = {}) => (await app.callFunction({ name, data: event })).result;
      expect(await call('who', { a: 1 })).toMatchObject({
        event: { a: 1 },
        uid: data.user?.id,
        openid: '',
        anonymous: true,
      });
      await as(page, 'o-alice');
      expect(await call('who')).toMatchObject({
        event: { userInfo: { openId: 'o-alice' } },
        openid: 'o-alice',
        uid: '',
        source: 'wx_client',
      });
      expect(await call('nothing')).toBeNull();
      const denied = mode === 'GATEWAY' ? 'EXCEED_AUTHORITY' : 'PERMISSION_DENIED';
      expect(await codeOf(app.callFunction({ name: 'internal', data: {} }))).toBe(denied);
      expect(await codeOf(app.callFunction({ name: 'missing', data: {} }))).toBe('FUNCTION_NOT_FOUND');
      expect(await codeOf(app.callFunction({ name: 'broken', data: {} }))).toBe('FUNCTION_INVOCATION_FAILED');
      const large = app.callFunction({ name: 'who', data: { text: 'x'.repeat(101 * 1024) } });
      expect(await codeOf(large)).toBe('EXCEED_MAX_PAYLOAD_SIZE');
    },
  },
  {
    // @cloudbase/storage, uploadFile: PUT, or POST of a form with success_action_status 201.
    name: 'files: uploaded either way, linked, downloaded, copied, deleted',
    async run({ app, file, expect }) {
      await app.auth().signInAnonymously();
      const bytes = new TextEncoder().encode('证据');
      const { fileID } = await app.uploadFile({ cloudPath: '证据/一.txt', ...file(bytes) });
      const form = await app.uploadFile({ cloudPath: 'form.txt', ...file(bytes), method: 'post' });
      for (const id of [fileID, form.fileID]) {
        const { fileList } = await app.getTempFileURL({ fileList: [id] });
        expect(await (await fetch(encodeURI(String(fileList[0]?.tempFileURL)))).text()).toBe('证据');
      }
      const copied = await app.copyFile({ fileList: [{ srcPath: 'form.txt', dstPath: 'copy.txt' }] });
      expect(copied.fileList).toMatchObject([{ code: 'SUCCESS' }]);
      const ids = [String(fileID), String(form.fileID)];
      expect((await app.deleteFile({ fileList: ids })).fileList).toMatchObject([
        { code: 'SUCCESS' },
        { code: 'SUCCESS' },
      ]);
    },
  },
  {
    // docs.cloudbase.net/storage/security-rules; STORAGE_EXCEED_AUTHORITY: docs.cloudbase.net/http-api/storage.
    name: 'files: under READONLY everybody reads, and only the owner replaces or deletes',
    async run(page) {
      const { app, mode, expect } = page;
      await as(page, 'o-alice');
      const { fileID } = await app.uploadFile({ cloudPath: 'hers.txt', ...page.file(new Uint8Array([1])) });
      await as(page, 'o-bob');
      const missing = mode === 'GATEWAY' ? 'OBJECT_NOT_EXIST' : 'STORAGE_FILE_NONEXIST';
      const asked = [fileID, String(fileID).replace('hers', 'none')];
      const { fileList } = await app.getTempFileURL({ fileList: asked });
      expect(fileList.map(({ code }) => code)).toEqual(['SUCCESS', missing]);
      const refusal = { code: 'STORAGE_EXCEED_AUTHORITY' };
      expect((await app.deleteFile({ fileList: [String(fileID)] })).fileList).toMatchObject([refusal]);
      const again = app.uploadFile({ cloudPath: 'hers.txt', ...page.file(new Uint8Array([2])) });
      expect(await codeOf(again)).toBe(refusal.code);
      const moved = { srcPath: 'hers.txt', dstPath: 'his.txt', removeOriginal: true };
      expect((await app.copyFile({ fileList: [moved] })).fileList).toMatchObject([refusal]);
      await as(page, 'o-alice');
      expect((await app.deleteFile({ fileList: [String(fileID)] })).fileList).toMatchObject([{ code: 'SUCCESS' }]);
    },
  },
  {
    // oauth2client.ts: _getCredentials refreshes what has expired; refreshToken signs out at invalid_grant.
    name: 'tokens: refreshed when they expire, dead after signing out',
    async run(page) {
      const { app, expect } = page;
      await as(page, 'o-alice');
      const old = (await app.auth().getSession()).data.session;
      await app.oauthInstance.oauth2client.setCredentials({ ...(await page.person('o-bob')), expires_in: 1 });
      expect((await app.callFunction({ name: 'who', data: {} })).result).toMatchObject({ openid: 'o-bob' });
      expect((await app.auth().refreshSession()).error).toBeNull();
      const session = (await app.auth().getSession()).data.session;
      expect(session?.access_token).not.toBe(old?.access_token);
      expect((await app.auth().signOut()).error).toBeNull();
      expect((await app.auth().getSession()).data.session).toBeNull();
      const dead = { ...(session ?? (await page.person('o-bob'))) };
      const again = await app.auth().setSession(dead);
      expect(again.error?.code).toBe('invalid_grant');
      await app.oauthInstance.oauth2client.setCredentials({ access_token: dead.access_token, expires_in: 7200 });
      expect(await codeOf(app.database().collection('posts').get())).toBe('INVALID_ACCESS_TOKEN');
    },
  },
  {
    // oauth2client.ts, request: 'unauthenticated' of a call with credentials signs out.
    name: 'tokens: a forged one is refused everywhere, and the SDK signs out',
    async run(page) {
      const { app, expect } = page;
      const tokens = await page.person('o-alice');
      const [header, , signature] = tokens.access_token.split('.');
      const claims = btoa(JSON.stringify({ iss: 'env-x', sub: 'x', sid: 'x', until: 9e9, use: 'access', exp: 9e9 }));
      const forged = { access_token: `${header}.${claims.replaceAll('=', '')}.${signature}`, expires_in: 7200 };
      await app.oauthInstance.oauth2client.setCredentials(forged);
      expect(await codeOf(app.database().collection('posts').get())).toBe('INVALID_ACCESS_TOKEN');
      expect(await codeOf(app.callFunction({ name: 'who', data: {} }))).toBe('INVALID_ACCESS_TOKEN');
      await app.auth().getUser();
      expect((await app.auth().getSession()).data.session).toBeNull();
    },
  },
];
