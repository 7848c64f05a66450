/** 账号在别人手里: reported as stolen, or replaced by another one; an officer decides what follows (ID-2). */
import type { AccountDecision } from '../../court/access/account';
import { maskName } from '../../court/people/mask';
import type { OpenId } from '../../platform/caller';
import { courts } from '../../platform/courts';
import { command } from '../../platform/database';
import { CourtError } from '../../platform/errors';
import { notify } from '../../platform/notify';
import type { PersonGrant, ReadOperation, WriteContext, WriteOperation } from '../../platform/operation';
import { person, type Staff, staff, staffSessions } from '../../platform/policy';
import { transact } from '../../platform/transact';
import { freeze, unfreeze } from '../../records/person/freeze';
import { type AccountDecided, type AccountMatter, accountMatters } from '../../records/person/matter';
import { moveAccount } from '../../records/person/move-account';
import type { PersonRecord } from '../../records/person/person';
import type { IdentityInput, IdentityResult } from './contract';

type DeskGrant = { openid: OpenId; staff: Staff };

export const reportTheft: WriteOperation<IdentityInput<'reportTheft'>, IdentityResult<'reportTheft'>, PersonGrant> = {
  kind: 'write',
  policy: person,
  async run({ input: { courtId, since, text }, grant: { openid }, act, clock, note }) {
    if (!(await courts.get(courtId))) throw new CourtError('NOT_FOUND', '没有找到这个法院，请重新选择。');
    const from = since === undefined ? null : new Date(since);
    if (from && from.getTime() > clock.now())
      throw new CourtError('INVALID_INPUT', '开始的时间不能晚于现在。', { since: '不能晚于现在' });
    const matterId = `${act.at.toISOString()}:theft:${openid}`;
    const frozen = await transact(async (transaction) => {
      const known = await transaction.collection<PersonRecord>('people').get(openid);
      const officer = await transaction.collection<Staff>('staff').get(openid);
      if (!known && !officer) return false;
      const report: AccountMatter = {
        _id: matterId,
        kind: 'theft',
        openid,
        to: null,
        name: maskName(known?.name ?? officer?.name ?? ''),
        text,
        since: from,
        at: act.at,
        open: [courtId],
        decisions: [],
      };
      const matters = transaction.collection<AccountMatter>('account_matters');
      if (await matters.get(matterId)) return true;
      await matters.insert(report);
      // Reported once more it is lifted by the last report; who has another account by now lifts nothing here.
      const { suspended } = known ?? {};
      if (suspended?.reason === 'takeover') return true;
      return freeze(transaction, openid, { reason: 'theft', at: suspended?.at ?? act.at, matter: matterId });
    });
    if (!frozen) throw new CourtError('PRECONDITION_FAILED', '这个账号还没有办过事，不用冻结。');
    // An officer's phone: nothing more is done for the court with it.
    await staffSessions.remove(openid);
    note({ courtId, target: matterId });
    return {
      matterId,
      frozen,
      advice: '账号已经冻结，不能再用它办案。请尽快带身份证到法院窗口，说明哪些事不是您办的，由法官认定算不算数。',
    };
  },
};

const PAGE = 20;

/** What this court has not decided, the oldest first. */
export const accountMattersOfCourt: ReadOperation<
  IdentityInput<'accountMatters'>,
  IdentityResult<'accountMatters'>,
  DeskGrant
> = {
  kind: 'read',
  policy: staff('window', 'filing-judge'),
  async run({ input: { cursor }, grant }) {
    const after = cursor === undefined ? {} : { _id: command().gt(cursor) };
    const found = await accountMatters.find(
      { open: grant.staff.courtId, ...after },
      { orderBy: [['_id', 'asc']], limit: PAGE + 1 },
    );
    const page = found.slice(0, PAGE);
    return {
      matters: page.map((matter) => viewOf(matter, grant.staff.courtId)),
      next: found.length > PAGE ? (page.at(-1)?._id ?? null) : null,
    };
  },
};

function viewOf({ _id, kind, name, at, text, since, decisions, open }: AccountMatter, courtId: string) {
  const decided = decisions.find((one) => one.courtId === courtId);
  return {
    matterId: _id,
    kind,
    name,
    at: at.toISOString(),
    text,
    since: since?.toISOString() ?? null,
    state: open.includes(courtId) ? ('open' as const) : ('decided' as const),
    decision: decided?.decision ?? null,
  };
}

