/** 帮办: offered by six figures on the helper's phone, accepted on the phone of who is helped, ended by either at once (ACC-1, ID-2). */
import { HELP_SCOPE_NAMES, helpUntil } from '../../court/agency/help';
import { type HelpEvent, type HelpState, helpMachine } from '../../court/machines/help';
import { HELP_STATES } from '../../court/machines/help-words';
import { type LegalDate, legalDateOf, legalDateText } from '../../court/time/legal-date';
import type { Act } from '../../platform/act';
import type { OpenId } from '../../platform/caller';
import { type Changes, command, type Where } from '../../platform/database';
import { idFrom } from '../../platform/digest';
import { CourtError } from '../../platform/errors';
import { type VerifiedGrant, verified } from '../../platform/identity';
import { move } from '../../platform/move';
import { notify } from '../../platform/notify';
import type { WriteOperation } from '../../platform/operation';
import { either, staff } from '../../platform/policy';
import { issueCode, spendCode } from '../../records/person/shown-code';
import { type Help, helps, isHelping, noHelp } from '../../records/representation/help';
import { helpPage } from '../../records/representation/page';
import type { IdentityInput, IdentityResult } from './contract';
import type { OfficerGrant } from './decide-binding';
import { countWrongCode, refuseTooManyCodes } from './help-codes';

type View = IdentityResult<'openOffer'>;
type Viewer = View['iAm'];

const MOST_SHOWN = 50;

export function helpView(help: Help, iAm: Viewer, now: number): View {
  const { _id, state, helperName, relation, personName, scope, until, consent } = help;
  const live = isHelping(help, legalDateOf(now));
  const ranOut = state === 'active' && !live;
  return {
    helpId: _id,
    state,
    stateName: ranOut ? '已到期' : HELP_STATES[state].name,
    next: ranOut ? '约定的日期已过。还要帮忙的，请重新约定。' : HELP_STATES[state].next,
    iAm,
    helperName,
    relation,
    personName,
    scope: scope.map((id) => ({ id, name: HELP_SCOPE_NAMES[id] })),
    until,
    live,
    consent: consent && { how: consent.how, at: consent.at.toISOString(), officer: consent.officer },
    can: [
      ...(iAm === 'helped' && state === 'opened' ? (['acceptHelp'] as const) : []),
      ...(iAm === 'helped' && live ? (['shareMatter'] as const) : []),
      ...(state === 'ended' || ranOut ? [] : (['endHelp'] as const)),
    ],
  };
}

export const placedHelp = (id: string, at: Date) => ({ listKey: `${at.toISOString()}:${id}` });

interface HelpMove {
  event: HelpEvent;
  id: string;
  act: Act;
  whose: Where;
  isHis(found: Help): boolean;
  set?: Changes;
}

export const moveHelp = ({ event, id, act, whose, isHis, set }: HelpMove): Promise<Help> =>
  move<Help, HelpState, HelpEvent>({
    in: helps,
    by: helpMachine,
    event,
    id,
    act,
    guard: whose,
    set: { ...placedHelp(id, act.at), ...set },
    refused(found) {
      if (!found || !isHis(found)) throw noHelp();
      throw new CourtError(
        'PRECONDITION_FAILED',
        `这份帮办约定现在是“${HELP_STATES[found.state].name}”，不能再做这项操作，请刷新后查看。`,
      );
    },
  });

export const offerHelp: WriteOperation<IdentityInput<'offerHelp'>, IdentityResult<'offerHelp'>, VerifiedGrant> = {
  kind: 'write',
  policy: verified,
  async run({ input: { relation }, grant: { openid, person }, act, clock, note }) {
    const _id = idFrom(`help:${act._id}`);
    // One offer at a time: the figures on the phone mean the latest.
    await helps.updateWhere(
      { helper: openid, state: 'offered', _id: command().neq(_id) },
      { state: 'ended', lastAct: act._id },
    );
    await helps.insertMissing({
      _id,
      helper: openid,
      helperName: person.name,
      relation,
      person: null,
      personName: null,
      scope: [],
      until: null,
      consent: null,
      courtId: null,
      state: 'offered',
      lastAct: act._id,
      ...placedHelp(_id, act.at),
      createdAt: act.at,
    });
    note({ target: _id });
    const { code, expiresAt } = await issueCode(openid, 'help', clock.now());
    return { helpId: _id, code, expiresAt: expiresAt.toISOString() };
  },
};

