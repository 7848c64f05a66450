/** What this service reads of others' documents; take-number keeps the halls. */
import { collection, type Stored } from '../../platform/database';
import type { Notification } from '../../platform/notify';

interface Hall extends Stored {
  courtId: string;
  name: string;
  counters: { counterId: string; name: string }[];
}

export const halls = collection<Hall>('halls');
export const notifications = collection<Notification>('notifications');
