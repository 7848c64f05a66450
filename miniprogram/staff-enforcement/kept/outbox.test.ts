/** 待发箱: nothing is lost by a cut, by the program's end, or by the phone's next user; nothing is done twice. */
import { CallFailure, type FailureCode } from '../../api/failure';
import type { Kept, KeptMedia, KeptWords, Media, OutboxOutside } from './kept';
import { Outbox } from './outbox';
import { partsOf } from './parts';

const MB = 1024 * 1024;
const base = {
  by: '',
  caseId: 'A',
  keptAt: '2025-03-10T02:00:00.000Z',
  state: 'waiting',
  message: '',
  wrongTime: false,
} as const;

const film = (id: string, more: Partial<KeptMedia> = {}): KeptMedia => ({
  ...base,
  id,
  what: 'video',
  path: `/${id}.mp4`,
  size: 9 * MB,
  sha256: '',
  passing: false,
  takenAt: '2025-03-10T02:00:00.000Z',
  mediaId: '',
  folder: '',
  done: 0,
  uploaded: '',
  percent: 0,
  ...more,
});
const words = (id: string, media: string[] = []): KeptWords => ({
  ...base,
  id,
  what: 'words',
  said: { kind: 'scene', doneAt: '2025-03-10T02:00:00.000Z', told: { applicant: { title: '到场', text: '到场' } } },
  media,
});

/** A court and a phone; `fault` may refuse a call by its name. */
function world() {
  const media = new Map<
    string,
    { caseId: string; parts: string[]; expected: number; finished: boolean; takenAt: string }
  >();
  const entries = new Map<string, { caseId: string; media: string[]; doneAt: string | undefined }>();
  const files = new Set<string>();
  let stored = '[]';
  const calls: string[] = [];
  const fault: { at: (call: string) => CallFailure | undefined } = { at: () => undefined };
  const meets = (name: string) => {
    calls.push(name);
    const found = fault.at(name);
    if (found) throw found;
  };
  // The boundary: of the court's answer only what the outbox reads.
  const answer = (mediaId: string, parts: number) =>
    ({ mediaId, parts, uploadFolder: 'uploads/o/' }) as unknown as Media & { uploadFolder: string };
  const outside: OutboxOutside = {
    has: async (path) => files.has(path),
    async begin(one, expected) {
      const mediaId = `${one.caseId}:${one.id}`;
      if (!media.has(mediaId))
        media.set(mediaId, { caseId: one.caseId, parts: [], expected, finished: false, takenAt: one.takenAt });
      meets('begin');
      return answer(mediaId, 0);
    },
    async upload(one, part) {
      meets(`upload ${one.done}`);
      return { fileId: `${one.id}/${part.position}`, sha256: '' };
    },
    async addPart({ mediaId, done }, { fileId }) {
      const found = media.get(mediaId);
      if (!found) throw new CallFailure('NOT_FOUND', '没有');
      if (found.parts.length !== done) throw new CallFailure('CONFLICT', '段数', { from: String(found.parts.length) });
      found.parts.push(fileId);
      meets(`add ${done}`);
      return answer(mediaId, found.parts.length);
    },
    async finish(mediaId) {
      const found = media.get(mediaId);
      if (!found || found.parts.length < found.expected)
        throw new CallFailure('PRECONDITION_FAILED', '没有传完', { from: String(found?.parts.length ?? 0) });
      found.finished = true;
      meets('finish');
      return answer(mediaId, found.parts.length);
    },
    async prepare({ id, caseId, said }, named) {
      entries.set(id, { caseId, media: named, doneAt: said.doneAt });
      meets('prepare');
      return { entryId: id };
    },
    abort: () => undefined,
    forget: (path) => void files.delete(path),
    forgetUpload: () => undefined,
    failureOf: (error) => (error instanceof CallFailure ? error : new CallFailure('INTERNAL', String(error))),
    mayComeLater: ({ code }) => ['OFFLINE', 'TIMEOUT', 'INTERNAL'].includes(code),
    newId: () => 'anew',
    kept: async () => JSON.parse(stored),
    keep: async (list) => {
      stored = JSON.stringify(list);
    },
  };
  return { outside, media, entries, files, calls, fault, stored: (): Kept[] => JSON.parse(stored) };
}

