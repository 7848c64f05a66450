import { canIUse } from './can-i-use';

const here = {
  api: (name: string) => name === 'showToast',
  component: (tag: string) => (tag === 'button' ? ['openType', 'size'] : undefined),
};

test.each([
  ['showToast', true],
  ['showToast.object.image', true],
  ['requestPayment', false],
  ['button', true],
  ['button.open-type', true],
  ['button.open-type.contact', true],
  ['button.no-such', false],
  ['camera', false],
  ['', false],
])('%s: %s', (schema, can) => expect(canIUse(schema, here)).toBe(can));