export const decideTakeover: WriteOperation<
  IdentityInput<'decideTakeover'>,
  IdentityResult<'decideTakeover'>,
  DeskGrant
> = {
  kind: 'write',
  policy: staff('window', 'filing-judge'),
  async run(context) {
    const { matterId, follow, ground } = context.input;
    const decision = follow ? 'follow' : 'stay';
    const matter = await decide(context, { matterId, kind: 'takeover', decision, ground });
    const { courtId } = context.grant.staff;
    if (follow && matter.to)
      await moveAccount({ from: matter.openid, to: matter.to as OpenId, courtId, at: context.act.at });
    return close(
      context,
      matter,
      matter.to,
      follow ? '原账号的草稿和案件已转到您现在的账号。' : '原账号的草稿和案件暂不转过来。',
    );
  },
};

export const decideTheft: WriteOperation<IdentityInput<'decideTheft'>, IdentityResult<'decideTheft'>, DeskGrant> = {
  kind: 'write',
  policy: staff('window', 'filing-judge'),
  async run(context) {
    const { matterId, lift, ground } = context.input;
    const decision = lift ? 'lift' : 'keepFrozen';
    const matter = await decide(context, { matterId, kind: 'theft', decision, ground });
    const free = lift && (await transact((transaction) => unfreeze(transaction, matter.openid, matterId)));
    const text = free
      ? '您的账号已经解除冻结，可以继续使用。'
      : lift
        ? '这一次报失已经处理完。您的账号还有另一件报失或者停用的事没有处理完，处理完才能用。'
        : '您的账号继续冻结。';
    return close(context, matter, matter.openid, text);
  },
};

interface Deciding {
  matterId: string;
  kind: AccountMatter['kind'];
  decision: AccountDecision;
  ground: string;
}

/** The first word of a court counts; saying the same again goes on where an earlier run was cut. */
async function decide(
  { grant, act, note }: WriteContext<unknown, DeskGrant>,
  { matterId, kind, decision, ground }: Deciding,
): Promise<AccountMatter> {
  const { courtId, name } = grant.staff;
  const decided: AccountDecided = {
    courtId,
    decision,
    ground,
    officer: grant.openid,
    officerName: name,
    at: act.at,
    act: act._id,
  };
  note({ courtId, target: matterId });
  const _ = command();
  const nobodysOwn = { openid: _.neq(grant.openid), to: _.neq(grant.openid) };
  const matter =
    (await accountMatters.updateAndReturn(
      { _id: matterId, kind, ...nobodysOwn, open: courtId, 'decisions.courtId': _.neq(courtId) },
      { decisions: _.push([decided]) },
    )) ?? (await accountMatters.first({ _id: matterId, kind }));
  const ours = matter?.decisions.find((one) => one.courtId === courtId);
  if (!matter || (!ours && !matter.open.includes(courtId)))
    throw new CourtError('NOT_FOUND', '没有找到这件事，可能已经处理完了。请刷新名单。');
  if (matter.openid === grant.openid || matter.to === grant.openid)
    throw new CourtError('FORBIDDEN', '自己账号的事请由另一位工作人员处理。');
  const goesOn = ours?.act === act._id || (ours?.decision === decision && matter.open.includes(courtId));
  if (!goesOn) throw new CourtError('CONFLICT', `这件事已由${ours?.officerName ?? '同事'}处理，请刷新名单。`);
  return matter;
}

async function close(
  { grant, act }: WriteContext<unknown, DeskGrant>,
  { _id }: AccountMatter,
  told: string | null,
  text: string,
) {
  const { courtId } = grant.staff;
  if (told)
    await notify({
      _id: `${_id}:${courtId}:decided`,
      openid: told as OpenId,
      courtId,
      title: '账号的事已处理',
      text: `${text}如有疑问，请联系窗口。`,
      page: '',
      at: act.at,
    });
  const closed = await accountMatters.updateAndReturn({ _id }, { open: command().pull(courtId) });
  if (!closed) throw new Error(`matter ${_id} is gone`);
  return viewOf(closed, courtId);
}
