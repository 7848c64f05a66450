import { CallFailure, failureOf, undecided } from '../../../api/failure';
import type { Content } from './content';
import { Draft } from './draft';
import type { Filing, Kept, Outside } from './view';

/** The court's side in a few lines: a version, a content, and what may go wrong on the way. */
class Court {
  version = 1;
  content: Content = {};
  open = true;
  saves = 0;
  /** Thrown instead of an answer by the next calls: before the save takes effect, or after it. */
  cuts: ('before' | 'after')[] = [];
  refuse: CallFailure | undefined;

  filing = (): Filing =>
    ({
      courtId: 'yuyao',
      version: this.version,
      content: structuredClone(this.content),
      warnings: [],
      can: this.open ? ['saveDraft'] : [],
    }) as unknown as Filing;

  async save(version: number | undefined, content: Content): Promise<number> {
    const cut = this.cuts.shift();
    if (cut === 'before') throw new CallFailure('OFFLINE', '没有网络');
    if (this.refuse) throw this.refuse;
    if (!this.open) throw new CallFailure('PRECONDITION_FAILED', '已经提交');
    if (version !== this.version) throw new CallFailure('CONFLICT', '改过');
    this.saves += 1;
    this.version += 1;
    this.content = structuredClone(content);
    if (cut === 'after') throw new CallFailure('TIMEOUT', '没有回音');
    return this.version;
  }
}

function phone(court: Court): { outside: Outside; kept: () => Kept | null } {
  let kept: Kept | null = null;
  return {
    kept: () => kept,
    outside: {
      get: async () => {
        if (court.cuts[0] === 'before') throw new CallFailure('OFFLINE', '没有网络');
        return court.filing();
      },
      save: async ({ version, content }) => ({
        filingId: 'f',
        version: await court.save(version, content),
        warnings: [],
      }),
      failureOf,
      mayComeLater: ({ code }) => undecided(code),
      kept: () => kept,
      keep: (_, next) => {
        kept = structuredClone(next);
      },
    },
  };
}

async function opened(court: Court) {
  const { outside, kept } = phone(court);
  const draft = new Draft('f', outside);
  await draft.open();
  return { draft, outside, kept };
}

test('what is typed is saved, and nothing of it stays on the phone', async () => {
  const court = new Court();
  const { draft, kept } = await opened(court);
  draft.change({ factsAndReasons: '借钱不还' });
  draft.keep();
  expect(kept()?.mine).toEqual({ factsAndReasons: '借钱不还' });
  expect(await draft.save()).toBe(true);
  expect([court.content, draft.view.saving, kept()]).toEqual([{ factsAndReasons: '借钱不还' }, 'saved', null]);
});

test('saving what is saved asks nobody', async () => {
  const court = new Court();
  const { draft } = await opened(court);
  expect([await draft.save(), court.saves]).toEqual([true, 0]);
});

test('without network it waits on the phone, outlives the program and is sent later', async () => {
  const court = new Court();
  const { draft, outside } = await opened(court);
  draft.change({ causeOfAction: '民间借贷纠纷' });
  court.cuts = ['before', 'before'];
  expect([await draft.save(), draft.view.saving]).toEqual([false, 'waiting']);
  const again = new Draft('f', outside);
  await again.open();
  expect([again.view.content, again.view.saving]).toEqual([{ causeOfAction: '民间借贷纠纷' }, 'waiting']);
  court.cuts = [];
  expect([await again.save(), court.content]).toEqual([true, { causeOfAction: '民间借贷纠纷' }]);
});

test('a save whose answer was lost is no other phone, even when one typed on', async () => {
  const court = new Court();
  const { draft } = await opened(court);
  draft.change({ factsAndReasons: '一' });
  court.cuts = ['after'];
  expect(await draft.save()).toBe(false);
  draft.change({ factsAndReasons: '一二' });
  expect([await draft.save(), draft.view.both, court.content]).toEqual([true, [], { factsAndReasons: '一二' }]);
});

