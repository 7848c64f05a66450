import { randomBytes } from 'node:crypto';
import { seal } from '../../platform/secrets';
import { answerId, savedAnswers } from '../../records/correction/answer';
import { extensions, openReason, sealReason } from '../../records/correction/extension';
import { openAnswer, sealAnswer } from '../../records/filing/correction';
import { filings, filingVersions, sealedAt } from '../../records/filing/filing';
import { openContent } from '../../records/filing/sealed-content';
import { people, personSeal, phoneOf } from '../../records/person/person';
import { readSource } from '../../scripts/check/source';
import { SEALED_FIELDS } from './reseal';
import { filingOf, startTrial, type Trial } from './trial';

let trial: Trial;
const before = process.env.COURT_KEYS;
beforeEach(async () => {
  trial = await startTrial();
});
afterEach(async () => {
  jest.restoreAllMocks();
  await trial.stop();
  if (before === undefined) delete process.env.COURT_KEYS;
  else process.env.COURT_KEYS = before;
});

interface Keys {
  current: string;
  keys: Record<string, string>;
  hash: string;
}
const keysNow = (): Keys => JSON.parse(process.env.COURT_KEYS ?? '');
const set = (keys: Keys) => {
  process.env.COURT_KEYS = JSON.stringify(keys);
};

/** A second key becomes the one that seals. */
function changeKey(): void {
  const { keys, hash } = keysNow();
  set({ current: 'k2', keys: { ...keys, k2: randomBytes(32).toString('base64') }, hash });
}
function throwOldAway(): void {
  const { keys, hash } = keysNow();
  set({ current: 'k2', keys: { k2: keys.k2 ?? '' }, hash });
}

const night = async (date: string) => {
  trial.at(`${date} 03:00`);
  return (await trial.runAll()).filter(({ job }) => job === 'reseal').reduce((sum, { done }) => sum + done, 0);
};

test('PRIV-4 with one key nothing is looked for', async () => {
  expect(await night('2025-03-04')).toBe(0);
});

test('PRIV-4 after a key change everything opens with the new key alone', async () => {
  const item = { itemId: 'item-1', what: '住址', rule: '立案规定4', how: '写明' };
  await filings.insert(
    filingOf('f1', {
      content: seal(JSON.stringify({ factsAndReasons: '借款未还' }), sealedAt('f1')),
      correction: {
        items: [
          { ...item, itemId: 'item-0', answer: null },
          { ...item, answer: sealAnswer('f1', 'item-1', '凤山街道') },
        ],
        lastDay: '2025-03-10',
        late: false,
      } as never,
    }),
  );
  const content = seal(JSON.stringify({ factsAndReasons: '第一版' }), sealedAt('f1'));
  await filingVersions.insert({ _id: 'f1:1', filingId: 'f1', version: 1, content, at: new Date(trial.now()) });
  await savedAnswers.insert({
    _id: answerId('f1', 'item-1'),
    filingId: 'f1',
    itemId: 'item-1',
    text: sealAnswer('f1', 'item-1', '还在写'),
    attachmentIds: [],
    savedAt: new Date(trial.now()),
    lastAct: 'a',
  });
  await extensions.insert({
    _id: 'e1',
    filingId: 'f1',
    courtId: 'yuyao',
    reason: sealReason('e1', '住院'),
    state: 'refused',
    liveKey: 'e1',
    queueKey: 'e1',
  } as never);
  const phone = seal('13800005678', personSeal('o-elder'));
  await people.update('o-elder', { phone });
  changeKey();
  expect(await night('2025-03-04')).toBeGreaterThanOrEqual(6);
  throwOldAway();
  const filing = await filings.get('f1');
  const answer = filing?.correction?.items[1]?.answer;
  expect(filing && openContent('f1', filing.content)).toEqual({ factsAndReasons: '借款未还' });
  expect(answer && typeof answer === 'object' && openAnswer('f1', 'item-1', answer)).toBe('凤山街道');
  expect(filing?.correction?.items[0]).toMatchObject({ itemId: 'item-0', answer: null });
  const version = await filingVersions.get('f1:1');
  expect(version && openContent('f1', version.content)).toEqual({ factsAndReasons: '第一版' });
  const saved = await savedAnswers.get(answerId('f1', 'item-1'));
  expect(saved && openAnswer('f1', 'item-1', saved.text)).toBe('还在写');
  const extension = await extensions.get('e1');
  expect(extension && openReason(extension)).toBe('住院');
  const elder = await people.get('o-elder');
  expect(elder && phoneOf(elder)).toBe('13800005678');
});

test('PRIV-4 more than a run can do goes on where it ended; what still came under the old key is done the next night', async () => {
  for (let i = 0; i < 430; i += 1) await filings.insert(filingOf(`f${String(i).padStart(3, '0')}`));
  changeKey();
  await night('2025-03-04');
  expect(await filings.count({ 'content.k': 'k2' })).toBe(430);
  // A function that still ran with the old settings.
  const { keys, hash } = keysNow();
  set({ current: 'local-1', keys, hash });
  await filings.insert(filingOf('late'));
  set({ current: 'k2', keys, hash });
  expect(await night('2025-03-05')).toBe(1);
  expect(await filings.count({ 'content.k': 'k2' })).toBe(431);
});

test('PRIV-4 what does not open stays as it is, is told to the court’s IT without a word of it, and holds nothing else up', async () => {
  const say = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  await filings.insert(filingOf('f1', { content: seal('{}', 'filings/another') }));
  await filings.insert(filingOf('f2'));
  changeKey();
  await night('2025-03-04');
  expect([(await filings.get('f1'))?.content.k, (await filings.get('f2'))?.content.k]).toEqual(['local-1', 'k2']);
  expect(say.mock.calls.map(([line]) => JSON.parse(String(line)))).toContainEqual({
    level: 'error',
    alarm: 'cannot reseal',
    collection: 'filings',
    field: 'content',
    id: 'f1',
    key: 'local-1',
  });
});

test('PRIV-4 every field of a record that is under seal is on the list, except what is void within minutes', async () => {
  const declared = readSource(['records', 'platform/documents'])
    .filter(({ file }) => !file.endsWith('.test.ts'))
    .flatMap(({ text }) => [...text.matchAll(/^ {2}(\w+)\??: [^;\n]*\bSealed\b/gm)].map(([, field]) => field ?? ''));
  const listed = new Set(SEALED_FIELDS.map(({ field }) => field));
  expect([...new Set(declared)].filter((field) => !listed.has(field)).sort()).toEqual(['claimed', 'secret']);
});
