/** `npm run demo`: a correction answered over two phones, more time asked for, the originals shown, and an application made anew. */
import type { CorrectFilingAction, CorrectFilingResult } from '../functions/correct-filing/contract';
import { must, play, refusal, say, setClock } from './caller';

const WHO = 'o-plaintiff';
const LOAN = {
  plaintiffs: [{ kind: 'person', name: '陈晓梅', domicile: '浙江省余姚市凤山街道', phone: '13800001234' }],
  defendants: [{ kind: 'person', name: '王建国' }],
  causeOfAction: '民间借贷纠纷',
  claims: [{ text: '偿还借款', amountFen: 2_000_000 }],
  factsAndReasons: '2024 年 5 月借款 2 万元，至今未还。',
  truthConfirmed: true,
};

const correct = <A extends CorrectFilingAction>(openid: string, event: { action: A } & Record<string, unknown>) =>
  must<CorrectFilingResult<A>>('correct-filing', openid, event);
const judge = (event: Record<string, unknown>) => must('file-case', 'o-filing-judge', event);

async function underCorrection(): Promise<string> {
  const { filingId, version } = await must<{ filingId: string; version: number }>('file-case', WHO, {
    action: 'saveDraft',
    courtId: 'yuyao',
    content: LOAN,
  });
  await must('file-case', WHO, { action: 'submit', filingId, version });
  await judge({ action: 'take', filingId });
  await judge({
    action: 'requestCorrection',
    filingId,
    items: [
      { what: '能分清被告是谁的信息', rule: '民诉法第124条', how: '写明住址、单位、电话中的任何一项' },
      { what: '借条的照片', rule: '民诉法第124条', how: '拍清楚每一页，或者写明借条在谁手里' },
    ],
  });
  return filingId;
}

async function correction(): Promise<void> {
  let time = '';
  const at = async (day: string, hour: string) => {
    await setClock({ now: `${day}T${hour}:00+08:00` });
    time = `${day} ${hour}`;
  };

  await at('2025-11-03', '09:00');
  const filingId = await underCorrection();
  const notice = await correct(WHO, { action: 'notice', filingId });
  say(time, `补正通知：${notice.next}`);
  await correct(WHO, { action: 'answerItem', filingId, itemId: 'item-1', text: '余姚市泗门镇某厂职工' });
  const onAnother = await correct(WHO, { action: 'notice', filingId });
  say(
    time,
    `换一部手机看：${onAnother.correction?.items.map(({ what, done }) => `${what}${done ? '（已存）' : '（没答）'}`).join('；')}`,
  );

  await at('2025-11-07', '20:00');
  const asked = await correct(WHO, { action: 'askExtension', filingId, reason: '借条在外地的儿子手里，要寄回来。' });
  say(time, `申请延长：${asked.steps[0]?.text}`);
  await at('2025-11-10', '10:00');
  const granted = await correct('o-filing-judge', {
    action: 'decideExtension',
    extensionId: asked.extensionId,
    days: 7,
  });
  say(time, `法官同意，新的最后一天 ${granted.newLastDay}。`);

  await at('2025-11-14', '21:00');
  const ready = await correct(WHO, { action: 'answerItem', filingId, itemId: 'item-2', text: '借条在我手里，已拍照' });
  const done = await correct(WHO, { action: 'resubmit', filingId, version: ready.version });
  say(time, `交回。${done.next}`);

  await at('2025-11-17', '09:00');
  const required = await correct('o-clerk', {
    action: 'requireOriginals',
    filingId,
    items: [{ name: '借条' }],
    reason: 'unclear',
    bringBy: '2025-11-24',
  });
  say(time, `要求核对原件：${required.originals[0]?.step.text}`);
  const shown = await correct('o-window', {
    action: 'originalShown',
    originalId: required.originals[0]?.originalId,
    agrees: true,
  });
  say(time, `窗口记录：${shown.stateName}，由${shown.shownTo}核对。`);

  await at('2025-12-01', '09:00');
  const late = await underCorrection();
  await at('2025-12-09', '09:00');
  await judge({ action: 'returnUncorrected', filingId: late });
  const gone = await refusal('correct-filing', WHO, { action: 'resubmit', filingId: late, version: 1 });
  say(time, `过了期限、退回以后再交：${gone}`);
  const anew = await correct(WHO, { action: 'fileAnew', filingId: late });
  say(time, `重新申请：新草稿 ${anew.filingId}，内容都在，不用重填。`);
}

play(correction);
