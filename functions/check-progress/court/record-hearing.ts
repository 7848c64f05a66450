/** 开庭记录 (HEAR-6, 11): that a hearing was opened and closed in the courtroom; its transcript is scanned in. Both moves are recorded together. */
import { openingGaps } from '../../../court/hearing/opening';
import { CourtError } from '../../../platform/errors';
import type { WriteOperation } from '../../../platform/operation';
import { staff } from '../../../platform/policy';
import { caseWords } from '../../../records/case/case-machine';
import type { CourtInput, CourtResult } from '../contract-court';
import { refuseAhead } from './call-off';
import { dateIn, settleDate } from './dates';
import type { StaffGrant } from './file';
import { actorOf, mine } from './mine';
import { lookedUp, type Move, movedView, takeStep } from './take-step';

export const recordHearing: WriteOperation<CourtInput<'recordHearing'>, CourtResult<'recordHearing'>, StaffGrant> = {
  kind: 'write',
  policy: staff('judge'),
  async run(context) {
    const { input, act } = context;
    const found = await mine(context, input.caseId, 'judge');
    const date = await dateIn(found._id, input.dateId);
    if (date.kind !== 'hearing')
      throw new CourtError('INVALID_INPUT', '这个期日不是开庭，请重新选择。', { dateId: '请选择开庭' });
    refuseAhead(date.at, act.at);
    const gaps = openingGaps(input.done, { inCourtroom: true });
    const actor = actorOf(found, context);
    const text = caseWords(found.kind, { event: 'close' });
    const ordinary = (found.procedure ?? 'ordinary') === 'ordinary';
    const head = headOf(found.kind, input.head);
    const open: Move = {
      event: 'open',
      actor,
      holds: lookedUp({ openingChecked: gaps.length === 0 }),
      entry: () => ({ kind: 'hearing', title: `${date.title}：开庭`, text: `到庭：${input.present}`, by: null }),
    };
    const close: Move = {
      event: 'close',
      actor,
      holds: lookedUp({}),
      set: { heard: true, ...(ordinary ? { heardAsOrdinary: true } : {}) },
      entry: () => ({ kind: 'hearing', title: `${date.title}：闭庭`, text: text ?? '', by: null }),
    };
    const { moved, papersDue } = await takeStep(context, {
      found,
      does: [
        open,
        ...(head
          ? [
              {
                event: 'recordHead' as const,
                actor,
                holds: lookedUp({}),
                entry: () => ({ kind: 'hearing' as const, title: '行政机关负责人出庭情况', text: head, by: null }),
              },
            ]
          : []),
        close,
      ],
      also: async (transaction) => settleDate(transaction, date._id, 'done'),
      told: { title: '开庭结束', text: text ?? '' },
    });
    const warnings = gaps.map(({ text: gap, rule }) => ({ text: gap, rule }));
    return movedView(moved, papersDue, text, warnings);
  },
};

/** 行诉法3.3 is of administrative cases, and there it is always recorded. */
function headOf(kind: string | undefined, head: string | undefined): string | undefined {
  if (kind !== 'administrative') return undefined;
  if (head) return caseWords('administrative', { event: 'recordHead' }, { head });
  throw new CourtError('INVALID_INPUT', '请写明被诉行政机关负责人是否出庭；没有出庭的，写明委托了谁和理由。', {
    head: '请填写负责人出庭情况',
  });
}
