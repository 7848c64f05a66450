/** 指引的工具和范本: what it costs, until when, which court, and a complaint written by a model and carried into a draft. */
import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import type { FileCaseResult } from '../../functions/file-case/contract';
import type { GuideResult } from '../../functions/guide/contract';
import type { Journey, JourneyCourt } from '../journey';
import type { Phone } from '../phone';

const FEE = 'services/guide/tools/fee/index';
const PERIOD = 'services/guide/tools/period/index';
const TIME_LIMIT = 'services/guide/tools/time-limit/index';
const COURT = 'services/guide/tools/court/index';
const TEMPLATES = 'services/guide/templates/index';
const FILL = 'services/guide/templates/fill/index';
const DONE = 'services/guide/templates/done/index';
const EDIT = 'services/file-case/edit/index';

const ask = <T>(court: JourneyCourt, event: Record<string, unknown>) => court.must<T>('guide', undefined, event);

export const fill = (phone: Phone, field: string, text: string) =>
  phone.by(field).locator('input, textarea').first().fill(text);

/** Whoever has no court yet is asked for one. */
export async function chooseYuyao(phone: Phone): Promise<void> {
  await phone.at('pages/court/index');
  await phone.tap('court-yuyao');
}

/** By its event: what is above or below may lie out of the wheel's sight, where no finger comes. */
export async function turnTo(wanted: Locator, chosen: Locator): Promise<void> {
  await wanted.dispatchEvent('click');
  await chosen.waitFor();
}

/** Turns the wheels to a day: year, month, day. */
export async function pickDay(phone: Phone, field: string, day: string): Promise<void> {
  await phone.tap(field);
  for (const [column, number] of day.split('-').entries()) {
    const wheel = phone.page.getByTestId(`picker-column-${column}`);
    const wanted = wheel.locator('[role="option"]').filter({ hasText: new RegExp(`^${number}`) });
    await turnTo(wanted, wanted.and(phone.page.locator('[aria-selected="true"]')));
  }
  await phone.tap('picker-confirm');
}

const yuan = (fen: number) => `${String(fen / 100).replace(/\B(?=(\d{3})+$)/g, ',')} 元`;

const fee: Journey = {
  name: 'a loan of 15万 costs what the guide says, with each step, at the court that was chosen on the way',
  async run(court) {
    const phone = await court.phone({ as: 'o-elder', at: FEE });
    await phone.tap('kind-property');
    await fill(phone, 'amount', '十五万左右');
    await phone.tap('reckon');
    await phone.sees('看不出是多少钱');
    await fill(phone, 'amount', '15万');
    await phone.says('means', '150,000 元');
    await phone.picture('guide-fee');
    await phone.tap('reckon');
    await chooseYuyao(phone);
    const expected = await ask<GuideResult<'estimateFee'>>(court, {
      action: 'estimateFee',
      courtId: 'yuyao',
      kind: 'property',
      amountFen: 15_000_000,
    });
    await phone.says('sum', yuan(expected.feeFen));
    await phone.says('half', yuan(expected.halfFen ?? 0));
    for (const { text } of expected.steps) await phone.says('steps', text);
    assert.ok(!(await phone.text('steps')).includes('收费办法'));
    await phone.tap('rules');
    await phone.says('steps', '依据：');
    await phone.picture('guide-fee-result');

    await fill(phone, 'amount', '2万');
    await phone.tap('reckon');
    await phone.says('sum', '300 元');
    await phone.tap('act');
    await phone.at('services/file-case/start/index');
    await phone.healthy();
  },
};

const periods: Journey = {
  name: 'fifteen days that end on National Day end after it, and the page says why',
  async run(court) {
    const phone = await court.phone({ as: 'o-newcomer', at: PERIOD });
    await phone.picture('guide-period');
    await phone.tap('preset-appeal');
    await phone.tap('reckon');
    await phone.sees('请选日期');
    await pickDay(phone, 'from', '2026-09-16');
    await phone.tap('reckon');
    const expected = await ask<GuideResult<'computePeriod'>>(court, {
      action: 'computePeriod',
      from: '2026-09-16',
      days: 15,
    });
    assert.equal(expected.nominalLastDay, '2026-10-01');
    assert.ok(expected.shifted);
    const [year, month, day] = expected.lastDay.split('-').map(Number);
    await phone.says('last-day', new RegExp(`${year}年${month}月${day}日\\s*星期`));
    await phone.says('shifted', '2026年10月1日');
    await phone.says('steps', '国庆节');
    await phone.picture('guide-period-result');

    await phone.tap('other-preset');
    await phone.tap('preset-evidence');
    await pickDay(phone, 'from', '2030-05-06');
    await fill(phone, 'count', '20');
    await phone.tap('reckon');
    await phone.says('provisional', '放假安排');
    await phone.healthy();
  },
};

const limits: Journey = {
  name: 'an old debt: questions one at a time, late is said without a refusal, and a demand brings it back in time',
  async run(court) {
    await court.emulator.clock.set(Date.parse('2026-06-10T09:00:00+08:00'));
    const phone = await court.phone({ as: 'o-newcomer', at: TIME_LIMIT });
    await phone.tap('kind-civil');
    await phone.tap('option-general');
    await phone.tap('option-due');
    await phone.says('question', '约定的最后一天');
    await pickDay(phone, 'day', '2021-05-01');
    await phone.tap('next');
    await phone.says('question', '您要过吗');
    await phone.picture('guide-time-limit-question');
    await phone.tap('option-none');
    await phone.tap('option-none');
    await phone.says('standing', '还是可以起诉');
    await phone.says('standing', '法院照样受理');
    await phone.picture('guide-time-limit-late');

    await phone.tap('again-interruptions');
    await pickDay(phone, 'add-demand', '2027-01-01');
    await phone.tap('next');
    await phone.says('wrong', '还没有到');
    await phone.sees('2027年1月1日');
    await phone.sees('去掉这一次');
    await phone.page.getByText('去掉这一次').filter({ visible: true }).first().tap();
    await pickDay(phone, 'add-demand', '2024-03-04');
    await phone.tap('next');
    await phone.says('standing', '看来还来得及起诉');
    await phone.picture('guide-time-limit-in-time');
    await phone.healthy();
  },
};

