/** 写入送达: changes of a service inside a transaction, and what comes of them. */
import { type Changes, command } from '../../platform/database';
import type { Transaction } from '../../platform/transact';
import { SERVICES, type Service } from './service';

/** Writes the changes and returns the service as it is after. One database action. */
export async function keep(transaction: Transaction, service: Service, changes: Partial<Service>): Promise<Service> {
  if (Object.keys(changes).length === 0) return service;
  await transaction.collection<Service>(SERVICES).update(service._id, whole(changes));
  return { ...service, ...changes };
}

/** An object is set whole, where the SDK would flatten it into fields of what may be null. */
const whole = (changes: Partial<Service>): Changes =>
  Object.fromEntries(
    Object.entries(changes).map(([field, value]) => [
      field,
      typeof value === 'object' && value !== null && !(value instanceof Date) ? command().set(value) : value,
    ]),
  );