/** The offer that a code stands for; wrong ones are counted. Throws NOT_FOUND, TOO_MANY_REQUESTS. */
export async function offerBehind(code: string, act: Act, by: OpenId): Promise<Help> {
  await refuseTooManyCodes(by, act.at);
  try {
    const helper = await spendCode(code, 'help', act._id, act.at.getTime());
    const found = await helps.find({ helper }, { orderBy: [['listKey', 'desc']], limit: MOST_SHOWN });
    // A run before this one may have moved it on.
    const offer = found.find(({ lastAct }) => lastAct === act._id) ?? found.find(({ state }) => state === 'offered');
    if (offer) return offer;
    throw noHelp();
  } catch (error) {
    if (error instanceof CourtError) await countWrongCode(by, act.at);
    throw error;
  }
}

export const openOffer: WriteOperation<IdentityInput<'openOffer'>, View, VerifiedGrant> = {
  kind: 'write',
  policy: verified,
  async run({ input: { code }, grant: { openid, person }, act, clock, note }) {
    const offer = await offerBehind(code, act, openid);
    if (offer.helper === openid)
      throw new CourtError('INVALID_INPUT', '这是您自己手机上的号码，请在要您帮忙的人的手机上输入。', {
        code: '不能给自己帮办',
      });
    const opened = await moveHelp({
      event: 'open',
      id: offer._id,
      act,
      whose: { person: null },
      isHis: (found) => found.person === null || found.person === openid,
      set: { person: openid, personName: person.name },
    });
    note({ target: opened._id });
    return helpView(opened, 'helped', clock.now());
  },
};

/** The last day that was agreed. Throws INVALID_INPUT. */
export function lastDay(wanted: string | undefined, today: LegalDate): LegalDate {
  try {
    return helpUntil(wanted, today);
  } catch {
    throw new CourtError('INVALID_INPUT', '请选今天起一年以内的日期。', { until: '今天起一年以内' });
  }
}

export const acceptHelp: WriteOperation<IdentityInput<'acceptHelp'>, View, VerifiedGrant> = {
  kind: 'write',
  policy: verified,
  async run({ input: { helpId, scope, until }, grant: { openid }, act, clock, note }) {
    const day = lastDay(until, legalDateOf(act.at.getTime()));
    const help = await moveHelp({
      event: 'accept',
      id: helpId,
      act,
      whose: { person: openid },
      isHis: (found) => found.person === openid,
      set: {
        scope: [...new Set(scope)],
        until: day,
        consent: command().set({ how: 'phone', at: act.at, officer: null }),
      },
    });
    note({ target: helpId });
    await tellBoth(
      help,
      'accepted',
      `${help.personName ?? ''}已同意由${help.helperName}帮忙，到${legalDateText(day)}为止，随时可以停止。`,
      act,
    );
    return helpView(help, 'helped', clock.now());
  },
};

/** Both, on their phones; who has none is told at the window. */
export async function tellBoth(help: Help, what: string, text: string, act: Act): Promise<void> {
  const phones = [help.helper, help.consent?.how === 'window' ? null : (help.person as OpenId | null)];
  for (const openid of phones)
    if (openid)
      await notify({
        _id: `${help._id}:${what}:${openid}`,
        openid,
        courtId: help.courtId ?? '',
        title: what === 'ended' ? '帮办已停止' : '帮办已约定',
        text,
        page: helpPage(help._id),
        at: act.at,
      });
}

export const endHelp: WriteOperation<IdentityInput<'endHelp'>, View, VerifiedGrant | OfficerGrant> = {
  kind: 'write',
  policy: either(staff('window'), verified),
  async run({ input: { helpId }, grant, act, clock, note }) {
    const found = await helps.get(helpId);
    const iAm = found && partIn(found, grant);
    if (!found || !iAm) throw noHelp();
    const ended = await moveHelp({
      event: 'end',
      id: helpId,
      act,
      whose: {},
      isHis: (one) => partIn(one, grant) !== undefined,
    });
    note({ target: helpId, ...(ended.courtId ? { courtId: ended.courtId } : {}) });
    if (found.consent) await tellBoth(ended, 'ended', `${ended.helperName}的帮办已停止，不能再看、再办。`, act);
    return helpView(ended, iAm, clock.now());
  },
};

/** Which of the two somebody is; undefined: neither, and it is not known to exist to him. */
export function partIn(
  { helper, person, courtId, consent }: Help,
  grant: VerifiedGrant | OfficerGrant,
): Viewer | undefined {
  if (helper === grant.openid) return 'helper';
  if (person === grant.openid) return 'helped';
  // Who has no phone says it at the window that recorded it.
  return 'staff' in grant && consent?.how === 'window' && courtId === grant.staff.courtId ? 'court' : undefined;
}
