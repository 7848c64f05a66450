import { received, sentAs, urlProblem } from './request-data';

const url = 'http://127.0.0.1:4000/a';

test('GET puts data into the address, encoded', () => {
  expect(sentAs({ url, method: 'GET', data: { name: '张三', list: [1] } })).toEqual({
    url: `${url}?name=%E5%BC%A0%E4%B8%89&list=%5B1%5D`,
    header: { 'content-type': 'application/json' },
  });
  expect(sentAs({ url: `${url}?x=1`, method: 'GET', data: { y: 2 } }).url).toBe(`${url}?x=1&y=2`);
  expect(sentAs({ url, method: 'GET', data: {} }).url).toBe(url);
});
test('POST sends JSON', () => {
  expect(sentAs({ url, method: 'POST', data: { a: 1 } })).toMatchObject({ url, body: '{"a":1}' });
});
test('or a form, whatever the case of the header', () => {
  const header = { 'Content-Type': 'application/x-www-form-urlencoded' };
  expect(sentAs({ url, method: 'POST', data: { a: '1 2' }, header })).toMatchObject({ body: 'a=1%202', header });
});
test('text and bytes are sent as they are', () => {
  const bytes = new ArrayBuffer(2);
  expect(sentAs({ url, method: 'PUT', data: 'x' }).body).toBe('x');
  expect(sentAs({ url, method: 'PUT', data: bytes }).body).toBe(bytes);
});
test('an answer is read as JSON where it is', () => {
  expect(received('{"a":1}', 'json')).toEqual({ a: 1 });
  expect(received('<p>', 'json')).toBe('<p>');
  expect(received('{"a":1}', 'text')).toBe('{"a":1}');
});
test.each([['/a'], ['foo'], ['http://'], [undefined], ['ftp://x/y']])('%s is no address', (bad) => {
  expect(urlProblem(bad)).toBe(`invalid url "${bad}"`);
});
test('an address is', () => expect(urlProblem(url)).toBeUndefined());
