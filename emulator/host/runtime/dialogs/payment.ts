/** 微信支付: the sheet that asks for the money, and the page that says what came of it (WeChat, "wx.requestPayment"). */
import { openDialog } from './dialog';
import { button, element } from './element';
import { type IconName, icon } from './icons';

interface Sheet {
  payee: string;
  amountFen: number;
  description: string;
  pay(): Promise<SheetOutcome>;
}

/** `refused`: in WeChat's words, why. */
export type SheetOutcome = 'paid' | 'cancelled' | { refused: string };

const yuan = (fen: number): string => `¥${(fen / 100).toFixed(2)}`;

/** Nobody's password is asked for, and no money moves. A person goes back to the app by 完成, as on a real phone. */
export async function paymentSheet(sheet: Sheet): Promise<SheetOutcome> {
  let paying: Promise<SheetOutcome> | undefined;
  await openDialog<undefined>(
    { api: 'requestPayment', label: '微信支付', className: 'd-panel d-payment', cancelled: { answer: undefined } },
    (dialog, close) => {
      const done = () => close(undefined);
      const confirm = button('payment-confirm', '确认支付', () => void start(), 'd-button d-button-main');
      const cancel = button('payment-cancel', '', done, 'd-payment-close');
      cancel.append(icon('close'));
      cancel.setAttribute('aria-label', '取消');
      confirm.autofocus = true;
      const start = async () => {
        confirm.disabled = true;
        cancel.disabled = true;
        confirm.textContent = '正在支付…';
        paying = sheet.pay();
        const end = ending(sheet, await paying, done);
        dialog.replaceChildren(...end.shown);
        end.way.focus();
      };
      dialog.append(
        cancel,
        element('p', { className: 'd-payment-whom' }, '付款给 ', element('b', {}, sheet.payee)),
        element('h2', { className: 'd-payment-sum', testid: 'payment-amount' }, yuan(sheet.amountFen)),
        fact('商品', sheet.description),
        fact('付款方式', '零钱（本地云，不动真钱）'),
        confirm,
      );
    },
  );
  // Esc takes the sheet away, not the money back.
  return paying ?? 'cancelled';
}

const fact = (name: string, text: string) =>
  element(
    'p',
    { className: 'd-row d-payment-fact' },
    element('span', { className: 'd-quiet' }, name),
    element('span', { className: 'd-payment-text' }, text),
  );

interface Ending {
  shown: HTMLElement[];
  way: HTMLButtonElement;
}

function ending({ payee, amountFen }: Sheet, outcome: SheetOutcome, done: () => void): Ending {
  if (typeof outcome === 'object') return refusal(outcome.refused, done);
  const way = button('payment-done', '完成', done, 'd-button d-button-main');
  const facts = [
    element('p', {}, payee),
    element('p', { className: 'd-payment-sum', testid: 'payment-amount' }, yuan(amountFen)),
  ];
  return { shown: [sign('success'), result('支付成功'), ...facts, way], way };
}

function refusal(reason: string, done: () => void): Ending {
  const way = button('payment-done', '确定', done, 'd-button d-button-main');
  return { shown: [sign('error'), result('支付失败'), element('p', { className: 'd-quiet' }, reason), way], way };
}

/** Read out when it comes in place of the sheet. */
const result = (text: string) => element('div', { attributes: { role: 'status' } }, element('h2', {}, text));

function sign(name: IconName): HTMLElement {
  const holder = element('div', { className: `d-payment-sign d-payment-${name}` });
  holder.append(icon(name));
  return holder;
}

/** What WeChat shows instead of the sheet where it takes nothing. */
export const paymentRefusal = (reason: string): Promise<undefined> =>
  openDialog<undefined>(
    { api: 'requestPayment', label: '支付失败', className: 'd-panel d-payment', cancelled: { answer: undefined } },
    (dialog, close) => {
      const { shown, way } = refusal(reason, () => close(undefined));
      way.autofocus = true;
      dialog.append(...shown);
    },
  );
