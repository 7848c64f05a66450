/** `npm run demo`, second part: somebody asks in her own words what to do, and ends with a draft she can file. */
import type { GuideResult } from '../functions/guide/contract';
import { must, play, say, setClock } from './caller';

// Without an openid: whoever opens the guide need not be known.
const ask = <T>(event: Record<string, unknown>) => must<T>('guide', undefined, event);

const TIME = '2026-02-09 21:15';
const tell = (text: string) => say(TIME, text);

async function guide(): Promise<void> {
  await setClock({ now: '2026-02-09T21:15:00+08:00' });
  const words = '老同学借了我三万块钱一直不还';
  const { found } = await ask<GuideResult<'topics'>>({ action: 'topics', text: words });
  const [topic] = found;
  if (!topic) throw new Error(`the guide knows nothing about ${words}`);
  tell(`林阿姨问：“${words}”。指引找到：${found.map(({ title }) => title).join('、')}。`);
  const { topicId } = topic;
  const whole = await ask<GuideResult<'topic'>>({ action: 'topic', topicId, courtId: 'yuyao' });
  tell(`读给她听：${whole.topic.readAloud}`);

  const answers: { questionId: string; value: string }[] = [];
  for (;;) {
    const { question, finding, asked, most } = await ask<GuideResult<'eligibility'>>({
      action: 'eligibility',
      topicId,
      answers,
    });
    const [first] = question?.options ?? [];
    if (!question || !first) {
      tell(`  → ${finding?.title}。${finding?.text}［${finding?.law.title}${finding?.law.article}］`);
      break;
    }
    tell(`  第 ${asked + 1} 问，最多 ${most} 问：${question.text}——${first.label}`);
    answers.push({ questionId: question.questionId, value: first.value });
  }

  const { papers } = await ask<GuideResult<'materials'>>({
    action: 'materials',
    topicId,
    filer: 'person',
    online: true,
  });
  tell(`要准备：${papers.map(({ name }) => name).join('、')}。`);
  const { courts } = await ask<GuideResult<'findCourt'>>({
    action: 'findCourt',
    dispute: 'contract',
    facts: { defendants: [{ domicile: '浙江省余姚市泗门镇' }] },
  });
  tell(`可以去：${courts.map(({ name }) => name).join('、')}。`);
  const fee = await ask<GuideResult<'estimateFee'>>({
    action: 'estimateFee',
    courtId: 'yuyao',
    kind: 'property',
    amountFen: 3_120_000,
  });
  for (const { text, rule } of fee.steps) tell(`  ${text}  ［${rule}］`);
  tell(`  ${fee.notice}`);
  const period = await ask<GuideResult<'computePeriod'>>({ action: 'computePeriod', from: '2026-02-10', days: 7 });
  tell(`假如 2 月 10 日收到缴费通知，7 日内交：${period.steps.map(({ text }) => text).join(' ')}`);

  const filled = await ask<GuideResult<'fillTemplate'>>({
    action: 'fillTemplate',
    templateId: 'complaint-loan',
    values: [
      { fieldId: 'lentOn', value: '2024-05-01' },
      { fieldId: 'principal', value: '30000' },
      { fieldId: 'way', value: '微信转账' },
      { fieldId: 'dueOn', value: '2025-05-01' },
      { fieldId: 'interest', value: '1200' },
      { fieldId: 'interestHow', value: '以30,000元为基数，按年利率4%，从2024年5月2日算到2025年5月1日' },
    ],
  });
  tell(`范本填好：${filled.title}`);
  for (const paragraph of filled.paragraphs) tell(`  | ${paragraph}`);
  const draft = await must<{ filingId: string; warnings: { text: string }[] }>('file-case', 'o-elder', {
    action: 'saveDraft',
    courtId: 'yuyao',
    content: filled.draft,
  });
  tell(`接着写：已存成起诉草稿，还要补 ${draft.warnings.length} 处，如：${draft.warnings[0]?.text}`);
}

play(guide);
