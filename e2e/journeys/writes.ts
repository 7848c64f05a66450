/** 填写: what somebody types into a field, be it one line, several, or a component around one. */
import type { Phone } from '../phone';

export async function write(phone: Phone, testid: string, text: string): Promise<void> {
  const field = phone.by(testid);
  await field.waitFor();
  const inner = field.locator('input, textarea');
  await ((await inner.count()) ? inner.first() : field).fill(text);
}
