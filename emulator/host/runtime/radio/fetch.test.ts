import { radioFetch } from './fetch';
import { Radio } from './radio';

const LOCAL = '/phone/app.css';

function phone(real: () => Promise<Response> = async () => new Response('done')) {
  const radio = new Radio({ getItem: () => null, setItem() {} }, 'a');
  const seen: [string, boolean][] = [];
  const waits: number[] = [];
  let asked = 0;
  const ask = radioFetch(
    () => {
      asked += 1;
      return real();
    },
    radio,
    {
      isLocal: (address) => address === LOCAL,
      seen: (address, reachable) => void seen.push([address, reachable]),
      wait: async (ms) => void waits.push(ms),
    },
  );
  const outcome = (address = '/web') =>
    ask(address).then(
      (answer) => answer.text(),
      (error: Error) => error.message,
    );
  return { radio, seen, waits, outcome, asked: () => asked };
}

test('online a request goes through, and the local cloud was seen', async () => {
  const { outcome, seen, waits } = phone();
  expect(await outcome()).toBe('done');
  expect([seen, waits]).toEqual([[['/web', true]], []]);
});

test('断网 nothing is sent but what is local', async () => {
  const { radio, outcome, asked } = phone();
  radio.set('offline');
  expect(await outcome()).toBe('net::ERR_INTERNET_DISCONNECTED');
  expect(asked()).toBe(0);
  expect(await outcome(LOCAL)).toBe('done');
});

test('a request that is on its way fails as soon as the phone is 断网', async () => {
  const { radio, outcome, seen } = phone(() => new Promise(() => {}));
  const waiting = outcome();
  radio.set('offline');
  expect(await waiting).toBe('net::ERR_INTERNET_DISCONNECTED');
  expect(seen).toEqual([]);
});

test('weak: both ways take their time, and the third answer is lost after the request was sent', async () => {
  const { radio, outcome, asked, waits } = phone();
  radio.set('weak');
  expect([await outcome(), await outcome(), await outcome(), await outcome()]).toEqual([
    'done',
    'done',
    'net::ERR_CONNECTION_RESET',
    'done',
  ]);
  expect([asked(), waits.length]).toEqual([4, 8]);
});

test('a local cloud that does not answer is seen as gone; what was called off is not', async () => {
  const gone = phone(() => Promise.reject(new TypeError('Failed to fetch')));
  expect(await gone.outcome()).toBe('net::ERR_CONNECTION_REFUSED');
  expect(gone.seen).toEqual([['/web', false]]);
  const aborted = phone(() => Promise.reject(new DOMException('called off', 'AbortError')));
  expect(await aborted.outcome()).toBe('called off');
  expect(aborted.seen).toEqual([]);
});
