/** 告知申请人, in the machine's own words; once each. */
import { type DossierRequestEvent, dossierRequestMachine } from '../../court/machines/dossier-request';
import { transition } from '../../court/machines/state-machine';
import { fillIn } from '../../court/machines/told';
import { notify } from '../../platform/notify';
import type { Transaction } from '../../platform/transact';
import { type DossierRequest, requestPage } from '../../records/dossier/request';

interface Telling {
  event: DossierRequestEvent;
  outcome?: string;
  title: string;
  values?: Readonly<Record<string, string>>;
  at: Date;
  /** Of what may happen again in one request: which. */
  key?: string;
}

/** One database action. */
export async function tellReader(
  { _id, openid, courtId }: DossierRequest,
  { event, outcome, title, values = {}, at, key = event }: Telling,
  within?: Transaction,
): Promise<void> {
  const words = transition(dossierRequestMachine, event, outcome).told?.holder;
  if (!words) throw new RangeError(`the reader is told nothing of ${event}`);
  await notify(
    { _id: `${_id}:${key}:${openid}`, openid, courtId, title, text: fillIn(words, values), page: requestPage(_id), at },
    within,
  );
}
