/** Asks a phone for what its app and its script know; by text, since these files know no DOM. */
import type { Phone } from '../phone';

export const says = <T>(phone: Phone, code: string) => phone.page.evaluate<T>(code);
export const failure = (phone: Phone, call: string) =>
  says<string>(phone, `Promise.resolve(wx.${call}).then(() => 'done', ({ errMsg }) => errMsg)`);
export const script = (phone: Phone, code: string) => says<void>(phone, `void phoneScript.${code}`);
export const pending = (phone: Phone) => says<string | null>(phone, 'phoneScript.pending()?.api ?? null');
/** As computed, of an element in the page in front. */
export const style = (phone: Phone, selector: string, name: string) =>
  says<string>(
    phone,
    `getComputedStyle(document.querySelector('.h-page:not([hidden]) ${selector}')).getPropertyValue('${name}')`,
  );
export const focused = (phone: Phone) => says<string>(phone, 'document.activeElement?.dataset.testid ?? ""');
