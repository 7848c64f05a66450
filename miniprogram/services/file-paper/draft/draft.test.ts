import { CallFailure, failureOf, undecided } from '../../../api/failure';
import { cleaned, merge, type Paper, type Written } from './content';
import { PaperDraft } from './draft';
import type { Kept, Outside } from './saving';

/** The court in a few lines: one draft with its version, and answers that get lost. */
function court(content: Paper['content'] = {}) {
  let paper = { version: 1, content, parties: ['c:defendant:1'], can: ['saveDraft'] } as Partial<Paper>;
  let lost: 'before' | 'after' | '' = '';
  let refused: CallFailure | null = null;
  const kept = new Map<string, Kept>();
  const saves: Written[] = [];
  const outside: Outside = {
    // The boundary: only what a draft reads of a paper.
    get: async () => structuredClone(paper) as Paper,
    async save(_, version, { partyIds: _of, ...written }) {
      const how = lost;
      lost = '';
      if (how === 'before') throw new CallFailure('OFFLINE', '没有网络');
      if (refused) throw refused;
      if (version !== paper.version) throw new CallFailure('CONFLICT', '改过');
      paper = { ...paper, version: version + 1, content: structuredClone(written) };
      saves.push(written);
      if (how === 'after') throw new CallFailure('TIMEOUT', '没有回音');
      return { paperId: 'p', version: version + 1, doubts: [] };
    },
    failureOf,
    mayComeLater: ({ code }) => undecided(code),
    kept: (id) => kept.get(id) ?? null,
    keep: (id, what) => void (what ? kept.set(id, structuredClone(what)) : kept.delete(id)),
  };
  return {
    outside,
    saves,
    kept,
    paper: () => paper,
    lose: (how: 'before' | 'after') => {
      lost = how;
    },
    refuse: (failure: CallFailure | null) => {
      refused = failure;
    },
    elsewhere: (more: Paper['content']) => {
      paper = { ...paper, version: (paper.version ?? 0) + 1, content: { ...paper.content, ...more } };
    },
    handedIn: () => {
      paper = { ...paper, can: ['withdraw'] };
    },
  };
}

async function opened(of: ReturnType<typeof court>) {
  const draft = new PaperDraft('p', of.outside);
  await draft.open();
  return draft;
}

test('what is written is saved, and nothing is saved twice', async () => {
  const at = court();
  const draft = await opened(at);
  draft.change({ facts: '已经还了' });
  expect([await draft.save(), await draft.save(), draft.saving]).toEqual([true, true, 'saved']);
  expect(at.saves).toEqual([{ facts: '已经还了' }]);
});

test('without network it stays on the phone, also when the program is closed, and is sent later', async () => {
  const at = court();
  const draft = await opened(at);
  draft.change({ facts: '已经还了' });
  at.lose('before');
  expect([await draft.save(), draft.saving]).toEqual([false, 'waiting']);
  const again = await opened(at);
  expect([again.mine.facts, await again.save()]).toEqual(['已经还了', true]);
  expect([at.paper().content, at.kept.size]).toEqual([{ facts: '已经还了' }, 0]);
});

test('a save whose answer was lost is one’s own, not another phone’s, whatever was typed since', async () => {
  const at = court();
  const draft = await opened(at);
  draft.change({ facts: '一' });
  at.lose('after');
  await draft.save();
  draft.change({ facts: '一二' });
  expect([await draft.save(), draft.saving, draft.both]).toEqual([true, 'saved', []]);
  expect(at.paper().content).toEqual({ facts: '一二' });
});

test('another phone’s words are joined in; of what both wrote a person chooses, and both are there until then', async () => {
  const at = court();
  const draft = await opened(at);
  draft.change({ facts: '这台' });
  at.elsewhere({ about: '慈溪市人民法院' });
  expect(await draft.save()).toBe(true);
  expect(at.paper().content).toEqual({ facts: '这台', about: '慈溪市人民法院' });

  draft.change({ facts: '这台又改' });
  at.elsewhere({ facts: '那台' });
  expect([await draft.save(), draft.saving, draft.both, draft.theirs.facts]).toEqual([
    false,
    'clash',
    ['facts'],
    '那台',
  ]);
  draft.choose('facts', 'theirs');
  expect([await draft.save(), at.paper().content?.facts]).toEqual([true, '那台']);
});

test('what was handed in on another phone is no draft any more', async () => {
  const at = court();
  const draft = await opened(at);
  draft.change({ facts: '晚了一步' });
  at.elsewhere({});
  at.handedIn();
  expect([await draft.save(), draft.saving]).toEqual([false, 'gone']);
});

test('what the court does not take is said at its field, and stays', async () => {
  const at = court();
  const draft = await opened(at);
  at.refuse(new CallFailure('INVALID_INPUT', '请改', { 'content.items.0.name': '证据名称太长' }));
  draft.change({ items: [{ name: '长' }] });
  expect([await draft.save(), draft.errors, draft.mine.items]).toEqual([
    false,
    { items: '证据名称太长' },
    [{ name: '长' }],
  ]);
  at.refuse(null);
  draft.change({ items: [{ name: '借条' }] });
  expect([draft.errors, await draft.save()]).toEqual([{}, true]);
});

test('a draft that could not be opened keeps what the phone had', async () => {
  const at = court();
  at.kept.set('p', { version: 1, base: {}, mine: { facts: '留着' }, sent: null });
  const draft = new PaperDraft('p', {
    ...at.outside,
    get: () => Promise.reject(new CallFailure('OFFLINE', '没有网络')),
  });
  await expect(draft.open()).rejects.toThrow('没有网络');
  draft.keep();
  expect([await draft.save(), at.kept.get('p')?.mine]).toEqual([false, { facts: '留着' }]);
});

test('empty lines are none, and evidence that is only described has a name', () => {
  expect(
    cleaned({ requests: ['', ' ', '撤销'], items: [{ name: '' }, { name: ' ', proves: '还款' }], facts: '' }),
  ).toEqual({
    requests: ['撤销'],
    items: [{ name: '（没有写名称）', proves: '还款' }],
  });
});

test('joined: what one side changed is taken, what neither changed stays', () => {
  const base = { facts: '旧', requests: ['一'] };
  expect(merge(base, { ...base, facts: '新' }, { ...base, requests: ['二'] })).toEqual({
    written: { facts: '新', requests: ['二'] },
    both: [],
  });
  expect(merge(base, { requests: ['一'] }, base).written).toEqual({ requests: ['一'] });
});
