/** Every action × every role × own and other filing, own and other court; and an administrator reads nothing of a case (PRIV-5). */
import type { ErrorCode } from '../../platform/errors';
import { contract } from './contract';
import { startTrial, type Trial, WHO } from './trial';

const PEOPLE = [
  undefined,
  'o-newcomer',
  WHO,
  'o-defendant',
  'o-lawyer',
  'o-window',
  'o-filing-judge',
  'o-judge',
  'o-clerk',
  'o-enforcement',
  'o-archivist',
  'o-mediator',
  'o-finance',
  'o-admin',
  'o-gz-window',
  'o-gz-filing-judge',
  'o-gz-judge',
  'o-gz-clerk',
  'o-bj-admin',
] as const;

type Action = keyof typeof contract.actions;
const MAY: Record<Action, readonly (typeof PEOPLE)[number][]> = {
  notice: [WHO, 'o-filing-judge'],
  answerItem: [WHO],
  resubmit: [WHO],
  receipts: [WHO, 'o-filing-judge'],
  askExtension: [WHO],
  extensions: ['o-filing-judge', 'o-gz-filing-judge'],
  decideExtension: ['o-filing-judge'],
  extensionPaper: [WHO, 'o-filing-judge'],
  fileAnew: [WHO],
  requireOriginals: ['o-filing-judge', 'o-judge', 'o-clerk'],
  originals: [WHO, 'o-window', 'o-filing-judge', 'o-judge', 'o-clerk'],
  originalShown: ['o-window', 'o-clerk'],
  dropOriginal: ['o-filing-judge', 'o-judge', 'o-clerk'],
};
const REFUSALS: readonly ErrorCode[] = ['UNAUTHENTICATED', 'IDENTITY_REQUIRED', 'FORBIDDEN', 'NOT_FOUND'];
const ACTIONS = Object.keys(MAY) as Action[];

let trial: Trial;
beforeEach(async () => {
  trial = await startTrial();
});
afterEach(() => trial.stop());

test('the matrix names every action of the contract', () => {
  expect([...ACTIONS].sort()).toEqual(Object.keys(contract.actions).sort());
});

const SAID = ['item-1', 'item-2'].map((itemId) => ({ itemId, text: '补齐了' }));

/** The event of an action on a filing that stands as it needs. */
async function eventOf(action: Action): Promise<Record<string, unknown>> {
  const filingId = await trial.correcting();
  if (action === 'decideExtension') {
    const { extensionId } = await trial.did(WHO, { action: 'askExtension', filingId, reason: '住院，需要时间。' });
    return { extensionId, days: 20 };
  }
  if (action === 'extensionPaper') {
    const { extensionId } = await trial.did(WHO, { action: 'askExtension', filingId, reason: '住院，需要时间。' });
    await trial.did('o-filing-judge', { action: 'decideExtension', extensionId, days: 20 });
    return { extensionId };
  }
  if (action === 'fileAnew') await trial.judge('returnUncorrected', filingId);
  const items = [{ name: '借条' }];
  if (action === 'originalShown' || action === 'dropOriginal') {
    const made = await trial.did('o-clerk', { action: 'requireOriginals', filingId, items, reason: 'needed' });
    return { originalId: made.originals[0]?.originalId, ...(action === 'originalShown' ? { agrees: true } : {}) };
  }
  if (action === 'extensions') return {};
  const more: Partial<Record<Action, object>> = {
    answerItem: { itemId: 'item-1', text: '答' },
    resubmit: { version: 1, answers: SAID },
    askExtension: { reason: '住院，需要时间。' },
    requireOriginals: { items, reason: 'needed' },
  };
  return { filingId, ...more[action] };
}

test.each(ACTIONS)('DOMAIN 4, PRIV-5 %s: who may, and nobody else; no administrator', async (action) => {
  const got: string[] = [];
  for (const who of PEOPLE) {
    const result = await trial.call('correct-filing', who, { action, ...(await eventOf(action)) });
    if (result.ok) got.push(String(who));
    else expect([who, REFUSALS.includes(result.error.code), result.error.code]).toEqual([who, true, result.error.code]);
  }
  expect(got).toEqual(PEOPLE.filter((who) => MAY[action].includes(who)).map(String));
});

test('a judge of another court reads an empty list, not this court’s', async () => {
  const filingId = await trial.correcting();
  await trial.did(WHO, { action: 'askExtension', filingId, reason: '住院，需要时间。' });
  expect(await trial.did('o-gz-filing-judge', { action: 'extensions' })).toEqual({ extensions: [], next: null });
});
