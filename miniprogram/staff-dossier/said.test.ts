import { draftOf, errorsOf, type Kept, nameOf, newDraft, othersOf, saidOf } from './said';

const ITEM: Kept = {
  itemId: 'i',
  name: '借条',
  kind: 'evidence',
  kindName: '证据',
  volume: 'main',
  date: '2025-03-03',
  by: 'p1',
  byText: '原告 陈晓梅',
  state: 'ready',
  pages: 1,
  prepared: 1,
  partCount: 1,
  firstPage: 1,
  addressees: ['p2'],
  reached: [],
  handedOver: [],
  source: 'scan',
  heldBack: false,
  sealed: null,
  maskOrdered: false,
  masks: 0,
  reviewed: false,
  waits: false,
  ofHearing: true,
  judgment: null,
  protectedContacts: false,
  tellsInformant: false,
  sharedWithMediator: false,
  superseded: false,
};

test('what stands is said again unchanged', () => {
  expect(saidOf(draftOf(ITEM))).toEqual({
    name: '借条',
    kind: 'evidence',
    date: '2025-03-03',
    by: 'p1',
    addressees: ['p2'],
    ofHearing: true,
    protectedContacts: false,
    tellsInformant: false,
    sharedWithMediator: false,
    superseded: false,
    judgment: null,
  });
});

test('a name, a kind and a day are asked for', () => {
  expect(Object.keys(errorsOf(newDraft('')))).toEqual(['name', 'kind', 'date']);
  expect(errorsOf(draftOf(ITEM))).toEqual({});
});

test('DOSS-1 of what lies in the internal volume nothing is said that only readers need', () => {
  expect(saidOf({ ...draftOf(ITEM), kind: 'deliberation' })).toEqual({
    name: '借条',
    kind: 'deliberation',
    date: '2025-03-03',
  });
});

test('DOSS-6 nobody has to be reached by what he handed in himself', () => {
  expect(saidOf({ ...draftOf(ITEM), addressees: ['p1', 'p2'] }).addressees).toEqual(['p2']);
  const parties = ['p1', 'p2'].map((partyId) => ({ partyId, text: partyId }));
  expect(othersOf(parties, 'p1')).toEqual([{ partyId: 'p2', text: 'p2' }]);
});

test('DOSS-8 only a court paper is a judgment', () => {
  const draft = { ...draftOf(ITEM), judgment: 'judgment' as const, force: 'inForce' as const };
  expect(saidOf(draft).judgment).toBeNull();
  expect(saidOf({ ...draft, kind: 'courtPaper' }).judgment).toEqual({ type: 'judgment', force: 'inForce' });
});

test('a file gives its name, without its ending', () => {
  expect([nameOf('庭审笔录.pdf'), nameOf('第一卷'), nameOf('a.b.PDF')]).toEqual(['庭审笔录', '第一卷', 'a.b']);
});
