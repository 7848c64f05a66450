/** What rules and limits let the web SDK do, in both of its modes. */
import { as, type Case, type Doc, idOf, refused, rows, rowsOf } from './client-page';
import { codeOf } from './web-sdk';

export const RULE_CASES: Case[] = [
  {
    // developers.weixin.qq.com, guide/database/security-rules, "system defaults": PRIVATE adds _openid in silence.
    name: 'under PRIVATE everybody sees, changes and removes only what is his own, without an error',
    async run(page) {
      const { app, expect } = page;
      const notes = app.database().collection('notes');
      await as(page, 'o-alice');
      const id = idOf(await notes.add({ text: 'hers' }));
      expect(await rows(notes)).toMatchObject([{ text: 'hers', _openid: 'o-alice' }]);
      await as(page, 'o-bob');
      expect(await rows(notes)).toEqual([]);
      expect(rowsOf(await notes.doc(id).get())).toEqual([]);
      expect((await notes.count()).total).toBe(0);
      expect(await notes.doc(id).update({ text: 'his' })).toMatchObject({ updated: 0 });
      expect(await notes.doc(id).set({ text: 'his' })).toMatchObject({ updated: 0 });
      expect(await notes.doc(id).remove()).toMatchObject({ deleted: 0 });
      expect(rowsOf(await notes.aggregate().match({}).end())).toEqual([]);
      await as(page, 'o-alice');
      expect(await rows(notes)).toMatchObject([{ text: 'hers' }]);
    },
  },
  {
    name: 'under READONLY everybody sees all, and changes what is his own',
    async run(page) {
      const { app, expect } = page;
      const posts = app.database().collection('posts');
      await as(page, 'o-alice');
      const id = idOf(await posts.add({ text: 'hers' }));
      await as(page, 'o-bob');
      expect(await rows(posts.where({ text: 'hers' }))).toHaveLength(1);
      expect(await posts.where({ text: 'hers' }).update({ text: 'his' })).toMatchObject({ updated: 0 });
      await as(page, 'o-alice');
      expect(await posts.doc(id).update({ text: 'still hers' })).toMatchObject({ updated: 1 });
    },
  },
  {
    // Ibidem: the client neither writes nor changes _openid.
    name: 'nobody writes or changes _openid',
    async run(page) {
      const { app, expect } = page;
      const open = app.database().collection('open');
      await as(page, 'o-alice');
      await open.add({ _id: 'x', n: 1 });
      const denied = refused(page, 'DATABASE_PERMISSION_DENIED');
      expect(await codeOf(open.add({ _id: 'y', _openid: 'o-bob' }))).toBe(denied);
      expect(await codeOf(open.doc('x').update({ _openid: 'o-bob' }))).toBe(denied);
      expect(await codeOf(open.doc('x').set({ _openid: 'o-bob' }))).toBe(denied);
      expect(await rows(open)).toMatchObject([{ _id: 'x', _openid: 'o-alice' }]);
      await as(page, 'o-bob');
      await open.doc('x').set({ n: 2 });
      expect(await rows(open)).toMatchObject([{ n: 2, _openid: 'o-alice' }]);
    },
  },
  {
    // cloud.tencent.com/document/product/876/41802: the query has to imply the rule; get() reads other documents.
    name: 'rules of one’s own: what does not follow from the query is refused, and the message says what is missing',
    async run(page) {
      const { app, expect } = page;
      const cases = app.database().collection('cases');
      await as(page, 'o-alice');
      expect(await codeOf(cases.get())).toBe('DATABASE_PERMISSION_DENIED');
      expect(await codeOf(cases.where({ caseId: 'none' }).get())).toBe('DATABASE_PERMISSION_DENIED');
      expect((await rows(cases.where({ caseId: 'c1' }))).map(({ _id }) => _id)).toEqual(['c1']);
      const answer = await cases
        .where({ title: '甲诉乙' })
        .get()
        .catch((error: Doc) => error);
      expect(JSON.stringify(answer)).toContain('cases.read');
      expect(JSON.stringify(answer)).toContain('caseId');
      const withdraw = (state: string) => cases.where({ _id: 'c1', owner: '{openid}' }).update({ state });
      expect(await codeOf(withdraw('closed'))).toBe(refused(page, 'DATABASE_PERMISSION_DENIED'));
      expect(await withdraw('withdrawn')).toMatchObject({ updated: 1 });
      expect(await codeOf(cases.add({ caseId: 'c1' }))).toBe(refused(page, 'DATABASE_PERMISSION_DENIED'));
      await as(page, 'o-bob');
      expect(await codeOf(cases.where({ caseId: 'c1' }).get())).toBe('DATABASE_PERMISSION_DENIED');
      expect(await withdraw('withdrawn')).toMatchObject({ updated: 0 });
    },
  },
  {
    name: 'a collection without rules is closed, one that is missing does not exist, and clients make none',
    async run(page) {
      const { app, expect } = page;
      await as(page, 'o-alice');
      const db = app.database();
      expect(await codeOf(db.collection('closed').get())).toBe('DATABASE_PERMISSION_DENIED');
      expect(await codeOf(db.collection('missing').get())).toBe('DATABASE_COLLECTION_NOT_EXIST');
      expect(await codeOf(db.collection('__storage').get())).toBe('DATABASE_COLLECTION_NOT_EXIST');
      expect(await codeOf(db.createCollection('mine'))).toBe('DATABASE_PERMISSION_DENIED');
    },
  },
  {
    // js-sdk database/src/index.ts: addDocument, updateDocument, deleteDocument and countDocument of the gateway look
    // at no code, whatever the HTTP status; @cloudbase/database then answers `{ requestId }`.
    name: 'a refused write: its code in CLOUD_API, only a requestId in GATEWAY under Node.js',
    async run(page) {
      const { app, expect } = page;
      await as(page, 'o-alice');
      const closed = app.database().collection('closed');
      const denied = refused(page, 'DATABASE_PERMISSION_DENIED');
      for (const write of [closed.add({ n: 1 }), closed.doc('x').update({ n: 1 }), closed.doc('x').remove()])
        expect(await codeOf(write)).toBe(denied);
      if (page.swallows) expect(await closed.add({ n: 1 })).toEqual({ requestId: expect.any(String) });
      expect(await codeOf(app.database().collection('open').where({}).remove())).toBe(refused(page, 'INVALID_PARAM'));
    },
  },
  {
    // WeChat Collection.limit: 20 at once on the client; the web SDK itself asks for 100 (query.ts).
    name: 'a mini-program gets 20 documents, a web page 100',
    async run(page) {
      const { app, expect } = page;
      const open = app.database().collection('open');
      await app.auth().signInAnonymously();
      await open.add(Array.from({ length: 30 }, (_none, n) => ({ n })));
      expect(await rows(open)).toHaveLength(30);
      await as(page, 'o-alice');
      expect(await rows(open)).toHaveLength(20);
      expect(await rows(open.limit(25))).toHaveLength(20);
      expect(await rows(open.limit(7))).toHaveLength(7);
      expect((await open.count()).total).toBe(30);
    },
  },
  {
    // cloud.tencent.com/developer/article/2448792.
    name: 'a client writes 512 KB at most, and reads 1 MB',
    async run(page) {
      const { app, expect } = page;
      await app.auth().signInAnonymously();
      const open = app.database().collection('open');
      const large = 'x'.repeat(512 * 1024);
      expect(await codeOf(open.add({ _id: 'l', large }))).toBe(refused(page, 'EXCEED_REQUEST_SIZE_LIMIT'));
      expect(await codeOf(open.doc('l').set({ large }))).toBe(refused(page, 'EXCEED_REQUEST_SIZE_LIMIT'));
      for (const _id of ['a', 'b', 'c']) await open.add({ _id, text: 'x'.repeat(400 * 1024) });
      expect(await codeOf(open.get())).toBe('EXCEED_MAX_RESPONSE_SIZE');
      expect(await rows(open.limit(2))).toHaveLength(2);
    },
  },
];
