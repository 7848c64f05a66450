import { md5 } from './md5';

// Around the borders of a block, against another implementation (Node's crypto).
test.each([
  [0, 'd41d8cd98f00b204e9800998ecf8427e'],
  [1, '93b885adfe0da089cdf634904fd59f71'],
  [55, 'a7555f1cbcea377c660265d60f0b43e9'],
  [56, '6cd86ae039432adef6f4ae4574191b79'],
  [63, '2f261e323d8e3c22a7c32f8797559d0b'],
  [64, 'e9621717bb98894e3cf92ee5e5b66c19'],
  [65, '199bc7fa1758e209ca0c0e280d7135b7'],
  [1000, '5f614daf89bd7f88ef621ddd347c6852'],
])('%d bytes', (length, hash) => {
  expect(md5(Uint8Array.from({ length }, (_, at) => (at * 37) & 0xff))).toBe(hash);
});