const courts: Journey = {
  name: 'where a loan may be sued for: both courts with why, and filing begins with the one that is here',
  async run(court) {
    const phone = await court.phone({ as: 'o-plaintiff', at: `${COURT}?dispute=loan` });
    await phone.says('question', '写了由哪里的法院管');
    await phone.tap('option-none');
    await phone.tap('option-person');
    await fill(phone, 'place', '广东省广州市');
    await phone.tap('next');
    await phone.tap('option-yes');
    await phone.tap('option-plaintiff');
    await fill(phone, 'place', '浙江省余姚市');
    await phone.picture('guide-court-question');
    await phone.tap('next');
    await phone.tap('option-registered');
    await phone.says('court-yuyao', '余姚市人民法院');
    await phone.says('hints', '广东省广州市');
    await phone.says('hints', '先向其中一个法院起诉即可');
    await phone.says('anyway', '可以提交');
    await phone.picture('guide-court-result');
    await phone.tap('take-yuyao');
    await phone.at('services/file-case/start/index');
    await phone.says('court-name', '余姚市人民法院');
    await phone.healthy();
  },
};

async function writeHalf(phone: Phone): Promise<void> {
  await phone.tap('group-sue');
  await phone.tap('template-complaint-loan');
  await phone.says('place', '第 1 项');
  await fill(phone, 'blank', '沈阿婆，女，1954年3月2日出生，住余姚市凤山街道');
  await phone.picture('guide-template-fill');
  await phone.tap('next');
  await phone.says('label', '被告');
  await phone.tap('next');
  await phone.says('label', '借出日期');
  await pickDay(phone, 'blank', '2024-05-01');
  await phone.tap('next');
  await fill(phone, 'blank', '三万左右');
  await phone.tap('next');
  await phone.says('wrong', '看不出是多少钱');
  await fill(phone, 'blank', '3万');
  await phone.says('means', '30,000 元');
  await phone.tap('next');
  await phone.says('label', '怎么给的钱');
}

const pleading: Journey = {
  name: 'a loan complaint is begun, left, gone on with, and carried into a draft of filing',
  async run(court) {
    const phone = await court.phone({ as: 'o-elder', at: TEMPLATES });
    await writeHalf(phone);
    await phone.go({ as: 'o-elder', at: TEMPLATES });
    await phone.says('begun', '借款起诉状');
    await phone.picture('guide-templates');
    await phone.tap('begun-complaint-loan');
    await phone.says('label', '怎么给的钱');
    await fill(phone, 'blank', '微信转账');
    await phone.tap('finish');
    await phone.at(DONE);
    await phone.says('lacking', '被告');
    await phone.says('document', '判令被告归还借款本金30,000元');
    await phone.tap('mend-defendant');
    await phone.at(FILL);
    await phone.says('label', '被告');
    await fill(phone, 'blank', '王建国，住余姚市泗门镇');
    await phone.tap('finish');
    await phone.says('document', '2024年5月1日，原告以微信转账的方式借钱给被告');
    await phone.picture('guide-template-done');

    await phone.tap('carry');
    await phone.sees('网上办案前请您知道');
    await phone.tap('notice-read');
    await chooseYuyao(phone);
    await phone.at(EDIT);
    await phone.says('court-name', '余姚市人民法院');
    const { filings } = await court.must<FileCaseResult<'mine'>>('file-case', 'o-elder', { action: 'mine' });
    assert.equal(filings.length, 1);
    const { content } = await court.must<FileCaseResult<'get'>>('file-case', 'o-elder', {
      action: 'get',
      filingId: filings[0]?.filingId,
    });
    assert.equal(content?.causeOfAction, '民间借贷纠纷');
    assert.equal(content?.claims?.[0]?.amountFen, 3_000_000);

    await phone.go({ as: 'o-elder', at: `${DONE}?templateId=complaint-loan` });
    await phone.tap('open-draft');
    await phone.at(EDIT);
    await phone.healthy();
  },
};

const unknown: Journey = {
  name: 'who is not verified is told what to do, what he wrote is still there, and is gone when he deletes it',
  async run(court) {
    const phone = await court.phone({ as: 'o-newcomer', at: `${FILL}?templateId=complaint-loan`, font: 25.5 });
    await fill(phone, 'blank', '赵新，男，住余姚市');
    await phone.tap('finish');
    await phone.tap('carry');
    await phone.says('identity-needed', '先核实您是谁');
    await phone.says('identity-needed', '都还在这个手机上');
    await phone.picture('guide-template-identity');
    await phone.says('document', '赵新');
    await phone.tap('change');
    await phone.at(FILL);
    await phone.tap('finish');
    await phone.at(DONE);
    await phone.tap('remove');
    await phone.tap('modal-confirm');
    await phone.at(TEMPLATES);
    await phone.sees('您要写什么');
    await phone.lacks('begun');
    await phone.page.evaluate('wx.navigateBack()');
    await phone.at(FILL);
    await phone.holds('blank', '');
    await phone.page.evaluate(`wx.reLaunch({ url: '/${TEMPLATES}' })`);
    await phone.sees('您要写什么');
    await phone.lacks('begun');
    await phone.healthy();
  },
};

export const GUIDE_TOOLS: Journey[] = [fee, periods, limits, courts, pleading, unknown];
