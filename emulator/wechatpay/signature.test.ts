import { generateKeyPairSync, X509Certificate } from 'node:crypto';
import { Aes, Formatter, Rsa } from 'wechatpay-axios-plugin';
import type { Alteration } from './signature';
import { clientOf, JSAPI, onTrial, opened, PARTNER, partnerOrder, partnerPath, post, refusedWith } from './trial';

const { emulator, court } = onTrial();

/** Signed by hand, so that the time can be another. */
async function raw(method: string, target: string, { at = Math.floor(Date.now() / 1000), headers = {} } = {}) {
  const { mchid, serial, privateKey } = emulator().pay.merchant;
  const key = Rsa.from(privateKey, Rsa.KEY_TYPE_PRIVATE);
  const nonce = Formatter.nonce();
  const signature = Rsa.sign(Formatter.request(method, target, at, nonce, ''), key);
  const authorization = Formatter.authorization(mchid, nonce, signature, at, serial);
  const answer = await fetch(`${emulator().url}${target}`, { method, headers: { authorization, ...headers } });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, text };
}

const FIND = `/${partnerPath('WF-nobody')}?sp_mchid=1900000001&sub_mchid=1900000109`;

describe('who asks', () => {
  test('by another key is refused', async () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const other = clientOf(emulator(), { privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString() });
    const asked = other.get(partnerPath('WF-1'), PARTNER);
    expect(await refusedWith(asked)).toEqual({ status: 401, code: 'SIGN_ERROR', message: '签名错误' });
  });

  test('by another serial or in the name of another merchant is refused', async () => {
    for (const other of [{ serial: '4D'.repeat(20) }, { mchid: '1900000002' }]) {
      const asked = clientOf(emulator(), other).get(partnerPath('WF-1'), PARTNER);
      expect(await refusedWith(asked)).toMatchObject({ status: 401, code: 'SIGN_ERROR' });
    }
  });

  test('six minutes ago, or in six minutes, is refused; within five is not, whatever the clock of the court says', async () => {
    const now = Math.floor(Date.now() / 1000);
    emulator().clock.advance(30 * 24 * 3600_000);
    for (const at of [now - 360, now + 360]) {
      const { status, text, headers } = await raw('GET', FIND, { at });
      expect({ status, code: JSON.parse(text).code }).toEqual({ status: 401, code: 'SIGN_ERROR' });
      expect(headers.get('wechatpay-signature')).toBeNull();
    }
    for (const at of [now - 240, now + 240]) expect((await raw('GET', FIND, { at })).status).toBe(404);
  });

  test('with no name at all is refused', async () => {
    const answer = await fetch(`${emulator().url}${FIND}`);
    expect(answer.status).toBe(401);
    expect(JSON.parse(await answer.text())).toMatchObject({ code: 'SIGN_ERROR' });
    expect((await raw('GET', FIND, { headers: { 'user-agent': '' } })).status).toBe(400);
  });

  test('for what is not there gets an empty 404, by a wrong method an empty 405', async () => {
    expect(await raw('GET', '/v3/pay/nothing')).toMatchObject({ status: 404, text: '' });
    expect(await raw('GET', `/${JSAPI}`)).toMatchObject({ status: 405, text: '' });
  });
});

describe('the plugin refuses', () => {
  test.each<Alteration>(['body', 'signature', 'time', 'serial', 'probe'])(
    'an answer with another %s',
    async (alteration) => {
      const wxpay = clientOf(emulator());
      const number = `WF-other-${alteration}`;
      await post(emulator(), '/pay/next', { on: 'prepay', alteration });
      const asked = wxpay.post(JSAPI, partnerOrder(number, court().url));
      await expect(asked).rejects.toMatchObject({ code: expect.stringMatching(/^EV3_RES_HEADER/) });
      // It was made all the same.
      expect((await wxpay.get(partnerPath(number), PARTNER)).data).toMatchObject({ trade_state: 'NOTPAY' });
    },
  );
});

describe('keys', () => {
  afterEach(() => post(emulator(), '/pay/merchant', { keys: 'public-key' }));

  test('a merchant of today has no certificates of the platform', async () => {
    const asked = clientOf(emulator()).get('v3/certificates');
    expect(await refusedWith(asked)).toMatchObject({ status: 404, code: 'RESOURCE_NOT_EXISTS' });
  });

  test('an older one has, and is answered by them or by what it asks for', async () => {
    await post(emulator(), '/pay/merchant', { keys: 'certificate' });
    const { merchant } = emulator().pay;
    const [publicKeyId, serial] = Object.keys(merchant.platformKeys);
    if (!publicKeyId || !serial) throw new Error('both are expected');
    const answer = await clientOf(emulator()).get('v3/certificates');
    expect(answer.headers['wechatpay-serial']).toBe(serial);
    const [one] = JSON.parse(JSON.stringify(answer.data)).data;
    const { ciphertext, nonce, associated_data } = one.encrypt_certificate;
    const pem = Aes.AesGcm.decrypt(ciphertext, merchant.apiV3Key, nonce, associated_data);
    expect(pem).toBe(merchant.platformKeys[serial]);
    const certificate = new X509Certificate(pem);
    expect(certificate.serialNumber).toBe(one.serial_no);
    expect(certificate.verify(certificate.publicKey)).toBe(true);
    expect(Date.parse(certificate.validTo)).toBeGreaterThan(Date.now());

    const asking = clientOf(emulator(), {}, { 'Wechatpay-Serial': publicKeyId });
    expect((await asking.get('v3/certificates')).headers['wechatpay-serial']).toBe(publicKeyId);
    await asking.post(JSAPI, partnerOrder('WF-certified', court().url));
    await post(emulator(), '/pay/WF-certified/succeed');
    const [callback] = court().got;
    expect(callback?.headers['wechatpay-serial']).toBe(serial);
    expect(callback && opened(callback, merchant)).toBeDefined();
  });
});
