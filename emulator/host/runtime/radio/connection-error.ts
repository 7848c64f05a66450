/** A request that got no answer; `message` is what Chromium's network says, which WeChat's devtools put after `request:fail`. */
export class ConnectionError extends TypeError {
  override name = 'ConnectionError';
}

/** 断网. */
export const disconnected = () => new ConnectionError('net::ERR_INTERNET_DISCONNECTED');
/** The answer was lost on its way back. */
export const lost = () => new ConnectionError('net::ERR_CONNECTION_RESET');
/** Nobody listens there: the local cloud has been stopped. */
export const refused = () => new ConnectionError('net::ERR_CONNECTION_REFUSED');
