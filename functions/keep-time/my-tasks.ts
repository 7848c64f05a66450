/** 我的待办: what waits for an officer in his court, by his roles; what was done since the clock last looked is left out. */
import { STAFF_ROLES } from '../../court/people/roles';
import { daysBetween, type LegalDate, legalDateOf, legalDateText } from '../../court/time/legal-date';
import type { OpenId } from '../../platform/caller';
import { command, type FindOptions, type Where } from '../../platform/database';
import type { ReadOperation } from '../../platform/operation';
import { type Staff, staff } from '../../platform/policy';
import { isLate, type Task, tasks } from '../../records/task/task';
import { caseNext } from './case-next';
import { doneAmong } from './close-tasks';
import type { KeepTimeInput, KeepTimeResult } from './contract';
import { executionNext, isOfExecution } from './execution-next';

const PAGE = 20;

type Grant = { openid: OpenId; staff: Staff };

export const myTasks: ReadOperation<KeepTimeInput<'myTasks'>, KeepTimeResult<'myTasks'>, Grant> = {
  kind: 'read',
  policy: staff(...STAFF_ROLES),
  async run({ input: { cursor = '', limit = PAGE }, grant, clock }) {
    const { courtId, roles, openid } = grant.staff;
    const options = { orderBy: [['sortKey', 'asc']] as const, limit: limit + 1 };
    const sortKey = command().gt(cursor);
    // One index entry a role, and one for what is his alone: several are merged here.
    const each = await Promise.all([
      ...roles.map((role) => tasks.find({ courtId, role, for: null, state: 'open', sortKey }, options)),
      ownOf({ openid, courtId, roles }, { state: 'open', sortKey }, options),
    ]);
    const open = each.flat().sort((a, b) => (a.sortKey < b.sortKey ? -1 : 1));
    const page = open.slice(0, limit);
    const done = await doneAmong(page);
    const today = legalDateOf(clock.now());
    return {
      tasks: page.filter(({ _id }) => !done.has(_id)).map((task) => view(task, today)),
      next: open.length > limit ? (page.at(-1)?.sortKey ?? null) : null,
    };
  },
};

/** Who left the post, or the court, has nothing of it any more. */
async function ownOf(
  { openid, courtId, roles }: Pick<Staff, 'openid' | 'courtId' | 'roles'>,
  where: Where,
  options: FindOptions,
): Promise<Task[]> {
  return tasks.find({ ...where, for: openid, courtId, role: command().in([...roles]) }, options);
}

function view(task: Task, today: LegalDate): KeepTimeResult<'myTasks'>['tasks'][number] {
  const { _id, kind, title, dueOn, page } = task;
  const late = isLate(task, today);
  const lateDays = late ? daysBetween(dueOn, today) : 0;
  return { taskId: _id, kind, title, next: nextOf(task, late), dueOn, late, lateDays, page };
}

function nextOf({ kind, role, dueOn }: Task, late: boolean): string {
  const day = legalDateText(dueOn);
  switch (kind) {
    case 'recordBookings':
      return `${day}的预约还没有登记到没到，请在登记簿里逐一登记。`;
    case 'ruleOnInsistence':
      return `当事人没有补正，${day}坚持起诉。请写明理由裁定不予受理（行政案件：不予立案），或者登记立案（立案规定第7条第3款）。裁定没有另定期限，请尽快作出。`;
    case 'decideExtension':
      return `当事人 ${day}申请延长补正期限。请决定延长几天，或者写明不同意的理由（民诉法第86条）。`;
    case 'seeOriginals':
      return `当事人 ${day}带原件到窗口核对过了。请看核对结果，继续审查。`;
    case 'unpaidFee':
      return `到 ${day}还没有交费，期限已过，系统不会自动处理。请看缴费单：裁定按撤诉处理，或者再等（民诉法解释第213条）。裁定之前当事人仍可以交。`;
    case 'decideAid':
      return `当事人 ${day}申请司法救助。请决定准许还是不准许；决定之前不能因为没交费作处理（诉讼费用交纳办法第22条、第48条）。`;
    case 'confirmRefund':
      return `请核对这笔退费并确认，最迟 ${day}退到（诉讼费用交纳办法第53条第2款）。不对的，写明理由退给书记员。`;
    case 'finishRefund':
      return `这笔退费已经确认，没有自动退成，最迟 ${day}退到。请看原因：再退一次，或者转账退回后登记凭证号。`;
    case 'lookAtMoney':
      return role === 'admin'
        ? `${day}收到款项，收款的商户号不是任何法院的。请核对本院的商户号；是本院的，登记以后由财务处理。`
        : `${day}有款项和支付机构对不上。请逐笔核对，处理完写明情况。`;
    case 'decideFiling':
      return decideNext(role, day, late);
    default:
      return isOfExecution(kind) ? executionNext(kind, { role, day, late }) : caseNext(kind, { role, day, late });
  }
}

/** FILE-5, 立案规定8.2: what cannot be decided in time is registered first; the judge decides so, not the clock. */
function decideNext(role: Task['role'], day: string, late: boolean): string {
  if (!late) return `请决定是否立案，最迟 ${day}（民诉法第126条）。`;
  const over = `到 ${day}为止没有决定，已经超期。`;
  return role === 'filing-judge'
    ? `${over}期限内不能判定是否符合起诉条件的，应当先行立案（立案规定第8条）。`
    : `${over}请督促立案法官尽快决定。`;
}
