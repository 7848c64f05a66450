/**
 * 帮办: the consent in which one person works the phone for another, the filings it covers, and what was done under it
 * (ACC-1, ID-2). Helping is not representation: what is handed in, the person himself confirms.
 */
import type { HelpScope } from '../../court/agency/help';
import type { HelpState } from '../../court/machines/help';
import { type LegalDate, legalDateOf } from '../../court/time/legal-date';
import type { Act } from '../../platform/act';
import type { OpenId } from '../../platform/caller';
import { collection, command, type Stored } from '../../platform/database';
import { CourtError } from '../../platform/errors';
import type { Movable } from '../../platform/move';
import { filings } from '../filing/filing';

export interface Help extends Movable<HelpState> {
  helper: OpenId;
  helperName: string;
  /** As the helper says it: 儿子, 邻居 … */
  relation: string;
  /** Account, or a person recorded at the window (`offline_people`); null until somebody typed the code. */
  person: string | null;
  personName: string | null;
  scope: HelpScope[];
  until: LegalDate | null;
  consent: { how: 'phone' | 'window'; at: Date; officer: string | null } | null;
  /** Whose window recorded it. */
  courtId: string | null;
  /** `instant:_id` of the latest change. */
  listKey: string;
  createdAt: Date;
}

/** One filing that a helper may work on: `<filingId>:<helper>`. Nothing else of the person is open to him. */
export interface HelpedMatter extends Stored {
  helpId: string;
  filingId: string;
  helper: OpenId;
  person: string;
  at: Date;
}

/** What the helper did, for the person to read. */
export interface HelpAct extends Stored {
  helpId: string;
  helper: OpenId;
  person: string;
  /** In Chinese: 填写了起诉状. */
  what: string;
  filingId: string | null;
  at: Date;
  listKey: string;
}

export const helps = collection<Help>('helps');
export const helpedMatters = collection<HelpedMatter>('help_matters');
export const helpActs = collection<HelpAct>('help_acts');

export const isHelping = ({ state, until }: Help, today: LegalDate): boolean =>
  state === 'active' && until !== null && until >= today;

export const noHelp = () =>
  new CourtError('NOT_FOUND', '没有找到这份帮办约定，可能已经停止或者到期。请让本人重新同意，或者由本人办理。');

/** Throws NOT_FOUND where he does not help under it, or no longer. */
export async function helpUnder(helpId: string, helper: OpenId, now: number): Promise<Help> {
  const found = await helps.get(helpId);
  if (found?.helper !== helper || !isHelping(found, legalDateOf(now))) throw noHelp();
  return found;
}

/** Begins something for the person: nothing of his is open to the helper by that. Throws NOT_FOUND. */
export async function helpOf(helpId: string, helper: OpenId, scope: HelpScope, now: number): Promise<Help> {
  const found = await helpUnder(helpId, helper, now);
  if (!found.scope.includes(scope)) throw noHelp();
  return found;
}

/** Whatever it allows; undefined: none, or it is over. Two database actions. */
export async function liveHelpIn(filingId: string, helper: OpenId, now: number): Promise<Help | undefined> {
  const matter = await helpedMatters.get(matterId(filingId, helper));
  const found = matter && (await helps.get(matter.helpId));
  return found?.helper === helper && isHelping(found, legalDateOf(now)) ? found : undefined;
}

/** Who helps with a filing now. */
export async function helpersOf(filingId: string, now: number): Promise<Help[]> {
  const matters = await helpedMatters.find({ filingId }, { limit: MOST_HELPERS });
  if (matters.length === 0) return [];
  const ids = matters.map(({ helpId }) => helpId);
  const found = await helps.find({ _id: command().in(ids) }, { limit: MOST_HELPERS });
  return found.filter((one) => isHelping(one, legalDateOf(now)));
}

const MOST_HELPERS = 20;

/** In one filing that the consent covers. Throws NOT_FOUND: any other is not known to exist. Two database actions. */
export async function helpIn(filingId: string, helper: OpenId, scope: HelpScope, now: number): Promise<Help> {
  const matter = await helpedMatters.get(matterId(filingId, helper));
  if (!matter) throw noHelp();
  return helpOf(matter.helpId, helper, scope, now);
}

const matterId = (filingId: string, helper: OpenId): string => `${filingId}:${helper}`;

/** Puts a filing of the person under this help; again does nothing, another help of the same two takes its place. */
export async function coverMatter({ _id, helper, person }: Help, filingId: string, at: Date): Promise<void> {
  const filing = await filings.get(filingId);
  if (person === null || filing?.filer !== person)
    throw new CourtError('NOT_FOUND', '没有找到这份立案申请，请在“我的立案”里查看。');
  const matter: HelpedMatter = { _id: matterId(filingId, helper), helpId: _id, filingId, helper, person, at };
  if (!(await helpedMatters.insertMissing(matter))) await helpedMatters.update(matter._id, { helpId: _id, person, at });
  if (!filing.helped) await filings.update(filingId, { helped: true });
}

/** Every service writes down what a helper did, by the act that did it; again does nothing. */
export async function noteHelpAct(help: Help, act: Act, what: string, filingId: string | null): Promise<void> {
  if (help.person === null) return;
  const _id = `${help._id}:${act._id}`;
  await helpActs.insertMissing({
    _id,
    helpId: help._id,
    helper: help.helper,
    person: help.person,
    what,
    filingId,
    at: act.at,
    listKey: `${act.at.toISOString()}:${_id}`,
  });
}
