/** 事件: what arrives at a cloud function, before its fields are checked. */
import type { Caller } from './caller';
import { CourtError } from './errors';

/** docs.cloudbase.net, EXCEED_MAX_PAYLOAD_SIZE: text of a call to a function. */
const MOST_BYTES = 100 * 1024;
const REQUEST_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export interface ParsedEvent {
  action: string;
  requestId: string | undefined;
  fields: Record<string, unknown>;
}

/**
 * Takes off what WeChat injects (`userInfo`, `tcbContext`: never evidence of who calls) and what is ours (`action`,
 * `requestId`). A timer's event names its action as the trigger's name. Throws INVALID_INPUT.
 */
export function parseEvent(event: unknown, caller: Caller, actions: readonly string[]): ParsedEvent {
  if (typeof event !== 'object' || event === null || Array.isArray(event))
    throw new CourtError('INVALID_INPUT', '提交的内容不完整，请返回重试。');
  const {
    userInfo: _userInfo,
    tcbContext: _tcbContext,
    action,
    requestId,
    ...fields
  } = fromTimer(event as Record<string, unknown>, caller);
  if (Buffer.byteLength(JSON.stringify(fields)) > MOST_BYTES)
    throw new CourtError('INVALID_INPUT', '提交的文字太长（超过 100 KB），请删减，或把长材料作为附件上传。');
  if (typeof action !== 'string' || !actions.includes(action))
    throw new CourtError('INVALID_INPUT', '没有这项操作，请更新小程序后再试。', {
      action: `只能是：${actions.join('、')}`,
    });
  if (requestId !== undefined && (typeof requestId !== 'string' || !REQUEST_ID.test(requestId)))
    throw new CourtError('INVALID_INPUT', '请求编号的格式不对，请返回重试。', { requestId: '应为 UUID' });
  return { action, requestId, fields };
}

function fromTimer(event: Record<string, unknown>, { isTimer }: Caller): Record<string, unknown> {
  if (!isTimer || event.Type !== 'Timer') return event;
  return { action: event.TriggerName };
}
