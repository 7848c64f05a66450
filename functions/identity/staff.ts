/** 人员: the administrator binds an officer's phone, changes his post, ends it; within his own court only (DOMAIN 4, PRIV-5). */
import type { OpenId } from '../../platform/caller';
import { command } from '../../platform/database';
import { CourtError } from '../../platform/errors';
import type { Person } from '../../platform/identity';
import type { PersonGrant, ReadOperation, WriteContext, WriteOperation } from '../../platform/operation';
import { person, type Staff, staff, staffCollection, staffSessions } from '../../platform/policy';
import { type Transaction, transact } from '../../platform/transact';
import { spendCode } from '../../records/person/shown-code';
import type { IdentityInput, IdentityResult } from './contract';
import { halls } from './records';

type AdminGrant = { openid: OpenId; staff: Staff };
type Post = IdentityInput<'linkStaff'>;

/** `lastAct`: two administrators who change each other at once meet here. */
type StaffRecord = Staff & { lastAct?: string };

const PAGE = 50;

const viewOf = ({ openid, name, roles, hallIds, counterId, secondFactor, active }: Staff) => ({
  openid,
  name,
  roles,
  hallIds,
  counterId: counterId ?? null,
  secondFactor: secondFactor === true,
  active,
});

export const linkStaff: WriteOperation<Post, IdentityResult<'linkStaff'>, AdminGrant> = {
  kind: 'write',
  policy: staff('admin'),
  async run(context) {
    const { input, grant, act, clock, note } = context;
    const { courtId } = grant.staff;
    if ((input.code === undefined) === (input.openid === undefined))
      throw new CourtError('INVALID_INPUT', '请输入对方手机上的 6 位码；改已有人员的岗位时，从名单里选。', {
        code: '码和名单只用其中一种',
      });
    await refuseForeignHalls(input.hallIds ?? [], courtId);
    const openid =
      input.code === undefined
        ? ((input.openid ?? '') as OpenId)
        : await spendCode(input.code, 'staff', act._id, clock.now());
    const changed = await transact((transaction) => linkIn(transaction, openid, context));
    note({ courtId, target: openid });
    return viewOf(changed);
  },
};

async function linkIn(
  transaction: Transaction,
  openid: OpenId,
  { input, grant, act }: WriteContext<Post, AdminGrant>,
): Promise<StaffRecord> {
  const officers = transaction.collection<StaffRecord>('staff');
  const { courtId } = grant.staff;
  await stillAdmin(transaction, grant.openid, act._id);
  const before = await officers.get(openid);
  if (before && before.courtId !== courtId && before.active)
    throw new CourtError('CONFLICT', '这个账号还是另一个法院的工作人员，请先由那边的管理员结束岗位。');
  if (input.code === undefined && before?.courtId !== courtId) throw notOfThisCourt();
  const owner = await transaction.collection<Person>('people').get(openid);
  if (input.code !== undefined && owner?.suspended) throw frozenAccount();
  const roles = [...new Set(input.roles)];
  if (openid === grant.openid && !roles.includes('admin')) throw ownRole();
  const { name, hallIds = [], counterId, secondFactor = false } = input;
  const officer: StaffRecord = {
    _id: openid,
    openid,
    courtId,
    name,
    roles,
    hallIds,
    ...(counterId === undefined ? {} : { counterId }),
    active: true,
    secondFactor,
    lastAct: act._id,
  };
  const { _id, ...fields } = officer;
  if (before)
    await officers.update(openid, { ...fields, ...(counterId === undefined ? { counterId: command().remove() } : {}) });
  else await officers.insert(officer);
  return officer;
}

export const endStaff: WriteOperation<IdentityInput<'endStaff'>, IdentityResult<'endStaff'>, AdminGrant> = {
  kind: 'write',
  policy: staff('admin'),
  async run({ input, grant, act, note }) {
    const openid = input.openid as OpenId;
    const { courtId } = grant.staff;
    if (openid === grant.openid) throw ownRole();
    const ended = await transact(async (transaction) => {
      const officers = transaction.collection<StaffRecord>('staff');
      await stillAdmin(transaction, grant.openid, act._id);
      const before = await officers.get(openid);
      if (before?.courtId !== courtId) throw notOfThisCourt();
      await officers.update(openid, { active: false, lastAct: act._id });
      return { ...before, active: false };
    });
    await staffSessions.remove(openid);
    note({ courtId, target: openid });
    return viewOf(ended);
  },
};

/**
 * Nobody takes the administrator's post from himself, and who acts as one writes his own document, too: so of two who end
 * each other at once one comes too late, and a court always keeps one.
 */
async function stillAdmin(transaction: Transaction, openid: OpenId, act: string): Promise<void> {
  const officers = transaction.collection<StaffRecord>('staff');
  const admin = await officers.get(openid);
  // As of this moment: his policy was asked before.
  if (!admin?.active || admin.frozen || !admin.roles.includes('admin'))
    throw new CourtError('FORBIDDEN', '您的管理员岗位已经结束或者冻结，请联系本院其他管理员。');
  await officers.update(openid, { lastAct: act });
}

async function refuseForeignHalls(hallIds: readonly string[], courtId: string): Promise<void> {
  if (hallIds.length === 0) return;
  const found = await halls.find({ _id: command().in([...hallIds]) }, { limit: hallIds.length });
  if (found.filter((hall) => hall.courtId === courtId).length < new Set(hallIds).size)
    throw new CourtError('NOT_FOUND', '有的大厅不是本院的，请重新选择。', { hallIds: '请从本院大厅里选' });
}

const ownRole = () =>
  new CourtError('PRECONDITION_FAILED', '不能去掉自己的管理员岗位。请先设另一位管理员，再由他来改。');
const frozenAccount = () =>
  new CourtError(
    'PRECONDITION_FAILED',
    '对方的这个账号已经冻结或者停用，不能设为工作人员。请对方用现在的账号出示一个码，或者先到窗口解除。',
  );
const notOfThisCourt = () =>
  new CourtError('NOT_FOUND', '本院没有这位工作人员，请从名单里重新选择。', { openid: '请重新选择' });

export const courtStaff: ReadOperation<IdentityInput<'courtStaff'>, IdentityResult<'courtStaff'>, AdminGrant> = {
  kind: 'read',
  policy: staff('admin'),
  async run({ input: { cursor }, grant }) {
    const after = cursor === undefined ? {} : { _id: command().gt(cursor) };
    const found = await staffCollection.find(
      { courtId: grant.staff.courtId, ...after },
      { orderBy: [['_id', 'asc']], limit: PAGE + 1 },
    );
    const page = found.slice(0, PAGE);
    return { staff: page.map(viewOf), next: found.length > PAGE ? (page.at(-1)?._id ?? null) : null };
  },
};

/** 锁屏: an officer leaves his phone. */
export const lock: WriteOperation<IdentityInput<'lock'>, IdentityResult<'lock'>, PersonGrant> = {
  kind: 'write',
  policy: person,
  async run({ grant: { openid }, again }) {
    return { locked: (await staffSessions.remove(openid)) || again };
  },
};