const failing = (code: FailureCode, fields: Record<string, string> = {}) => new CallFailure(code, '不行', fields);

test('ENF-5 words wait for their film, all of it comes with its own time, and nothing stays on the phone', async () => {
  const at = world();
  const outbox = new Outbox(at.outside);
  await outbox.open('shi');
  at.files.add('/f.mp4');
  await outbox.add(film('f'));
  await outbox.add(words('w', ['f', 'A:before']));
  await outbox.resume();
  expect(at.media.get('A:f')).toMatchObject({
    finished: true,
    takenAt: '2025-03-10T02:00:00.000Z',
    parts: { length: 3 },
  });
  expect(at.entries.get('w')).toEqual({ caseId: 'A', media: ['A:f', 'A:before'], doneAt: '2025-03-10T02:00:00.000Z' });
  expect([at.stored(), [...at.files], outbox.waiting()]).toEqual([[], [], []]);
});

test('ENF-5 whichever call is cut, answered or not, and the program closed then: it is done once, no part twice', async () => {
  const probe = world();
  const first = new Outbox(probe.outside);
  await first.open('shi');
  probe.files.add('/f.mp4');
  await first.add(film('f'));
  await first.add(words('w', ['f']));
  await first.resume();
  const all = [...new Set(probe.calls)];
  expect(all).toEqual(['begin', 'upload 0', 'add 0', 'upload 1', 'add 1', 'upload 2', 'add 2', 'finish', 'prepare']);
  for (const cut of all) {
    const at = world();
    const before = new Outbox(at.outside);
    await before.open('shi');
    at.files.add('/f.mp4');
    at.fault.at = (call) => (call === cut ? failing('TIMEOUT') : undefined);
    await before.add(film('f'));
    await before.add(words('w', ['f']));
    await before.resume();
    expect(at.stored().length).toBeGreaterThan(0);
    at.fault.at = () => undefined;
    // Opened anew, from what was written down.
    const after = new Outbox(at.outside);
    await after.open('shi');
    expect(after.waiting()).toEqual([]);
    expect(at.media.size).toBe(1);
    expect(at.media.get('A:f')?.parts).toEqual(
      partsOf({ what: 'video', size: 9 * MB }).map(({ position }) => `f/${position}`),
    );
    expect([...at.entries.keys()]).toEqual(['w']);
    expect(at.stored()).toEqual([]);
  }
});

test('without a network everything waits; what was being sent when the program ended waits, too', async () => {
  const at = world();
  at.fault.at = () => failing('OFFLINE');
  const outbox = new Outbox(at.outside);
  await outbox.open('shi');
  at.files.add('/f.mp4');
  await outbox.add(film('f'));
  await outbox.add(words('w'));
  await outbox.resume();
  expect(outbox.waiting('A').map(({ state }) => state)).toEqual(['paused', 'paused']);
  expect(outbox.waiting('B')).toEqual([]);
  await at.outside.keep(at.stored().map((one) => ({ ...one, state: 'sending' })));
  at.fault.at = () => undefined;
  const after = new Outbox(at.outside);
  await after.open('shi');
  expect([after.waiting(), at.entries.size]).toEqual([[], 1]);
});

test('PRIV-5 another officer on the same phone neither sees nor sends what is not his', async () => {
  const at = world();
  at.fault.at = () => failing('OFFLINE');
  const outbox = new Outbox(at.outside);
  await outbox.open('shi');
  await outbox.add(words('w'));
  await outbox.resume();
  at.fault.at = () => undefined;
  const other = new Outbox(at.outside);
  await other.open('wang');
  expect([other.waiting(), other.others(), at.entries.size]).toEqual([[], 1, 1]);
  at.entries.clear();
  await other.resume('w');
  await other.remove('w');
  expect(at.entries.size).toBe(0);
  await other.open('shi');
  expect([at.entries.size, other.others()]).toEqual([1, 0]);
});

