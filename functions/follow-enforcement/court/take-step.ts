/**
 * 走一步: a step of an execution, what changes with it, its entry on both feeds, what both sides are told and its papers, in one
 * transaction; then the papers go out. It is judged by the whole file: where that has changed meanwhile, it is read and judged anew.
 */
import type { EntryKind } from '../../../court/enforcement/entry-kinds';
import type { Actor } from '../../../court/machines/actor';
import { type EnforcementChange, type EnforcementEvent, enforcementMachine } from '../../../court/machines/enforcement';
import { maskText } from '../../../court/people/mask';
import type { Step } from '../../../court/step';
import type { Clock } from '../../../platform/clock';
import { type Changes, command } from '../../../platform/database';
import { idFrom } from '../../../platform/digest';
import { seal } from '../../../platform/secrets';
import { type Transaction, transact } from '../../../platform/transact';
import type { Case } from '../../../records/case/case';
import { DUE_PAPERS, type DuePaper, enterDue, type NewDuePaper, sendDue } from '../../../records/case/due-paper';
import { letIn } from '../../../records/case/not-yet';
import type { CaseParty } from '../../../records/case/parties';
import { ofParties, ofSide, tellPeople } from '../../../records/case/tell';
import { dueKeyOf } from '../../../records/enforcement/due';
import { ENFORCEMENTS, type Enforcement, enforcements } from '../../../records/enforcement/enforcement';
import { enterEntry, entryIdOf, type NewEntry } from '../../../records/enforcement/enter';
import {
  type AssetLine,
  AUDIENCES,
  type Audience,
  ENTRIES,
  type EnforcementEntry,
  enforcementEntries,
  internalSeal,
} from '../../../records/enforcement/entry';
import { debtorsOf, type ExecutionFile, executionFile, inPlaceOf } from '../../../records/enforcement/file';
import { moveEnforcement, noEnforcement } from '../../../records/enforcement/move';
import { placeOf } from '../../../records/enforcement/place';
import { type DecidedByMove, decideByMove } from '../../../records/paper/outcome';
import { needSame, whileStale } from './as-read';
import { type CourtContext, mine, type NamedRole } from './mine';

export type DuePaperOf = Omit<NewDuePaper, 'caseId' | 'courtId' | 'by' | 'act' | 'at'>;

export interface StepEntry {
  kind: EntryKind;
  title: string;
  /** What each side reads; missing: nothing. */
  told: Partial<Record<Audience, string>>;
  /** Whom of the debtors it is about, where it is about one: the others read his name, and not 您. */
  debtor?: string;
  /** It concerns nobody else of them. */
  isHisOwn?: true;
  assets?: AssetLine[];
  doneAt?: Date;
  place?: string | undefined;
  /** For the court alone: reasons, approvals and findings that the officer entered and no side is told, under seal (`revealEntry`). */
  internal?: string | undefined;
}

/** What a step comes to, by the file as it stands. */
export interface StepOf {
  /** Along the machine; or `null`: it moves nothing, and is put on record. */
  move: {
    event: EnforcementEvent | EnforcementChange;
    outcome?: string;
    holds?: Readonly<Record<string, boolean>>;
  } | null;
  set?: Changes;
  entry: StepEntry;
  /** Of a resumed execution: from now on the debtors may know of it, and follow it (民诉法251). */
  letsIn?: true;
  /** What else is written with it, once. */
  also?(transaction: Transaction): Promise<void>;
  /** FILE-16: the paper of a party's that this step answers. */
  decides?: Omit<DecidedByMove, 'by'> | undefined;
  papers?: readonly DuePaperOf[];
  warnings?: readonly Step[];
}

export interface StepOrder {
  caseId: string;
  /** Short: of the action, for the key of its entry. */
  name: string;
  as?: readonly NamedRole[];
  /** Also a colleague's, where its officer has left. */
  standIn?: boolean;
  build(file: ExecutionFile, key: string): StepOf | Promise<StepOf>;
  /** Done again and again without harm: who is let in by the step has his account when its papers go out. */
  beforeSending?(): Promise<void>;
}

