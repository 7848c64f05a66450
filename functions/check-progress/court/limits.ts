/** 审限 (TIME-9..11): extended with the approval that the law asks for, and what does not count; shown to the parties (延审规定7). */

import { isLegalDate, type LegalDate, legalDateOf, legalDateText } from '../../../court/time/legal-date';
import { exclusionProblem, trialLimit } from '../../../court/time/trial-limit';
import { extensionProblem } from '../../../court/time/trial-limit-extension';
import { command } from '../../../platform/database';
import { CourtError } from '../../../platform/errors';
import type { WriteOperation } from '../../../platform/operation';
import { staff } from '../../../platform/policy';
import type { Case, KeptExclusion, KeptExtension } from '../../../records/case/case';
import { caseMachineOf, caseWords } from '../../../records/case/case-machine';
import { limitInput, limitOf, trialCaseOf } from '../../../records/case/trial-limit';
import type { CourtInput, CourtResult } from '../contract-court';
import type { StaffGrant } from './file';
import { actorOf, mine } from './mine';
import { actKey, lookedUp, movedView, refuseDecided, takeStep } from './take-step';

export const extendLimit: WriteOperation<CourtInput<'extendLimit'>, CourtResult<'extendLimit'>, StaffGrant> = {
  kind: 'write',
  policy: staff('judge'),
  async run(context) {
    const { input, act } = context;
    const found = await mine(context, input.caseId, 'judge');
    caseMachineOf(found.kind);
    const extension = extensionOf(input, legalDateOf(act.at.getTime()));
    const already = found.lastAct === act._id;
    const given = already ? (found.extensions ?? []).slice(0, -1) : (found.extensions ?? []);
    const trial = limitInput(found);
    const problem = extensionProblem(trial, given, extension);
    // 行诉法83: summary procedure of administrative cases has its own guard in the machine.
    const notSummary = trial.kind !== 'administrativeSummary';
    if (problem && notSummary) throw new CourtError('PRECONDITION_FAILED', problem, { by: problem });
    const { text, inTime } = extended(found, given, extension, input);
    const { moved, papersDue } = await takeStep(context, {
      found,
      does: [
        {
          event: 'extendLimit',
          actor: actorOf(found, context),
          holds: lookedUp({ askedBeforeLimit: inTime, notSummary }),
          set: (now) => {
            // Computed over what was read: another extension meanwhile is another limit.
            if ((now.extensions ?? []).length !== given.length)
              throw new CourtError('CONFLICT', '审限刚刚有变化，请刷新后再办理。');
            return { extensions: command().set([...given, extension]) };
          },
          entry: () => ({ kind: 'trialLimit', title: '延长审理期限', text: text ?? '', by: null }),
        },
      ],
      told: { title: '审理期限延长', text: text ?? '' },
    });
    return movedView(moved, papersDue, text);
  },
};

function extensionOf(
  { by, months, days, approval, reason }: CourtInput<'extendLimit'>,
  today: LegalDate,
): KeptExtension {
  const { name, ref, date } = approval;
  if (!isLegalDate(date) || date > today)
    throw new CourtError('INVALID_INPUT', '批准日期不能在今天以后，请核对。', { 'approval.date': '请核对日期' });
  if ((months === undefined) === (days === undefined))
    throw new CourtError('INVALID_INPUT', '请填写延长几个月，或者几天，只填一项。', { months: '只填月数或者天数' });
  return {
    by,
    length: months === undefined ? { days: days ?? 0 } : { months },
    approvedOn: date,
    approval: { by, name, date, ref },
    reason,
  };
}

/** Whether it was asked for and approved before the limit was over, and what the parties are told. */
function extended(
  found: Case,
  given: readonly KeptExtension[],
  one: KeptExtension,
  { askedOn, reason }: CourtInput<'extendLimit'>,
) {
  const before = trialLimit({ ...limitInput(found), extensions: given });
  const inTime = before.state !== 'running' || (one.approvedOn <= before.lastDay && askedOn <= one.approvedOn);
  const kind = trialCaseOf(found.kind, found.procedure ?? 'ordinary');
  const after =
    kind === 'administrativeSummary' ? before : trialLimit({ ...limitInput(found), extensions: [...given, one] });
  const limit = after.state === 'running' ? legalDateText(after.lastDay) : '恢复计算以后另行告知的日期';
  return { inTime, text: caseWords(found.kind, { event: 'extendLimit' }, { limit, reason }) };
}

