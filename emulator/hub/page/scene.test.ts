import { freeDevice, phoneAddress, readScene, STANDARD, sceneText } from './scene';

test('a scene is read from the address as it was written there', () => {
  const scene = {
    developer: true,
    phones: [
      { ...STANDARD, as: 'o-a', page: 'pages/home/index?scene=h%3Dhall-1&note=甲;乙#1' },
      { ...STANDARD, as: '', scene: 1047, font: 25.5, network: 'offline' as const, device: 3 },
    ],
  };
  expect(readScene(sceneText(scene))).toEqual(scene);
});

test('an address stays readable, and says only what is not standard', () => {
  const phones = [
    { ...STANDARD, as: 'o-a', page: 'pages/home/index?id=1' },
    { ...STANDARD, as: 'o-b', network: 'weak' as const },
  ];
  expect(sceneText({ phones, developer: false })).toBe('#as=o-a&page=pages/home/index?id=1;as=o-b&network=weak');
});

test('an address typed by hand is taken as far as it means something', () => {
  expect(readScene('#as=o-a&page=/pages/a&font=huge&network=none&scene=-1;hello;;').phones).toEqual([
    { ...STANDARD, as: 'o-a', page: 'pages/a' },
  ]);
  expect(readScene('#as=%E0%A4')).toMatchObject({ phones: [{ as: '%E0%A4' }] });
  expect(readScene('')).toEqual({ phones: [], developer: false });
});

test('two phones of one person are two devices', () => {
  const { phones } = readScene('#as=o-a;as=o-b;as=o-a;as=o-a&device=1');
  expect(phones.map(({ as, device }) => `${as} ${device}`)).toEqual(['o-a 1', 'o-b 1', 'o-a 2', 'o-a 3']);
  expect(freeDevice(phones, 'o-b')).toBe(2);
  expect(freeDevice(phones, 'o-c')).toBe(1);
});

test('a phone is served with its person, scene and font, and its page after the hash', () => {
  const phone = { ...STANDARD, as: 'o-a', font: 25.5, page: 'pages/a?x=1' };
  expect(phoneAddress(phone)).toBe('/phone/?as=o-a&scene=1001&font=25.5&device=1#/pages/a?x=1');
  expect(phoneAddress({ ...phone, page: '' })).toBe('/phone/?as=o-a&scene=1001&font=25.5&device=1');
});