export const keyOf = (name: string, act: { _id: string }): string => `${name}-${idFrom(act._id, 16)}`;

/**
 * Run again with the same act it does nothing twice. Throws what `mine`, `build` and `moveEnforcement` throw: then nothing was done.
 * What the seal service does not do now is due still, and stops nothing.
 */
export async function takeStep(context: CourtContext<unknown>, order: StepOrder) {
  const { act, again, note, clock } = context;
  const { caseId, name, as: asked = ['enforcement'], standIn = false } = order;
  const { found, as } = await mine(context, caseId, asked, { act, standIn });
  note({ courtId: found.courtId, target: caseId });
  const key = keyOf(name, act);
  const entryId = entryIdOf(caseId, key);
  const before = again ? await enforcementEntries.get(entryId) : undefined;
  const warnings = before ? [] : await written(context, order, key, as);
  await order.beforeSending?.();
  return shownStep(caseId, key, clock, warnings);
}

/** What an action answers, when its step is done: the papers go out, and the officer's list is in order again. */
export async function shownStep(caseId: string, key: string, clock: Clock, warnings: readonly Step[] = []) {
  const [of, entry] = await settled(caseId, entryIdOf(caseId, key));
  const papersDue = await sendDue(of, clock);
  const after = await enforcements.get(caseId);
  if (!after) throw noEnforcement();
  return movedView(after, entry, papersDue, warnings);
}

async function written(
  context: CourtContext<unknown>,
  { caseId, build }: StepOrder,
  key: string,
  as: NamedRole,
): Promise<readonly Step[]> {
  return whileStale(async () => {
    const file = await executionFile(caseId, context.act.at);
    const step = await build(file, key);
    await transact((transaction) => writeIn(transaction, context, file, step, { key, actor: as }));
    return step.warnings ?? [];
  });
}

async function letInDebtors(transaction: Transaction, file: ExecutionFile, at: Date): Promise<void> {
  const inParties = transaction.collection<CaseParty>('case_parties');
  for (const { _id } of debtorsOf(file)) await inParties.update(_id, { released: true });
  await letIn(transaction, file.waiting, at);
}

async function writeIn(
  transaction: Transaction,
  { act, grant }: CourtContext<unknown>,
  file: ExecutionFile,
  { move, set = {}, entry, letsIn, also, decides, papers = [] }: StepOf,
  { key, actor }: { key: string; actor: Actor },
): Promise<void> {
  const { found, of, waiting } = file;
  const members = letsIn ? [...file.members, ...waiting] : file.members;
  const { _id: caseId, courtId } = found;
  const all = transaction.collection<Enforcement>(ENFORCEMENTS);
  const now = await all.get(caseId);
  if (!now) throw noEnforcement();
  if (await transaction.collection<EnforcementEntry>(ENTRIES).get(entryIdOf(caseId, key))) return;
  needSame(now, file.stored);
  const by = { openid: grant.openid, name: grant.staff.name };
  const shown = { ...entry, told: toldOnFeed(file, entry) };
  const made = entryOf(shown, found, { by, at: act.at, act: act._id, entryId: entryIdOf(caseId, key) });
  // The days of the debtors' own services are written down with whatever is done next.
  const changes: Changes = { debtors: command().set(found.debtors), ...set };
  if (move) {
    const holds = (guard: string): boolean => {
      const value = move.holds?.[guard];
      if (value === undefined) throw new Error(`nobody has looked whether ${guard}`);
      return value;
    };
    await moveEnforcement(transaction, { ...move, key, caseId, actor, act, holds, set: changes, entry: () => made });
  } else {
    await all.update(caseId, { ...changes, lastAct: act._id });
    await enterEntry({ ...made, key, caseId, courtId }, transaction);
  }
  if (letsIn && found.resumes) await letInDebtors(transaction, file, act.at);
  await also?.(transaction);
  if (decides) await decideByMove(transaction, of, { ...decides, by }, members, act);
  for (const paper of papers)
    await enterPaper({ ...paper, caseId, courtId, by, act: act._id, at: act.at }, transaction);
  for (const audience of AUDIENCES) {
    const text = entry.told[audience];
    // PRIV-4: as on the feed, whoever wrote it.
    const telling = { key: `${key}:${audience}`, title: maskText(entry.title), text: maskText(text ?? ''), at: act.at };
    const isHisAlone = audience === 'judgmentDebtor' && entry.debtor !== undefined;
    const to = isHisAlone
      ? ofParties(members, ...inPlaceOf(file, entry.debtor ?? '').map(({ _id }) => _id))
      : ofSide(members, audience);
    if (text) await tellPeople(of, to, telling, transaction);
  }
}

