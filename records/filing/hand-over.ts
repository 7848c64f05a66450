/** 转给新账号: a filing in which an account files, or acts as agent, goes over to the person's new account (ID-2). Bears being run again. */
import type { OpenId } from '../../platform/caller';
import { command } from '../../platform/database';
import { transact } from '../../platform/transact';
import type { Filing } from './filing';

export const handOver = (filingId: string, from: string, to: OpenId): Promise<void> =>
  transact(async (transaction) => {
    const inFilings = transaction.collection<Filing>('filings');
    const filing = await inFilings.get(filingId);
    if (!filing) return;
    const { filer, viewers, powers } = filing;
    const _ = command();
    const moved = <T extends string>(one: T): T | OpenId => (one === from ? to : one);
    await inFilings.update(filingId, {
      filer: moved(filer),
      ...(viewers ? { viewers: _.set([...new Set(viewers.map(moved))]) } : {}),
      ...(powers ? { powers: _.set(powers.map((one) => ({ ...one, openid: moved(one.openid) }))) } : {}),
    });
  });
