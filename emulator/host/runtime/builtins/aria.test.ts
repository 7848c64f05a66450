import { ARIA_ATTRIBUTES, ariaValue, isPressable, isReference } from './aria';

test('every property has its attribute', () => {
  expect(ARIA_ATTRIBUTES.get('ariaRole')).toBe('role');
  expect(ARIA_ATTRIBUTES.get('ariaLabelledby')).toBe('aria-labelledby');
  expect(ARIA_ATTRIBUTES.get('ariaValuenow')).toBe('aria-valuenow');
});

test.each([
  ['aria-hidden', true, 'true'],
  ['aria-hidden', '', 'true'],
  ['aria-hidden', false, 'false'],
  ['aria-label', '', ''],
  ['aria-label', undefined, ''],
  ['aria-checked', false, 'false'],
  ['aria-valuenow', 0, '0'],
  ['role', 'image', 'img'],
  ['role', 'button', 'button'],
])('%s given %j is %j', (attribute, given, expected) => {
  expect(ariaValue(attribute, given)).toBe(expected);
});

test('ids are references; buttons can be pressed and headings not', () => {
  expect(['aria-labelledby', 'aria-controls', 'aria-label'].map(isReference)).toEqual([true, true, false]);
  expect(['button', 'tab', 'heading', 'img'].map(isPressable)).toEqual([true, true, false, false]);
});
