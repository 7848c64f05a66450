/** The phone’s network, in a browser. */
import assert from 'node:assert/strict';
import { type CloudCase, inPhone, openPhone } from './cloud-phone';

export const NETWORK_CASES: CloudCase[] = [
  {
    name: '断网: fetch, XMLHttpRequest and WebSocket fail at once, the app’s own files do not',
    async run(page, base) {
      await openPhone(page, base, 'o-alice');
      const seen = await inPhone<unknown>(
        page,
        `cloud.init();
        await cloud.callFunction({ name: 'who' });
        const socket = new WebSocket(location.origin.replace('http', 'ws') + '/ws');
        await new Promise((resolve) => { socket.onopen = resolve; });
        const cut = new Promise((resolve) => { socket.onclose = ({ code }) => resolve(code); });
        const slow = fetch('/auth/v1/user/me').then(({ status }) => status, ({ message }) => message);
        network.set('offline');
        const fetched = await fetch('/limits').catch(({ message }) => message);
        const sent = await new Promise((resolve) => {
          const request = new XMLHttpRequest();
          request.onload = () => resolve('load');
          request.onerror = () => resolve('error ' + request.status + ' ' + request.readyState);
          request.open('POST', '/limits');
          request.setRequestHeader('content-type', 'text/plain');
          request.send('x');
        });
        const opened = await new Promise((resolve) => {
          const other = new WebSocket(location.origin.replace('http', 'ws') + '/ws');
          other.addEventListener('close', ({ code, wasClean }) => resolve([code, wasClean]));
        });
        const own = (await fetch('app.js')).status;
        const database = await failure(cloud.database().collection('open').get());
        network.set('online');
        return [fetched, sent, opened, own, await cut, await slow, database.errMsg, (await fetch('/limits')).status];`,
      );
      const off = 'net::ERR_INTERNET_DISCONNECTED';
      assert.deepEqual(seen, [
        off,
        'error 0 4',
        [1006, false],
        200,
        1006,
        off,
        `collection.get:fail -1 network error. request:fail ${off}`,
        200,
      ]);
    },
  },
  {
    name: '弱网: every third answer is lost after it was done, so that asking again shows what is done twice',
    async run(page, base) {
      await openPhone(page, base, 'o-alice');
      const seen = await inPhone<unknown>(
        page,
        `cloud.init();
        const open = cloud.database().collection('open');
        await open.get();
        network.set('weak');
        const outcomes = [];
        for (const n of [1, 2, 3, 4])
          outcomes.push((await failure(open.add({ data: { n } }))).errMsg ?? 'ok');
        const sent = () => new Promise((resolve) => {
          const request = new XMLHttpRequest();
          request.onload = () => resolve(request.status);
          request.onerror = () => resolve('error ' + request.status);
          request.open('GET', '/limits');
          request.send();
        });
        const others = [await sent(), await sent(), await sent()];
        network.set('online');
        return [outcomes, others, (await open.orderBy('n', 'asc').get()).data.map(({ n }) => n)];`,
      );
      const lost = 'collection.add:fail -1 network error. request:fail net::ERR_CONNECTION_RESET';
      assert.deepEqual(seen, [
        ['ok', 'ok', lost, 'ok'],
        [200, 'error 0', 200],
        [1, 2, 3, 4],
      ]);
    },
  },
];