test('what is typed while a save is under way is saved after it', async () => {
  const court = new Court();
  const { draft } = await opened(court);
  draft.change({ factsAndReasons: '一' });
  const saving = draft.save();
  draft.change({ factsAndReasons: '一二' });
  expect([await saving, court.content, court.saves]).toEqual([true, { factsAndReasons: '一二' }, 2]);
});

test('two phones with different steps: both are kept, and it is said which came from the other', async () => {
  const court = new Court();
  const [one, other] = [await opened(court), await opened(court)];
  one.draft.change({ factsAndReasons: '经过' });
  await one.draft.save();
  other.draft.change({ causeOfAction: '民间借贷纠纷' });
  expect(await other.draft.save()).toBe(true);
  expect(court.content).toMatchObject({ factsAndReasons: '经过', causeOfAction: '民间借贷纠纷' });
  expect(other.draft.view.taken).toEqual(['factsAndReasons']);
});

test.each([
  ['mine', '后写的', '先写的'],
  ['theirs', '先写的', '后写的'],
] as const)(
  'two phones with the same step: nothing is overwritten until a person chooses %s',
  async (whose, chosen, left) => {
    const court = new Court();
    const [one, other] = [await opened(court), await opened(court)];
    one.draft.change({ factsAndReasons: '先写的' });
    await one.draft.save();
    other.draft.change({ factsAndReasons: '后写的', causeOfAction: '民间借贷纠纷' });
    expect([await other.draft.save(), other.draft.view.saving]).toEqual([false, 'clash']);
    expect(other.draft.view).toMatchObject({ both: ['factsAndReasons'], theirs: { factsAndReasons: '先写的' } });
    expect([await other.draft.save(), court.content]).toEqual([false, { factsAndReasons: '先写的' }]);
    expect(other.kept()?.mine).toMatchObject({ factsAndReasons: '后写的' });
    expect(other.draft.choose('factsAndReasons', whose)).toEqual({ factsAndReasons: left });
    expect([await other.draft.save(), court.content]).toMatchObject([
      true,
      { factsAndReasons: chosen, causeOfAction: '民间借贷纠纷' },
    ]);
  },
);

test('submitted on another phone: said, and not saved over', async () => {
  const court = new Court();
  const { draft } = await opened(court);
  court.open = false;
  draft.change({ factsAndReasons: '晚了' });
  expect([await draft.save(), draft.view.saving, await draft.save()]).toEqual([false, 'gone', false]);
});

test('FILE-17 a changed pleading is confirmed anew; confirming changes nothing else', async () => {
  const court = new Court();
  court.content = { factsAndReasons: '一' };
  const { draft } = await opened(court);
  draft.change({ truthConfirmed: true });
  await draft.save();
  expect(court.content.truthConfirmed).toBe(true);
  draft.change({ factsAndReasons: '二' });
  await draft.save();
  expect(court.content.truthConfirmed).toBe(false);
});

test('a refused field is named by its path in the form, until it is changed', async () => {
  const court = new Court();
  const { draft } = await opened(court);
  court.refuse = new CallFailure('INVALID_INPUT', '有误', { 'content.claims.0.amountFen': '太大' });
  draft.change({ claims: [{ text: '还钱', amountFen: 1 }] });
  expect([await draft.save(), draft.view.saving]).toEqual([false, 'failed']);
  expect(draft.view.errors).toEqual({ 'claims.0.amountFen': '太大' });
  draft.change({ claims: [] });
  expect([draft.view.errors, draft.view.saving]).toEqual([{}, 'unsaved']);
});

test('another court is saved like any change', async () => {
  const court = new Court();
  const { draft, outside } = await opened(court);
  const save = jest.spyOn(outside, 'save');
  expect(await draft.moveTo('gz-intermediate')).toBe(true);
  expect(save.mock.calls[0]?.[0]).toMatchObject({ courtId: 'gz-intermediate' });
  expect(draft.view.courtId).toBe('gz-intermediate');
});
