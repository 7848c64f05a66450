/** What the tests of the stand-in stand on: a local cloud, and Tencent Cloud's own typed clients, unmodified. */
import { Client as Faceid } from 'tencentcloud-sdk-nodejs/tencentcloud/services/faceid/v20180301/faceid_client';
import { createEmulator, type Emulator } from '../emulator';
import type { FaceInfo } from './shape';

export let emulator: Emulator;

export const CHEN = { Name: '陈晓梅', IdCard: '330281198503120023' };
export const QIAN = { Name: '钱多多', IdCard: '11010519491231002X' };
export const VIDEO = Buffer.from('a face').toString('base64');
export const OTHER_KEY = { secretId: 'other', secretKey: 'secret' };

/** One local cloud for a file of tests. */
export function onTrial(): void {
  beforeAll(async () => {
    emulator = await createEmulator({
      tencent: {
        register: [{ name: CHEN.Name, idNumber: CHEN.IdCard }],
        credentials: [{ secretId: 'id', secretKey: 'key' }, OTHER_KEY],
        rules: ['1', '2'],
      },
    });
  });
  afterAll(() => emulator.stop());
  afterEach(() => {
    emulator.faults.clear();
    emulator.clock.reset();
    emulator.outbox.clear();
    emulator.tencent.ears.clear();
  });
}

export const settings = (credential = { secretId: 'id', secretKey: 'key' }, region = 'ap-guangzhou') => ({
  credential,
  region,
  profile: { httpProfile: { endpoint: new URL(emulator.url).host, protocol: 'http://', reqTimeout: 5 } },
});
export const faceid = (credential = { secretId: 'id', secretKey: 'key' }) => new Faceid(settings(credential));
export const refused = (code: string) => ({ code, requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) });
export const json = async (path: string, method = 'GET', body?: object) => {
  const answer = await fetch(`${emulator.url}${path}`, { method, ...(body && { body: JSON.stringify(body) }) });
  const parsed: unknown = JSON.parse(await answer.text());
  return { status: answer.status, body: parsed };
};
export const faces = async (): Promise<FaceInfo[]> => JSON.parse(await (await fetch(`${emulator.url}/face`)).text());
export const say = (id: string | undefined, outcome: 'pass' | 'fail', body: object = {}) =>
  json(`/face/${id}/${outcome}`, 'POST', body);
export const liveCode = async () => {
  const { LiveCode = '', RequestId = '' } = await faceid().GetLiveCode();
  return { code: LiveCode, id: RequestId };
};
export const lip = (ValidateData: string, more: object = {}) =>
  faceid().LivenessRecognition({ ...CHEN, LivenessType: 'LIP', ValidateData, VideoBase64: VIDEO, ...more });
