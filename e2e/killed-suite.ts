/** `npm start` killed amid what people do with their phones, and started again: nothing is lost, nothing is done twice. */
import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { Phone } from './phone';
import { type Started, startAll } from './started';
import type { Suite } from './suite';

const HALL = 'yuyao-hall-1';

const TICKET = 'services/take-number/ticket/index';

/** Says yes to messages where he is asked: a phone that has not heard yet which there are does not ask, and goes on. */
async function allows(phone: Phone): Promise<void> {
  const asked = `document.querySelector('[data-testid="subscribe-allow"]')`;
  await phone.page.waitForFunction(`${asked} || getCurrentPages().at(-1)?.route === ${JSON.stringify(TICKET)}`);
  if (await phone.by('subscribe-allow').isVisible()) await phone.tap('subscribe-allow');
}

async function takes(phone: Phone, all: Started): Promise<void> {
  await phone.go({ as: 'o-plaintiff', at: `services/take-number/hall/index?hallId=${HALL}` });
  await phone.tap('take-filing');
  await phone.tap('take-now');
  const killed = all.kill();
  await allows(phone).catch(() => undefined);
  await killed;
  await all.again();
  // Either the phone asked again by itself, or the person does.
  await phone.go({ as: 'o-plaintiff', at: `services/take-number/hall/index?hallId=${HALL}` });
  const { tickets } = await all.must<{ tickets: { number: string }[] }>('take-number', 'o-plaintiff', {
    action: 'mine',
  });
  if (tickets.length === 0) {
    await phone.tap('take-filing');
    await phone.tap('take-now');
    await allows(phone);
    await phone.at(TICKET);
    await phone.says('number', 'A001');
  }
  const mine = await all.must<{ tickets: { number: string }[] }>('take-number', 'o-plaintiff', { action: 'mine' });
  assert.deepEqual(
    mine.tickets.map(({ number }) => number),
    ['A001'],
  );
  const next = await all.must<{ number: string }>('take-number', 'o-elder', {
    action: 'take',
    hallId: HALL,
    queueId: 'filing',
  });
  assert.equal(next.number, 'A002', 'no number was lost');
}

/** What the phone asks of that action is on its way until it is let go, however long a busy computer takes to kill somebody. */
async function heldBack(phone: Phone, action: string) {
  let letGo = () => {};
  const gone = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  let ask = () => {};
  const asked = new Promise<void>((resolve) => {
    ask = resolve;
  });
  await phone.page.route('**/*', async (route) => {
    if (route.request().postData()?.includes(action)) {
      ask();
      await gone;
    }
    await route.fallback();
  });
  return { asked, letGo };
}

const TEXT = '2024 年 3 月 1 日，被告借走 15 万元，到期没有还。';

async function writes(phone: Phone, all: Started): Promise<void> {
  const { filingId } = await all.must<{ filingId: string }>('file-case', 'o-plaintiff', {
    action: 'saveDraft',
    courtId: 'yuyao',
    content: {},
  });
  await phone.go({ as: 'o-plaintiff', at: `services/file-case/edit/step/index?filingId=${filingId}&step=facts` });
  await phone.says('facts-count', '写了 0 字');
  const saving = await heldBack(phone, 'saveDraft');
  await phone.by('facts').locator('textarea').fill(TEXT);
  await saving.asked;
  await all.kill();
  saving.letGo();
  await phone.says('save-state', '先存在这台手机上');
  await all.again();
  await phone.says('save-state', '已经存好');
  const { content } = await all.must<{ content: { factsAndReasons: string } }>('file-case', 'o-plaintiff', {
    action: 'get',
    filingId,
  });
  assert.equal(content.factsAndReasons, TEXT);
}

export async function killedSuite(browser: Browser): Promise<Suite> {
  const run = (work: (phone: Phone, all: Started) => Promise<void>) => async () => {
    const all = await startAll();
    const phone = await Phone.open(browser, all.base);
    try {
      await work(phone, all);
    } finally {
      await phone.close();
      await all.stop();
    }
  };
  return {
    cases: [
      { title: 'killed: while a number is taken, it is one number in the end', run: run(takes) },
      { title: 'killed: while a draft is saved, the phone keeps it and sends it when all is back', run: run(writes) },
    ],
    stop: async () => undefined,
  };
}
