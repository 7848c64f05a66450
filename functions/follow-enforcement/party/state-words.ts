/** 下一步, as each side hears it: the machine says it to the applicant; the debtor hears what it means for him. */
import { type EnforcementState, enforcementMachine } from '../../../court/machines/enforcement';
import type { Audience } from '../../../records/enforcement/entry';

const FOR_DEBTOR: Record<EnforcementState, string> = {
  registered: '法院会把执行通知书送给您，里面写明要还多少、几天以内还、还到哪里。',
  notified: '请按执行通知书履行，并如实报告财产。有困难的，请早点联系执行员。',
  investigating: '执行员正在查询财产。您主动履行或者和对方谈好，随时可以。',
  controlled: '有财产已查封、扣押或者冻结，接下来依法变现或者划款。在那以前还清的，可以解除。',
  realising: '正在评估、拍卖，时间和结果会通知您。拍卖以前还清的，可以停止。',
  distributing: '钱已到账，正在核算和发放；多出来的会退给您。',
  settled: '请按和解协议履行。不履行的，对方可以申请恢复执行。',
  stayed: '执行暂停，原因消失后会恢复。',
  completed: '义务已全部履行，案件结束。限制和失信会依法解除。',
  terminated: '执行依法结束，理由写在裁定书里。',
  roundClosed: '这次执行程序结束了，欠的钱仍然要还。有了财产，请在 10 日内报告；随时可以履行。',
};

export const nextFor = (state: EnforcementState, audience: Audience): string =>
  audience === 'judgmentDebtor' ? FOR_DEBTOR[state] : enforcementMachine.states[state].next;
