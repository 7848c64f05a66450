import fc from 'fast-check';
import { CallFailure, failureOf, undecided } from '../failure';
import { nameFor } from './names';
import { MOST_BYTES, partsOf } from './parts';
import type { Pending, UploadOutside } from './pending';
import { UploadQueue } from './queue';

const MB = 1024 * 1024;

test('parts cover a file of any size without gap or overlap, at most 10 of at most 20 MB', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: MOST_BYTES }), (size) => {
      const parts = partsOf(size);
      expect(parts.length).toBeLessThanOrEqual(10);
      let end = 0;
      for (const { position, length } of parts) {
        expect(position).toBe(end);
        expect(length).toBeGreaterThan(0);
        expect(length).toBeLessThanOrEqual(20 * MB);
        end += length;
      }
      expect(end).toBe(size);
    }),
  );
});
test('nothing and too much have no parts', () => expect([partsOf(0), partsOf(MOST_BYTES + 1)]).toEqual([[], []]));

test('names are unlike those that are there, and never over 100 characters', () => {
  expect([nameFor('借条', '', []), nameFor('借条', '', ['借条-1'])]).toEqual(['借条-1', '借条-2']);
  expect(nameFor('借条', '合同.pdf', [])).toBe('借条：合同.pdf');
  expect(nameFor('借条', '合同.pdf', ['借条：合同.pdf'])).toBe('借条-1');
  expect(nameFor('长'.repeat(100), '', []).length).toBeLessThanOrEqual(100);
  expect(nameFor('借条', '名'.repeat(200), []).length).toBeLessThanOrEqual(100);
});

/** The cloud in a few lines: what was uploaded, and which uploads and attaches fail. */
function cloud(fails: Record<string, CallFailure> = {}) {
  const uploaded: string[] = [];
  const attached: { name: string; parts: string[]; evidenceId?: string }[] = [];
  const forgotten: string[] = [];
  let kept: Pending[] = [];
  const failOnce = (what: string) => {
    const failure = fails[what];
    delete fails[what];
    if (failure) throw failure;
  };
  const outside: UploadOutside<string> = {
    folder: async () => 'uploads/o-plaintiff/',
    async upload(path, _file, { length }, tell) {
      tell(length / 2);
      failOnce(path);
      uploaded.push(path);
      tell(length);
      return `cloud://${path}`;
    },
    abort: () => undefined,
    async attach({ name, evidenceId, parts }) {
      failOnce('attach');
      attached.push({ name, parts: [...parts], ...(evidenceId ? { evidenceId } : {}) });
      return 'a';
    },
    forget: ({ id }) => void forgotten.push(id),
    failureOf,
    mayComeLater: ({ code }) => undecided(code),
    kept: () => kept,
    keep: (list) => {
      kept = structuredClone(list);
    },
  };
  return { outside, uploaded, attached, forgotten, kept: () => kept };
}

const PHOTO = { id: 'p', of: 'f', name: '借条-1', path: 'wxfile://usr/p.jpg', size: 1000 };
const FILM = { ...PHOTO, id: 'v', name: '录像-1', size: 10 * MB };
const CUT = new CallFailure('OFFLINE', '没有网络');

test('a photo is uploaded under the person’s own folder, attached, and forgotten on the phone', async () => {
  const { outside, attached, forgotten, kept } = cloud();
  const queue = new UploadQueue(outside);
  await queue.add(PHOTO);
  expect(attached).toEqual([{ name: '借条-1', parts: ['cloud://uploads/o-plaintiff/p/0'] }]);
  expect([forgotten, kept(), queue.of('f')]).toEqual([['p'], [], []]);
});

test('it is attached to its evidence, also after the program was closed in the middle', async () => {
  const { outside, attached } = cloud({ 'uploads/o-plaintiff/p/0': CUT });
  await new UploadQueue(outside).add({ ...PHOTO, evidenceId: 'e1' });
  await new UploadQueue(outside).resume();
  expect(attached).toEqual([{ name: '借条-1', evidenceId: 'e1', parts: ['cloud://uploads/o-plaintiff/p/0'] }]);
});

test('after a cut only the part that was under way is sent again', async () => {
  const { outside, uploaded, attached } = cloud({ 'uploads/o-plaintiff/v/1': CUT });
  const queue = new UploadQueue(outside);
  await queue.add(FILM);
  expect(queue.of('f')).toMatchObject([{ state: 'paused', parts: ['cloud://uploads/o-plaintiff/v/0'], percent: 60 }]);
  await queue.resume();
  expect(uploaded.map((path) => path.slice(-1))).toEqual(['0', '1', '2']);
  expect(attached).toHaveLength(1);
});

test('it goes on after the program was closed in the middle', async () => {
  const { outside, uploaded, attached } = cloud({ 'uploads/o-plaintiff/v/1': CUT });
  await new UploadQueue(outside).add(FILM);
  await new UploadQueue(outside).resume();
  expect([uploaded.length, attached.length]).toEqual([3, 1]);
});

test('a lost answer to attach is asked for again without sending the file again', async () => {
  const { outside, uploaded, attached } = cloud({ attach: new CallFailure('TIMEOUT', '没有回音') });
  const queue = new UploadQueue(outside);
  await queue.add(PHOTO);
  await queue.resume();
  expect([uploaded.length, attached.length]).toEqual([1, 1]);
});

test('what is gone from the cloud is sent from the beginning', async () => {
  const { outside, uploaded } = cloud({ attach: new CallFailure('NOT_FOUND', '请重新上传') });
  const queue = new UploadQueue(outside);
  await queue.add(PHOTO);
  expect(queue.of('f')).toMatchObject([{ state: 'paused', parts: [], message: '请重新上传' }]);
  await queue.resume();
  expect(uploaded).toHaveLength(2);
});

test('what the court does not take stays to be read and removed, and holds up no other', async () => {
  const { outside, attached } = cloud({ attach: new CallFailure('INVALID_INPUT', '格式不支持') });
  const queue = new UploadQueue(outside);
  await Promise.all([queue.add(PHOTO), queue.add({ ...PHOTO, id: 'q', name: '借条-2' })]);
  expect(queue.of('f')).toMatchObject([{ id: 'p', state: 'refused', message: '格式不支持' }]);
  expect(attached).toMatchObject([{ name: '借条-2' }]);
  queue.cancel('p');
  expect(queue.of('f')).toEqual([]);
});

test('too large or empty is said before anything is sent', async () => {
  const { outside, uploaded } = cloud();
  const queue = new UploadQueue(outside);
  await queue.add({ ...PHOTO, size: MOST_BYTES + 1 });
  await queue.add({ ...PHOTO, size: 0 });
  expect(queue.of('f').map(({ state }) => state)).toEqual(['refused', 'refused']);
  expect(uploaded).toEqual([]);
});

test('cancelled under way: ended, forgotten, never attached', async () => {
  const { outside, attached, forgotten } = cloud();
  const queue = new UploadQueue({
    ...outside,
    upload: async (...all) => {
      queue.cancel('p');
      return outside.upload(...all);
    },
  });
  await queue.add(PHOTO);
  expect([attached, forgotten, queue.of('f')]).toEqual([[], ['p'], []]);
});
