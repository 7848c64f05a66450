/** 帮办的立案: what a live helper may do with the filing he helps with, and what is written down of it (ACC-1, ID-2). */
import type { HelpScope } from '../../court/agency/help';
import type { Act } from '../../platform/act';
import type { OpenId } from '../../platform/caller';
import { CourtError } from '../../platform/errors';
import { refuseSuspended } from '../../platform/identity';
import { people } from '../person/person';
import { isConfirmedByPerson } from '../representation/hand-in';
import { liveHelpIn, noteHelpAct } from '../representation/help';
import { hasAccount } from './filer';
import type { Filing } from './filing';
import { notFound } from './moves';
import { type Acting, ownPart, type Who } from './part';

/** Filled in while it is open for that: so long he also reads it. */
const isOpen = ({ state }: Filing): boolean => state === 'draft' || state === 'correcting';

const covers = (scope: readonly HelpScope[], wanted: HelpScope, filing: Filing): boolean =>
  scope.includes(wanted) || (wanted === 'read' && scope.includes('fillIn') && isOpen(filing));

/** Nothing is asked of the database where nobody helps. Throws FORBIDDEN where the account of who is helped is frozen. */
async function helperIn(filing: Filing, openid: OpenId, wanted: HelpScope, now: number): Promise<Acting | undefined> {
  if (!filing.helped) return undefined;
  const help = await liveHelpIn(filing._id, openid, now);
  if (help?.person !== filing.filer || !covers(help.scope, wanted, filing)) return undefined;
  if (hasAccount(filing.filer)) refuseSuspended(await people.get(filing.filer));
  return { as: 'helper', help };
}

/** As what somebody does this. Throws NOT_FOUND for who has no part in the filing, also where there is none. */
export async function partIn(filing: Filing | undefined, who: Who, wanted: HelpScope, now: number): Promise<Acting> {
  const part = filing && (ownPart(filing, who, now) ?? (await helperIn(filing, who.openid, wanted, now)));
  if (!part) throw notFound();
  return part;
}

/** ACC-1, FILE-13: a helper hands in only what the person has said yes to. Throws PRECONDITION_FAILED, with what to do. */
export async function refuseUnconfirmed({ _id, filer }: Filing, version: number, part: Acting): Promise<void> {
  if (part.as !== 'helper' || (await isConfirmedByPerson(_id, version, filer))) return;
  throw new CourtError(
    'PRECONDITION_FAILED',
    part.help.consent?.how === 'window'
      ? '这一版还没有经本人确认，不能提交。请先点“请本人确认”，再带本人到窗口，由工作人员读给他听、记下他的意思。'
      : '这一版还没有经本人确认，不能提交。请先点“请本人确认”，本人在自己的手机上看过、确认以后再提交。',
  );
}

/** Nothing for anybody but a helper. */
export async function noteHelped(part: Acting, act: Act, what: string, filingId: string): Promise<void> {
  if (part.as === 'helper') await noteHelpAct(part.help, act, what, filingId);
}
