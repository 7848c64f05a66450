/** 经过: what was done with a filing, when and by whom: for the filer, who may know who decides, and for the court. */
import type { FilingEvent } from '../../court/machines/filing';
import type { Filing } from '../../records/filing/filing';
import type { Acting } from '../../records/filing/part';
import type { FileCaseResult } from './contract';
import type { Viewer } from './views';

const WHAT: Record<FilingEvent, string> = {
  begin: '开始填写',
  save: '保存草稿',
  submit: '提交起诉材料',
  take: '开始审查',
  requestCorrection: '要求补正',
  resubmit: '交回补正材料',
  returnUncorrected: '逾期没有补正，退回材料',
  returnDeficient: '补正后仍不符合要求，退回材料',
  guideElsewhere: '告知到别处办理',
  insist: '坚持起诉',
  register: '登记立案',
  refuse: '裁定不予受理',
  divertToMediation: '转先行调解',
  resumeReview: '调解结束，继续审查',
  withdraw: '撤回',
};

export function historyView(
  { history, filerName }: Filing,
  viewer: Viewer,
  part: Acting | undefined,
): FileCaseResult<'get'>['history'] {
  const isFiler = viewer === 'filer' && (part === undefined || part.as === 'filer');
  const filer = isFiler ? '您' : viewer === 'court' ? '当事人' : (filerName ?? '申请人');
  return history.map(({ event, at, judge, who }) => ({
    event,
    what: WHAT[event],
    at: at.toISOString(),
    by: judge === null ? (who ?? filer) : `${judge}（立案法官）`,
  }));
}