test('a time that the court refuses is said; by the court’s own time it comes, also in the words that name it', async () => {
  const at = world();
  const outbox = new Outbox(at.outside);
  await outbox.open('shi');
  at.files.add('/f.mp4');
  at.fault.at = (call) => (call === 'begin' ? failing('INVALID_INPUT', { doneAt: '请核对时间' }) : undefined);
  await outbox.add(film('f'));
  await outbox.add(words('w', ['f']));
  await outbox.resume();
  const [refused] = outbox.waiting();
  expect(refused).toMatchObject({ id: 'f', state: 'refused', wrongTime: true, message: '不行' });
  expect(at.entries.size).toBe(0);
  at.fault.at = () => undefined;
  await outbox.withoutTime('f');
  expect(at.media.get('A:anew')).toMatchObject({ finished: true, takenAt: '' });
  expect(at.entries.get('w')?.media).toEqual(['A:anew']);
});

test('what was damaged on its way is sent again, what never comes right is said and kept; removed, the words go without it', async () => {
  const at = world();
  const outbox = new Outbox(at.outside);
  await outbox.open('shi');
  at.files.add('/f.mp4');
  let faults = 1;
  at.fault.at = (call) =>
    call === 'upload 1' && faults-- > 0 ? failing('PRECONDITION_FAILED', { sha256s: '不一致' }) : undefined;
  await outbox.add(film('f'));
  await outbox.resume();
  expect(at.media.get('A:f')?.finished).toBe(true);
  at.fault.at = (call) => (call === 'begin' ? failing('FORBIDDEN') : undefined);
  at.files.add('/g.mp4');
  await outbox.add(film('g'));
  await outbox.add(words('w', ['g']));
  await outbox.resume();
  expect(outbox.waiting().map(({ id, state }) => [id, state])).toEqual([
    ['g', 'refused'],
    ['w', 'waiting'],
  ]);
  await outbox.remove('g');
  expect([at.entries.get('w')?.media, [...at.files], outbox.waiting()]).toEqual([[], [], []]);
});

test('a file that the phone has lost is said so, and keeps nothing else back', async () => {
  const at = world();
  const outbox = new Outbox(at.outside);
  await outbox.open('shi');
  await outbox.add(film('gone'));
  await outbox.add(words('w'));
  await outbox.resume();
  expect(outbox.waiting()).toMatchObject([{ id: 'gone', state: 'lost' }]);
  expect(at.entries.size).toBe(1);
});

test('ENF-5 a network that comes back before it is known who is here, or a photo taken then, writes over nothing that was kept', async () => {
  const at = world();
  at.fault.at = () => failing('OFFLINE');
  const before = new Outbox(at.outside);
  await before.open('shi');
  await before.add(words('w'));
  await before.resume();
  for (const early of [(outbox: Outbox) => outbox.resume(), (outbox: Outbox) => outbox.add(words('early'))]) {
    await early(new Outbox(at.outside));
    expect(at.stored().map(({ id }) => id)).toContain('w');
  }
});

test('ENF-5 what is kept and cannot be read now is not taken for nothing: it is read again, and sent', async () => {
  const at = world();
  at.fault.at = () => failing('OFFLINE');
  const before = new Outbox(at.outside);
  await before.open('shi');
  await before.add(words('w'));
  await before.resume();
  at.fault.at = () => undefined;
  let faults = 1;
  const after = new Outbox({
    ...at.outside,
    kept: () => (faults-- > 0 ? Promise.reject(new Error('busy')) : at.outside.kept()),
  });
  await expect(after.open('shi')).rejects.toThrow('busy');
  expect(at.stored().map(({ id }) => id)).toEqual(['w']);
  await after.open('shi');
  expect([[...at.entries.keys()], at.stored()]).toEqual([['w'], []]);
});

test('what was cut says that there is no network; what the court could not take now does not', async () => {
  for (const [code, said] of [
    ['OFFLINE', '没有网络'],
    ['INTERNAL', '这一次没有发成'],
  ] as const) {
    const at = world();
    at.fault.at = () => failing(code);
    const outbox = new Outbox(at.outside);
    await outbox.open('shi');
    await outbox.add(words('w'));
    await outbox.resume();
    expect(outbox.waiting()).toMatchObject([{ state: 'paused', message: expect.stringContaining(said) }]);
  }
});
