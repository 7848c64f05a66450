/** 外部服务: what functions need in their environment to find Tencent Cloud's API and WeChat Pay on the local cloud, and a seal that says 演示. */
import type { Emulator } from '../emulator/emulator';
import { TEMPLATES } from '../platform/messages/templates';

/** Ids as 公众平台 would give them, one a template. */
const templateIds = () =>
  Object.fromEntries(
    Object.keys(TEMPLATES).map((key) => [key, key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)]),
  );

/** Key and RuleId are those that the local cloud knows by default; ids of text messages may be any. */
export const gatewayEnvironment = ({ url }: Pick<Emulator, 'url'>): Record<string, string> => ({
  TENCENT_API: url,
  TENCENT_API_SECRET_ID: 'local',
  TENCENT_API_SECRET_KEY: 'local',
  TENCENT_FACE_RULE_ID: '1',
  TENCENT_SMS_APP_ID: '1400000001',
  TENCENT_SMS_SIGN: '微法院',
  TENCENT_SMS_TEMPLATES: JSON.stringify({ notice: '1000001' }),
  SEAL_GATEWAY: 'demo',
  MESSAGE_TEMPLATES: process.env.MESSAGE_TEMPLATES ?? JSON.stringify(templateIds()),
});

/** What stands between the first and the last line, in one. */
const oneLine = (pem: string): string => pem.replace(/-----[^-]+-----|\s/g, '');

/** The local cloud's merchant as 服务商. Apart from the others: making its keys takes half a second the first time. */
export function payEnvironment({ url, pay: { merchant } }: Pick<Emulator, 'url' | 'pay'>): Record<string, string> {
  const keys = Object.entries(merchant.platformKeys).map(([id, pem]) => [id, oneLine(pem)]);
  return {
    PAY_API: url,
    PAY_SP_MCHID: merchant.mchid,
    PAY_SP_APPID: merchant.appid,
    PAY_MCH_SERIAL: merchant.serial,
    PAY_MCH_KEY: oneLine(merchant.privateKey),
    PAY_APIV3_KEY: merchant.apiV3Key,
    PAY_PLATFORM_KEYS: JSON.stringify(Object.fromEntries(keys)),
    PAY_NOTIFY_URL: `${url}/http/pay-callback`,
  };
}
