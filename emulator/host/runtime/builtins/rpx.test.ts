import { rpxInValue } from '../../rpx';
import { inPx, lengthInCss } from './rpx';

test.each([
  [40, 40],
  ['40', 40],
  ['40px', 40],
  ['40rpx', 20],
  ['-40rpx', -20],
  ['auto', 0],
  [null, 0],
])('%j on a screen of 375 px is %d px', (length, px) => {
  expect(inPx(length, 375)).toBe(px);
});

test('styles keep everything but the unit', () => {
  expect(rpxInValue('margin: 10rpx -4.5rpx; color: red')).toBe(
    'margin: calc(var(--rpx) * 10) calc(var(--rpx) * -4.5); color: red',
  );
  expect(lengthInCss('30rpx')).toBe('calc(var(--rpx) * 30)');
  expect(lengthInCss(6)).toBe('6px');
  expect(lengthInCss('')).toBe('');
});
