/** 执行待办怎么办: what to do about a task in an execution, by when and why; nothing of it is done by the clock (clause A). */
import type { StaffRole } from '../../court/people/roles';
import type { TaskKind } from '../../records/task/task';

export type ExecutionTaskKind = Extract<
  TaskKind,
  | 'takeOverExecution'
  | 'executionNotice'
  | 'renewMeasure'
  | 'deleteListing'
  | 'judgeClue'
  | 'checkClue'
  | 'payOut'
  | 'inquireAgain'
  | 'registerResumed'
  | 'liftAfterEnd'
>;

const KINDS: Readonly<Record<ExecutionTaskKind, boolean>> = {
  takeOverExecution: true,
  executionNotice: true,
  renewMeasure: true,
  deleteListing: true,
  judgeClue: true,
  checkClue: true,
  payOut: true,
  inquireAgain: true,
  registerResumed: true,
  liftAfterEnd: true,
};

export const isOfExecution = (kind: TaskKind): kind is ExecutionTaskKind => Object.hasOwn(KINDS, kind);

const URGED: Partial<Readonly<Record<ExecutionTaskKind, string>>> = {
  takeOverExecution: '执行案件还没有人接办，',
  executionNotice: '执行通知应当发出，',
  renewMeasure: '有财产的查封、冻结快到期，续行手续',
  deleteListing: '失信信息应当删除，',
  checkClue: '财产线索应当核实，',
  payOut: '执行款应当发放，',
  inquireAgain: '终本以后的定期查询',
};

export function executionNext(
  kind: ExecutionTaskKind,
  { role, day, late }: { role: StaffRole; day: string; late: boolean },
): string {
  const over = `到 ${day}为止，已经超期。`;
  if (role === 'admin') return `${URGED[kind] ?? ''}${over}请督促承办人员。`;
  const by = (what: string) => (late ? over : `最迟 ${day}${what}。`);
  switch (kind) {
    case 'takeOverExecution':
      return `${by('接办')}请打开案件，登记承办人员、书记员和执行依据（审限规定第7条）。`;
    case 'executionNotice':
      return `${by('发出')}请发执行通知；给付金钱的，报告财产令一起发（民诉法解释第480条；先采取措施的，3 日内发）。`;
    case 'renewMeasure':
      return `${by('办好续行手续')}请核对还要不要控制：要的，裁定续行并通知协助单位；到期不续，效力消灭（民诉法解释第485条）。`;
    case 'deleteListing':
      return `${by('删除')}请登记失信信息的结束事由并删除，系统不会自动删除（失信名单规定（2017）第10条，三个工作日）。`;
    case 'judgeClue':
      return `申请执行人 ${day}提供了财产线索。请看是不是明确具体：是的，7 日内核实，紧急的 3 日内；不是的，写明要补充什么（财产调查规定第2条）。`;
    case 'checkClue':
      return `${by('核实')}请把核实的结果答复申请执行人（财产调查规定第2条）。`;
    case 'payOut':
      return `${by('发放')}请核对执行申请费和应得的数额后发放；不能发放的，写明原因报批（法发〔2017〕6号）。`;
    case 'inquireAgain':
      return `${by('查询')}终本后每 6 个月查询一次财产，共 5 年。请查询后把结果记入执行记录，告诉申请执行人（法〔2016〕373号第9条）。`;
    case 'registerResumed':
      return `${day}提出恢复执行。请核对后登记，另立恢复执行的案号（民诉法解释第517条第2款）。`;
    case 'liftAfterEnd':
      return `案件在 ${day}结案，还有财产在查封、扣押、冻结中，或者还在限制消费。请核对，应当解除的及时解除（查封、扣押、冻结规定（2020）第28条，限制高消费规定第9条）。`;
  }
}
