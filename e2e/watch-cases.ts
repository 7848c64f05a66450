/** watch() in a page. What all it does is proved in Node.js (emulator/conformance/watch*.test.ts); here a browser's WebSocket. */
import { as, type Case, type Page } from '../emulator/conformance/client-page';
import { collectionOf, Told } from '../emulator/conformance/watch-client';

export interface WatchPage extends Page {
  /** Cuts all connections, as a network does. */
  cut(): Promise<void>;
}

export interface WatchCase extends Omit<Case, 'run'> {
  run(page: WatchPage): Promise<void>;
}

export const WATCH_CASES: WatchCase[] = [
  {
    name: 'watch: what is there, then each document added, changed and removed',
    async run(page) {
      const { app, expect } = page;
      await as(page, 'o-alice');
      const open = app.database().collection('open');
      await open.add({ _id: 'a', n: 1 });
      const seen = new Told(collectionOf(app, 'open').where({ n: app.database().command.gt(0) }));
      expect((await seen.snapshot(1)).docs).toMatchObject([{ _id: 'a', n: 1 }]);
      await open.add({ _id: 'b', n: 2 });
      await seen.snapshot(2);
      expect(seen.changes).toEqual(['add/enqueue b']);
      await open.doc('a').update({ n: 3 });
      await seen.snapshot(3);
      expect(seen.changes).toEqual(['update/update a']);
      await open.doc('b').remove();
      expect((await seen.snapshot(4)).docs).toMatchObject([{ _id: 'a', n: 3 }]);
      expect(seen.changes).toEqual(['remove/dequeue b']);
      expect(seen.errors).toHaveLength(0);
      seen.close();
    },
  },
  {
    name: 'watch: what the rules forbid is refused, and says so',
    async run(page) {
      const { app, expect } = page;
      await as(page, 'o-alice');
      const seen = new Told(collectionOf(app, 'closed'));
      await seen.until(({ errors }) => errors.length > 0);
      const [error] = seen.errors;
      expect(error instanceof Error ? error.message : JSON.stringify(error)).toContain('PERMISSION_DENIED');
      expect(seen.snapshots).toHaveLength(0);
    },
  },
  {
    name: 'watch: after its connection was cut it goes on by itself, and has missed nothing',
    async run(page) {
      const { app, expect } = page;
      await as(page, 'o-alice');
      const open = app.database().collection('open');
      await open.add({ _id: 'a', n: 0 });
      const seen = new Told(collectionOf(app, 'open').where({ _id: 'a' }));
      await seen.snapshot(1);
      await page.cut();
      for (const n of [1, 2, 3]) await open.doc('a').update({ n });
      await seen.snapshot(4);
      expect(seen.snapshots.map(({ docs }) => docs[0]?.n)).toEqual([0, 1, 2, 3]);
      expect(seen.errors).toHaveLength(0);
      seen.close();
    },
  },
];