/** One feed is read by all debtors: what is about one of several says who he is. */
function toldOnFeed(file: ExecutionFile, { told, debtor, isHisOwn }: StepEntry): StepEntry['told'] {
  const debtors = debtorsOf(file);
  const his = file.everybody.find(({ _id }) => _id === debtor);
  const { judgmentDebtor: text } = told;
  if (!text || !his || debtors.length < 2) return told;
  const { judgmentDebtor: _, ...others } = told;
  return isHisOwn ? others : { ...told, judgmentDebtor: text.replaceAll('您', his.name) };
}

/** A ruling may carry several steps: it is served once on each. */
async function enterPaper(paper: NewDuePaper, within: Transaction): Promise<void> {
  const id = paper.to ? `${paper.documentId}>${paper.to.partyId}` : paper.documentId;
  if (await within.collection<DuePaper>(DUE_PAPERS).get(id)) return;
  await enterDue(paper, within);
}

function entryOf(
  { kind, title, told, assets = [], doneAt, place, internal }: StepEntry,
  { officer }: Enforcement,
  {
    by,
    at,
    act,
    entryId,
  }: { by: Pick<Enforcement['officer'], 'openid' | 'name'>; at: Date; act: string; entryId: string },
): Omit<NewEntry, 'key' | 'caseId' | 'courtId'> {
  const sides: EnforcementEntry['told'] = {};
  for (const audience of AUDIENCES) {
    const text = told[audience];
    if (text) sides[audience] = { title, text, assets, media: [] };
  }
  return {
    kind,
    officer: by.openid === officer.openid ? officer : { ...by, post: '法官' },
    doneAt: doneAt ?? at,
    enteredAt: at,
    place: placeOf(entryId, place ? { text: place } : undefined),
    internal: internal ? seal(internal, internalSeal(entryId)) : null,
    told: sides,
    lastAct: act,
    publish: true,
  };
}

/** Its place in the officer's list, by everything as it is now; whoever comes last has it right. */
async function settled(caseId: string, entryId: string): Promise<[Case, EnforcementEntry | undefined]> {
  const [{ of, found, measures, money }, entry] = await Promise.all([
    executionFile(caseId, new Date(0)),
    enforcementEntries.get(entryId),
  ]);
  const dueKey = dueKeyOf(found, measures, money);
  if (dueKey !== found.dueKey) await enforcements.updateWhere({ _id: caseId, lastAct: found.lastAct }, { dueKey });
  return [of, entry];
}

function movedView(
  { _id: caseId, caseNo, state }: Enforcement,
  entry: EnforcementEntry | undefined,
  papersDue: number,
  warnings: readonly Step[],
) {
  const { name, next } = enforcementMachine.states[state];
  const told = (audience: Audience): string | null => entry?.told[audience]?.text ?? null;
  return {
    caseId,
    caseNo,
    state,
    stateName: name,
    next,
    entryId: entry?._id ?? '',
    told: { applicant: told('applicant'), judgmentDebtor: told('judgmentDebtor') },
    warnings: [...warnings],
    papersDue,
  };
}
