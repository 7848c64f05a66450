/** Face checks and speech in the browser: the hub's panel, and the page that DetectAuth leads to. */
import assert from 'node:assert/strict';
import axe from 'axe-core';
import { Client } from 'tencentcloud-sdk-nodejs/tencentcloud/services/faceid/v20180301/faceid_client';
import { type HubCase, openHub } from './hub-stage';

const CHEN = { Name: '陈晓梅', IdCard: '330281198503120023' };

const faceid = (base: string) =>
  new Client({
    credential: { secretId: 'local', secretKey: 'local' },
    profile: { httpProfile: { endpoint: new URL(base).host, protocol: 'http://' } },
  });

const read = (base: string, code = '') =>
  faceid(base)
    .LivenessRecognition({ ...CHEN, LivenessType: 'LIP', ValidateData: code, VideoBase64: 'AAAA' })
    .then(
      ({ Result }) => Result,
      ({ code: refusal }) => refusal,
    );

export const HUB_FACE_CASES: HubCase[] = [
  {
    name: 'a face check ends as the panel says, and what is heard next is what it was told',
    async run(page, base) {
      const { LiveCode } = await faceid(base).GetLiveCode();
      await openHub(page, base, { address: '#as=o-1;view=developer' });
      const faces = page.getByRole('region', { name: '人脸与语音' });
      await faces.getByText(`读数字 · ${LiveCode} · 等待`).waitFor();
      await faces.getByLabel('不通过的原因').selectOption('FailedOperation.LipVoiceLow');
      await faces.getByRole('button', { name: '不通过', exact: true }).click();
      await faces.getByText('下一次：FailedOperation.LipVoiceLow').waitFor();
      assert.equal(await read(base, LiveCode), 'FailedOperation.LipVoiceLow');
      await faces.getByText('陈** · 不通过 · FailedOperation.LipVoiceLow').waitFor();
      await faces.getByRole('button', { name: '通过', exact: true }).click();
      await faces.getByText('下一次：通过').waitFor();
      assert.equal(await read(base, LiveCode), 'Success');
      await faces.getByText(`${LiveCode} · 陈** · 通过`).waitFor();
      await faces.getByLabel('下一次语音听见').fill('我要起诉');
      await faces.getByRole('button', { name: '说好', exact: true }).click();
      await faces.getByText('“我要起诉”').waitFor();
      await fetch(`${base}/asr`, { method: 'DELETE' });
    },
  },
  {
    name: 'a reason that is being chosen stays where it is while another check comes in',
    async run(page, base) {
      await faceid(base).GetLiveCode();
      await openHub(page, base, { address: '#as=o-1;view=developer' });
      const reasons = page.getByRole('region', { name: '人脸与语音' }).getByLabel('不通过的原因');
      await reasons.focus();
      await faceid(base).GetLiveCode();
      await reasons.nth(1).waitFor();
      assert.equal(await reasons.nth(1).evaluate((one) => one === one.ownerDocument.activeElement), true);
    },
  },
  {
    name: 'who is sent to the page for signing says himself how it ends, and goes back where he came from',
    async run(page, base) {
      const asked = { RuleId: '1', ...CHEN, IntentionVerifyText: '我已阅读调解协议，同意其中内容。' };
      const { Url = '', BizToken = '' } = await faceid(base).DetectAuth({ ...asked, RedirectUrl: `${base}/limits` });
      const outcome = async () => (await faceid(base).GetDetectInfoEnhanced({ BizToken, RuleId: '1' })).Text?.ErrCode;
      await page.setViewportSize({ width: 375, height: 812 });
      await page.goto(Url);
      await page.getByText('我已阅读调解协议').waitFor();
      await page.evaluate(axe.source);
      const findings = `axe.run(document).then(({ violations }) => violations.map(({ id }) => id))`;
      assert.deepEqual(await page.evaluate(findings), []);
      await page.getByLabel('不通过的原因').selectOption('FailedOperation.LipVoiceLow');
      await page.getByRole('button', { name: '不通过' }).click();
      await page.waitForURL('**/limits');
      assert.equal(await outcome(), 1106);
      await page.goto(Url);
      await page.getByText('没有通过，可以再试').waitFor();
      await page.getByRole('button', { name: '通过', exact: true }).click();
      await page.waitForURL('**/limits');
      assert.equal(await outcome(), 0);
      await page.goto(Url);
      await page.getByText('核验已通过').waitFor();
      assert.equal(await page.getByRole('button').count(), 0);
    },
  },
];