export const exclude: WriteOperation<CourtInput<'exclude'>, CourtResult<'exclude'>, StaffGrant> = {
  kind: 'write',
  policy: staff('judge', 'clerk'),
  async run(context) {
    const { input, act, grant } = context;
    const found = await mine(context, input.caseId, 'judge', 'clerk');
    caseMachineOf(found.kind);
    const today = legalDateOf(act.at.getTime());
    const { kind, from, to, ground } = input;
    if (!isLegalDate(from) || from > today || from < found.registeredOn)
      throw new CourtError('INVALID_INPUT', '开始日期应当在立案以后、今天以前，请核对。', { from: '请核对日期' });
    if (kind === 'stay')
      throw new CourtError('INVALID_INPUT', '中止由裁定记录，不用另外扣除。', { kind: '请选择别的事由' });
    const id = actKey(act);
    const exclusion: KeptExclusion = {
      id,
      kind,
      from,
      officer: grant.staff.name,
      ground,
      ...(to !== undefined && isLegalDate(to) ? { to } : {}),
    };
    const problem = exclusionProblem(trialCaseOf(found.kind, found.procedure ?? 'ordinary'), exclusion);
    if (problem) throw new CourtError('INVALID_INPUT', problem, { kind: problem });
    const { moved, papersDue } = await takeStep(context, {
      found,
      does: {
        key: `exclusion-${id}`,
        when: refuseDecided,
        set: (now) => ({ exclusions: command().set([...(now.exclusions ?? []), exclusion]) }),
        entry: (now) => ({
          kind: 'trialLimit',
          title: '不计入审限',
          text: limitText({ ...now, exclusions: [...(now.exclusions ?? []), exclusion] }, exclusion),
          by: null,
        }),
      },
    });
    return { ...movedView(moved, papersDue, undefined), exclusionId: id };
  },
};

export const endExclusion: WriteOperation<CourtInput<'endExclusion'>, CourtResult<'endExclusion'>, StaffGrant> = {
  kind: 'write',
  policy: staff('judge', 'clerk'),
  async run(context) {
    const { input, act } = context;
    const found = await mine(context, input.caseId, 'judge', 'clerk');
    caseMachineOf(found.kind);
    const { to, exclusionId } = input;
    if (!isLegalDate(to) || to > legalDateOf(act.at.getTime()))
      throw new CourtError('INVALID_INPUT', '结束日期不能在今天以后，请核对。', { to: '请核对日期' });
    const ended = (now: Case): KeptExclusion[] => {
      const one = (now.exclusions ?? []).find(({ id }) => id === exclusionId);
      if (!one || one.to !== undefined)
        throw new CourtError('NOT_FOUND', '没有找到正在扣除的这一项，请刷新后查看。', { exclusionId: '请重新选择' });
      if (to < one.from)
        throw new CourtError('INVALID_INPUT', '结束日期不能早于开始日期，请核对。', { to: '请核对日期' });
      return (now.exclusions ?? []).map((each) => (each.id === exclusionId ? { ...each, to } : each));
    };
    const { moved, papersDue } = await takeStep(context, {
      found,
      does: {
        key: `exclusion-ended-${actKey(act)}`,
        set: (now) => ({ exclusions: command().set(ended(now)) }),
        entry: (now) => {
          const exclusions = ended(now);
          const one = exclusions.find(({ id }) => id === exclusionId);
          return {
            kind: 'trialLimit',
            title: '审限恢复计算',
            text: one ? limitText({ ...now, exclusions }, one) : '',
            by: null,
          };
        },
      },
    });
    return movedView(moved, papersDue, undefined);
  },
};

/** 延审规定7: the reason, and until when the limit runs now. */
function limitText(found: Case, { from, to, ground }: KeptExclusion): string {
  const limit = limitOf(found);
  const during = to ? `${legalDateText(from)}到 ${legalDateText(to)}` : `${legalDateText(from)}起`;
  const now =
    limit.state === 'running'
      ? `审理期限到 ${legalDateText(limit.lastDay)}。`
      : limit.state === 'standsStill'
        ? `审理期限停止计算，还剩 ${limit.daysLeft} 天。`
        : '';
  return `${during}不计入审限，理由：${ground.replace(/[。；，]+$/u, '')}。${now}`;
}
