/** 接下来: by how the execution stands, the one step that usually comes next, and the group that an officer opens first. Free of wx. */
import { yuanText } from '../../text/yuan';
import { moneyAt, stepAt } from '../addresses';
import { type Execution, isOfficer } from '../move';
import { STEPS } from '../moves/steps';
import { IN_HIS_PLACE, type Todo } from './todo';

/** By state, the group that an officer opens first, and the one step that usually comes next. */
const USUAL: Readonly<Record<string, { group: string; step: string; text: string }>> = {
  registered: {
    group: 'first',
    step: 'notify',
    text: '向被执行人发执行通知、报告财产令。怕他转移财产的，先控制财产，3 日内再发。',
  },
  notified: { group: 'first', step: 'investigate', text: '执行通知已经发出。开始网络查控、调查财产。' },
  investigating: {
    group: 'control',
    step: 'control',
    text: '查到财产的，裁定查封、扣押、冻结；查了什么，在“现场记录”里写。',
  },
  controlled: { group: 'sell', step: '', text: '存款可以扣划；别的财产先定参考价，再拍卖、变卖。到期以前记得续行。' },
  realising: { group: 'money', step: '', text: '正在拍卖、变卖。卖出去的，记到账款；没有卖出去的，记流拍。' },
  distributing: {
    group: 'money',
    step: '',
    text: '钱已到账：扣执行申请费、发给申请执行人、多出的退还。发完了，办执行完毕，或者继续查找。',
  },
  settled: { group: 'end', step: '', text: '双方已经和解。履行完了，办执行完毕；不履行的，恢复执行。' },
  stayed: { group: 'end', step: 'resumeExecution', text: '执行中止。原因没有了，恢复执行。' },
  completed: { group: 'control', step: '', text: '已经执行完毕。还在控制的财产、限制消费、失信信息，请及时解除。' },
  terminated: { group: 'control', step: '', text: '已经终结执行。还在控制的财产、限制消费、失信信息，请及时解除。' },
  roundClosed: { group: 'end', step: '', text: '本次执行已经终结。每六个月查一次财产；发现财产的，恢复执行。' },
};

export function usualOf(found: Execution): { text: string; next: Todo | null; group: string } {
  if (!found.taken) {
    const url = stepAt(found.caseId, 'takeOver');
    return {
      text: '还没有人接。接案时填写执行依据和应当履行的内容。',
      next: { id: 'takeOver', name: '接案', url },
      group: 'first',
    };
  }
  if (found.standsIn)
    return {
      text: `承办人${found.officer ?? ''}已经离岗。院、局领导决定由谁承办以后，在这里登记；登记以前，别的都不能办。`,
      next: { id: IN_HIS_PLACE, name: '变更承办人员', url: stepAt(found.caseId, IN_HIS_PLACE) },
      group: 'first',
    };
  const heldFen = found.owed?.heldFen ?? 0;
  if (isOfficer(found) && heldFen > 0)
    return {
      text: `法院账户里有 ${yuanText(heldFen)} 没有发出去：先扣执行申请费，再发给申请执行人，多出的退还。`,
      next: { id: 'money', name: '分配、发放', url: moneyAt(found.caseId) },
      group: 'money',
    };
  const { group, step, text } = USUAL[found.state] ?? { group: 'first', step: '', text: found.next };
  // After measures that came first the notice is what is pressing.
  const id = found.noticeBy !== null && STEPS.notify?.can(found) ? 'notify' : step;
  const one = STEPS[id];
  return {
    text: id === 'notify' && step !== 'notify' ? `先发执行通知。${text}` : text,
    next: one?.can(found) ? { id, name: one.title, url: stepAt(found.caseId, id) } : null,
    group,
  };
}
