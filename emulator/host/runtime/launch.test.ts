import { launchOptionsOf } from './launch';

test('the hash names the page and its query, the address the scene', () => {
  expect(launchOptionsOf('#/pages/hall/index?h=yuyao-hall-1&x=%E5%BC%A0', { scene: 1047 })).toMatchObject({
    path: 'pages/hall/index',
    query: { h: 'yuyao-hall-1', x: '%E5%BC%A0' },
    scene: 1047,
  });
});
test.each(['', '#', '#/'])('"%s" names no page', (hash) => {
  expect(launchOptionsOf(hash, { scene: 1001 })).toMatchObject({ path: '', query: {} });
});
