import { mediaQuery } from './media-query-observer';

test('sizes and orientation become one query', () => {
  expect(mediaQuery({ minWidth: 300, maxWidth: 600, orientation: 'portrait' })).toBe(
    '(min-width: 300px) and (max-width: 600px) and (orientation: portrait)',
  );
});
