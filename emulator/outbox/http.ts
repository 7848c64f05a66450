/** `/outbox`: what was sent, and how the next message shall be answered. */
import { readBody, sendJson } from '../http/body';
import type { Call, Router } from '../http/router';
import { type Outbox, type PreparedAnswer, type PreparedSms, SMS } from './outbox';

const SMALL = 64 * 1024;

export function outboxRoutes(router: Router, outbox: Outbox): Router {
  return router
    .on('GET', '/outbox', ({ response }) => sendJson(response, 200, outbox.list()))
    .on('DELETE', '/outbox', ({ response }) => {
      outbox.clear();
      sendJson(response, 200, {});
    })
    .on('POST', '/outbox/next', async ({ request, response }: Call) => {
      const body: unknown = JSON.parse((await readBody(request, SMALL)).toString('utf8'));
      const sms = preparedSms(body);
      const answer = sms ?? preparedAnswer(body);
      if (sms) outbox.prepareSms(sms);
      else outbox.prepare(preparedAnswer(body));
      sendJson(response, 200, answer);
    });
}

/** `{"apiName": "sms.SendSms", "code": …}`; undefined: not about a text message. Throws SyntaxError. */
function preparedSms(value: unknown): PreparedSms | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { apiName, code, message = '', phone } = value as Record<string, unknown>;
  if (apiName !== SMS) return undefined;
  if (typeof code !== 'string' || !/^[A-Z][A-Za-z]+(\.[A-Za-z]+)?$/.test(code) || code === 'Ok')
    throw new SyntaxError('code is why it is not sent, e.g. FailedOperation.PhoneNumberInBlacklist');
  if (typeof message !== 'string') throw new SyntaxError('message must be a text');
  if (phone !== undefined && (typeof phone !== 'string' || !phone.startsWith('+')))
    throw new SyntaxError('phone is a number with its country, e.g. +8613800000000');
  return { code, message, ...(phone === undefined ? {} : { phone }) };
}

/** Throws SyntaxError, which the router answers with 400. */
function preparedAnswer(value: unknown): PreparedAnswer {
  if (typeof value !== 'object' || value === null) throw new SyntaxError('a JSON object is expected');
  const { errcode, errmsg = '', openid, apiName } = value as Record<string, unknown>;
  if (typeof errcode !== 'number' || !Number.isInteger(errcode) || errcode === 0)
    throw new SyntaxError('errcode must be a whole number, not 0, e.g. 43101');
  if (typeof errmsg !== 'string') throw new SyntaxError('errmsg must be a text');
  return {
    errcode,
    errmsg,
    ...(typeof openid === 'string' ? { openid } : {}),
    ...(typeof apiName === 'string' ? { apiName } : {}),
  };
}
