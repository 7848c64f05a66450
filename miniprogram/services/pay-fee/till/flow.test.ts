import { CallFailure } from '../../../api/failure';
import { askAgain, leave, type Outside, payOnce, type Step } from './flow';

const standing = (state: string, paid = false) => ({ state, stateName: '状态', next: '接下来。', paid });
const PAYING = standing('paying');
const PAID = standing('paid', true);
const OFFLINE = new CallFailure('OFFLINE', '现在连不上网络。');
const BEGUN = {
  orderId: 'o',
  outTradeNo: 'WF1',
  amountFen: 5000,
  parameters: { timeStamp: '1', nonceStr: 'n', package: 'prepay_id=1', signType: 'RSA', paySign: 's' },
};

/** Answers one after the other, the last one for good; an Error is thrown. */
const answers = <T>(...given: (T | Error)[]) => {
  const left = [...given];
  return async (): Promise<T> => {
    const next = left.length > 1 ? left.shift() : left[0];
    if (next instanceof Error) throw next;
    if (next === undefined) throw new Error('nothing to answer');
    return next;
  };
};

function outside(more: Partial<Outside> = {}): { steps: Step[]; waited: number[]; till: Outside } {
  const steps: Step[] = [];
  const waited: number[] = [];
  const till: Outside = {
    prepay: answers(BEGUN),
    pay: answers('ok'),
    confirm: answers(PAID),
    giveUp: answers(standing('issued')),
    wait: async (ms) => void waited.push(ms),
    now: () => waited.reduce((sum, ms) => sum + ms, 0),
    tell: (step) => void steps.push(step),
    ...more,
  };
  return { steps, waited, till };
}

test('it is paid when the court says so, not when the phone does', async () => {
  const { till, steps } = outside({ confirm: answers(PAYING, PAYING, PAID) });
  expect(await payOnce(till)).toEqual({ kind: 'paid' });
  expect(steps).toEqual(['asking', 'paying', 'confirming']);
});

test('without network the court is asked on; in the end nobody is told to pay again', async () => {
  expect(await payOnce(outside({ confirm: answers<typeof PAID>(OFFLINE, PAYING, PAID) }).till)).toEqual({
    kind: 'paid',
  });
  const { till, waited } = outside({ confirm: answers<typeof PAID>(OFFLINE) });
  const outcome = await payOnce(till);
  expect(outcome).toMatchObject({ kind: 'unknown', text: expect.stringContaining('请先不要再付') });
  expect(waited.reduce((sum, ms) => sum + ms, 0)).toBeGreaterThan(20_000);
});

test('who cancels has paid nothing and leaves the till; paid after all, it counts', async () => {
  const { till, steps } = outside({ pay: answers('cancel') });
  expect(await payOnce(till)).toEqual({ kind: 'left', text: '您取消了付款，没有扣钱。' });
  expect(steps).toEqual(['asking', 'paying', 'leaving']);
  expect(await payOnce(outside({ pay: answers('cancel'), giveUp: answers(PAID) }).till)).toEqual({ kind: 'paid' });
});

test('what WeChat says of a payment that failed is said', async () => {
  expect(await payOnce(outside({ pay: answers('余额不足') }).till)).toMatchObject({
    kind: 'left',
    text: expect.stringContaining('余额不足'),
  });
});

test('a till that could not be left is unknown: one asks, and does not pay elsewhere', async () => {
  expect(await leave(outside({ giveUp: answers<typeof PAID>(OFFLINE) }).till, 'cancel')).toMatchObject({
    kind: 'unknown',
    text: expect.stringContaining('查结果'),
  });
  const other = new CallFailure('PRECONDITION_FAILED', '正在付款的不是您。');
  expect(await leave(outside({ giveUp: answers<typeof PAID>(other) }).till, 'cancel')).toEqual({
    kind: 'refused',
    text: '正在付款的不是您。',
  });
});

test('another at the till is named with the time until which one waits', async () => {
  const until = '2025-03-04T02:03:00.000Z';
  const busy = new CallFailure('CONFLICT', '另一个人正在付。', { until });
  const { till, steps } = outside({ prepay: answers<typeof BEGUN>(busy) });
  expect(await payOnce(till)).toEqual({ kind: 'busy', text: '另一个人正在付。', until });
  expect(steps).toEqual(['asking']);
});

test('what did not begin has taken nothing; what is refused is looked at anew', async () => {
  expect(await payOnce(outside({ prepay: answers<typeof BEGUN>(OFFLINE) }).till)).toMatchObject({
    kind: 'left',
    text: expect.stringContaining('没有扣钱'),
  });
  const paid = new CallFailure('PRECONDITION_FAILED', '这张缴费单已经付清，不用再付。');
  expect(await payOnce(outside({ prepay: answers<typeof BEGUN>(paid) }).till)).toEqual({
    kind: 'refused',
    text: paid.message,
  });
});

test('a sum that was not counted frees the order again, and its words are shown', async () => {
  expect(await payOnce(outside({ confirm: answers(standing('issued')) }).till)).toEqual({
    kind: 'refused',
    text: '状态。接下来。',
  });
});

test('asked for by hand it is asked for a few seconds only', async () => {
  const { till, waited } = outside({ confirm: answers(PAYING) });
  expect(await askAgain(till)).toMatchObject({ kind: 'unknown' });
  expect(waited.length).toBeLessThan(5);
});
