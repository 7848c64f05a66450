/** Who the phone is to the cloud, and calls of functions, in a browser. */
import assert from 'node:assert/strict';
import { type CloudCase, type Failure, inPhone, NETWORK_IS, openPhone, openTwoPhones } from './cloud-phone';

export const CALL_CASES: CloudCase[] = [
  {
    name: 'callFunction knows the person, by promise and by callbacks',
    async run(page, base) {
      await openPhone(page, base, 'o-alice');
      const answer = await inPhone<{
        errMsg: string;
        requestID: string;
        result: {
          openid: string;
          source: string;
          event: { userInfo: { openId: string }; tcbContext: unknown; [field: string]: unknown };
        };
      }>(
        page,
        `cloud.init({ traceUser: true });
        return cloud.callFunction({ name: 'who', data: { a: 1, id: cloud.CloudID('x'), gone: undefined } });`,
      );
      assert.deepEqual(Object.keys(answer).sort(), ['errMsg', 'requestID', 'result']);
      assert.equal(answer.errMsg, 'cloud.callFunction:ok');
      assert.match(answer.requestID, /^[\w-]{8,}$/);
      const { openid, source, event } = answer.result;
      assert.deepEqual([openid, source], ['o-alice', 'wx_client']);
      const { userInfo, tcbContext, ...sent } = event;
      assert.deepEqual(sent, { a: 1, id: { cloudID: 'x' } });
      assert.equal(userInfo.openId, 'o-alice');
      const heard = await inPhone<unknown[]>(
        page,
        `const heard = [];
        const name = 'who';
        await new Promise((resolve) => {
          const returned = cloud.callFunction({
            name,
            success: ({ result }) => heard.push('success ' + result.openid),
            fail: () => heard.push('fail'),
            complete: ({ errMsg }) => { heard.push(errMsg); resolve(); },
          });
          heard.push(typeof returned);
        });
        await new Promise((resolve) => cloud.callFunction({
          name: 'broken',
          success: () => heard.push('success'),
          fail: ({ errCode }) => heard.push(errCode),
          complete: ({ errCode }) => { heard.push(errCode); resolve(); },
        }));
        return heard;`,
      );
      assert.deepEqual(heard, ['undefined', 'success o-alice', 'cloud.callFunction:ok', -504002, -504002]);
    },
  },
  {
    name: 'what the cloud refuses of functions comes with WeChat’s codes and words',
    async run(page, base) {
      await openPhone(page, base, 'o-alice');
      const fail = (options: string, init = 'cloud.init()') =>
        inPhone<Record<string, unknown>>(page, `${init}; return failure(cloud.callFunction(${options}));`);
      const early = await fail('{ name: "who" }', '');
      assert.equal(early.errCode, -1);
      assert.match(
        String(early.errMsg),
        /^cloud\.callFunction:fail Cloud API isn't enabled, please call wx\.cloud\.init first/,
      );
      const broken = await fail('{ name: "broken" }');
      assert.equal(broken.isError, true);
      assert.match(
        String(broken.errMsg),
        /^cloud\.callFunction:fail Error: errCode: -504002 functions execute fail \| errMsg: .*broken/,
      );
      const missing = await fail('{ name: "nowhere" }');
      assert.equal(missing.errCode, -501000);
      assert.match(String(missing.errMsg), /FunctionName parameter could not be found/);
      const elsewhere = await fail('{ name: "who", config: { env: "elsewhere" } }');
      assert.equal(elsewhere.errCode, -501000);
      assert.match(String(elsewhere.errMsg), /Environment not found/);
      assert.equal((await fail('{ name: "internal" }')).errCode, -501019);
      assert.equal((await fail('{}')).errCode, -401003);
      assert.match(
        String(await page.evaluate('(() => { try { wx.cloud.callContainer(); } catch (e) { return e.message; } })()')),
        /wx\.cloud\.callContainer is not in the browser host yet/,
      );
    },
  },
  {
    name: 'a phone on which nobody is logged in is nobody to the cloud',
    async run(page, base) {
      await openPhone(page, base, '');
      const { errMsg } = await inPhone<{ errMsg: string }>(
        page,
        'cloud.init(); return failure(cloud.callFunction({ name: "who" }));',
      );
      assert.match(errMsg, /^cloud\.callFunction:fail access_token missing/);
    },
  },
  {
    name: 'phones in one page are apart: person, login, network',
    async run(page, base) {
      const [alice, bob] = await openTwoPhones(page, base);
      const who = 'cloud.init(); return (await cloud.callFunction({ name: "who" })).result.openid;';
      assert.deepEqual(await Promise.all([inPhone(alice, who), inPhone(bob, who)]), ['o-alice', 'o-bob']);
      assert.doesNotMatch(await page.evaluate<string>('JSON.stringify(localStorage)'), /ey[JK]|Bearer|access/);
      await page.evaluate(`frames['o-alice'].postMessage({ phone: { network: 'offline' } }, location.origin)`);
      await inPhone(alice, `${NETWORK_IS} await networkIs('offline');`);
      const { errCode, errMsg } = await inPhone<Failure>(alice, 'return failure(cloud.callFunction({ name: "who" }));');
      assert.equal(errCode, -1);
      assert.equal(
        errMsg,
        'cloud.callFunction:fail Error: errCode: -1 network error | errMsg: request:fail net::ERR_INTERNET_DISCONNECTED',
      );
      assert.equal(await inPhone(bob, 'return (await cloud.callFunction({ name: "who" })).result.openid;'), 'o-bob');
      const [again, other] = await openTwoPhones(page, base);
      assert.deepEqual(await Promise.all([again, other].map((phone) => phone.evaluate('network.state'))), [
        'offline',
        'online',
      ]);
    },
  },
];
