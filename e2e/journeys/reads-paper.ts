/** 看文书: a tap opens a PDF in WeChat's viewer, which the script takes the place of; and it is one. */
import type { Phone } from '../phone';

/** `%PDF-` in base64. */
const PDF = 'JVBERi0';

export async function readsPaper(phone: Phone, button: string): Promise<void> {
  await phone.page.evaluate(`
    globalThis.paperBegins = '';
    phoneScript.answer('openDocument', ({ filePath }) => {
      globalThis.paperBegins = wx.getFileSystemManager().readFileSync(filePath, 'base64').slice(0, ${PDF.length});
      return {};
    })`);
  await phone.tap(button);
  await phone.page.waitForFunction(`globalThis.paperBegins === ${JSON.stringify(PDF)}`);
}
