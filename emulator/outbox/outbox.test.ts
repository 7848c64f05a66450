import { parseForm } from './form';
import { Outbox } from './outbox';
import { bytesOf, readFields, writeFields } from './protobuf';

describe('the outbox', () => {
  test('keeps the last 10,000 messages', () => {
    const outbox = new Outbox(() => 0);
    for (let n = 0; n < 10_005; n += 1) outbox.send('subscribeMessage.send', { touser: 'o-plaintiff', n });
    expect(outbox.list()).toHaveLength(10_000);
    expect(outbox.list()[0]).toMatchObject({ data: { n: 5 } });
  });

  test('gives prepared answers in the order they were prepared, each to the call it is for', () => {
    const outbox = new Outbox(() => 0);
    outbox.prepare({ errcode: 1, errmsg: 'first', apiName: 'templateMessage.send' });
    outbox.prepare({ errcode: 2, errmsg: 'second' });
    outbox.prepare({ errcode: 3, errmsg: 'third' });
    const send = (apiName: string) => outbox.send(apiName, { touser: 'o-plaintiff' }).errcode;
    expect([
      send('subscribeMessage.send'),
      send('templateMessage.send'),
      send('templateMessage.send'),
      send('templateMessage.send'),
    ]).toEqual([2, 1, 3, 0]);
  });
});

describe('a form', () => {
  const form = (...parts: string[]) =>
    Buffer.from(`--mark\r\n${parts.join('\r\n--mark\r\n')}\r\n--mark--\r\n`, 'latin1');
  const text = (name: string, value: string) => `Content-Disposition: form-data; name="${name}"\r\n\r\n${value}`;
  const type = 'multipart/form-data; boundary=mark';

  test('has texts, and bytes as they are', () => {
    const bytes = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte)).toString('latin1');
    const binary = `Content-Disposition: form-data; name="b"\r\nContent-Type: application/octet-stream\r\n\r\n${bytes}`;
    expect(parseForm(type, form(text('a', 'x\r\ny'), binary, text('c', '')))).toEqual({
      a: 'x\r\ny',
      b: Buffer.from(bytes, 'latin1'),
      c: '',
    });
  });

  test.each([
    ['no boundary', 'multipart/form-data', form(text('a', '1'))],
    ['another boundary', 'multipart/form-data; boundary=other', form(text('a', '1'))],
    ['no end', type, form(text('a', '1')).subarray(0, -6)],
    ['no name', type, form('Content-Disposition: form-data\r\n\r\n1')],
    ['no headers', type, form('1')],
    ['nothing', type, Buffer.alloc(0)],
  ])('with %s is refused', (_, contentType, body) => {
    expect(() => parseForm(contentType, body)).toThrow(SyntaxError);
  });
});

describe('protobuf', () => {
  test('reads what it wrote, of any length', () => {
    const long = Buffer.alloc(70_000, 7);
    const fields = readFields(
      writeFields([
        [1, '通知'],
        [2, long],
        [300, ''],
      ]),
    );
    expect(bytesOf(fields, 1).toString()).toBe('通知');
    expect(bytesOf(fields, 2)).toEqual(long);
    expect(bytesOf(fields, 300)).toEqual(Buffer.alloc(0));
  });

  test.each([[[0x0a, 0x05, 0x01]], [[0x80]], [[0x0b]], [[0x08, ...Array<number>(11).fill(0xff)]]])(
    'refuses %j',
    (bytes) => {
      expect(() => readFields(Buffer.from(bytes))).toThrow('malformed protobuf');
    },
  );
});
