/** All operations of the API that the stand-in knows. */
import { BILLS } from './bill-operations';
import { PayError } from './error';
import type { Operation } from './operation';
import { REFUNDS } from './refund-operations';
import { encrypt } from './signature';
import { DAY_MS, rfc3339 } from './time';
import { transactions } from './transactions';

const CERTIFICATES: Operation = {
  name: 'certificates',
  method: 'GET',
  path: /^\/v3\/certificates$/,
  async run({ pay: { keys } }) {
    // Merchants that came after the certificates have none.
    if (keys.mode === 'public-key')
      throw new PayError('RESOURCE_NOT_EXISTS', '无可用的平台证书，请在商户平台-API安全申请使用微信支付公钥');
    const { serial, pem } = keys.platform;
    const year = 365 * DAY_MS;
    const from = Date.now() - DAY_MS;
    const certificate = {
      serial_no: serial,
      effective_time: rfc3339(from),
      expire_time: rfc3339(from + 5 * year),
      encrypt_certificate: encrypt(pem, keys.apiV3Key, 'certificate'),
    };
    return { status: 200, json: { data: [certificate] } };
  },
};

export const OPERATIONS: readonly Operation[] = [
  ...transactions(true),
  ...transactions(false),
  ...REFUNDS,
  ...BILLS,
  CERTIFICATES,
];
