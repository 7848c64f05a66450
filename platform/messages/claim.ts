/** 占用: one run has one notification to send, for two minutes; what it writes down counts only as long as it has it. */
import { command } from '../database';
import { type Delivery, type Notification, notifications } from '../notify';
import type { Message } from './templates';

const LEASE_MS = 2 * 60_000;

/** One notification with a message, as the run found it when it took it. */
export interface Claim {
  notification: Notification & { message: Message };
  delivery: Delivery;
  /** Epoch ms. */
  now: number;
  lease: Date;
}

/** Undefined: another run has it, or it needs nothing any more. */
export async function claim(found: Notification, now: number): Promise<Claim | undefined> {
  const _ = command();
  const lease = new Date(now + LEASE_MS);
  const notification = await notifications.updateAndReturn(
    { _id: found._id, deliverAt: found.deliverAt },
    {
      deliverAt: lease,
      'delivery.tries': _.inc(1),
      // Whoever had it before died, or got no answer, while it was on its way.
      ...(found.delivery?.state === 'sending' ? { 'delivery.unanswered': _.inc(1) } : {}),
    },
  );
  const { message, delivery } = notification ?? {};
  return notification && message && delivery
    ? { notification: { ...notification, message }, delivery, now, lease }
    : undefined;
}

/** From here on whoever comes after does not know whether it was sent. */
export const onItsWay = (of: Claim, by: Delivery['by']): Promise<void> =>
  write(of, { 'delivery.state': 'sending', 'delivery.by': by });

/** Nothing more is to be done. */
export async function end(of: Claim, state: Delivery['state'], code?: number | string): Promise<Delivery['state']> {
  await write(of, {
    deliverAt: null,
    'delivery.state': state,
    ...(code === undefined ? {} : { 'delivery.code': code }),
  });
  return state;
}

/** Surely not sent, and to be tried again. */
export async function postpone(of: Claim, ms: number, code: number | string): Promise<Delivery['state']> {
  await write(of, { 'delivery.state': 'due', 'delivery.code': code, deliverAt: new Date(of.now + ms) });
  return 'due';
}

async function write({ notification, lease }: Claim, changes: Record<string, unknown>): Promise<void> {
  await notifications.updateWhere({ _id: notification._id, deliverAt: lease }, changes);
}
