/** 不用再决定: an application for more time that outlived the correction it was for. */
import { extensionMachine } from '../../court/machines/extension';
import { transition } from '../../court/machines/state-machine';
import type { Act } from '../../platform/act';
import { command } from '../../platform/database';
import { extensions } from '../../records/correction/extension';

export async function closeExtension(filingId: string, act: Act): Promise<void> {
  const { from, to } = transition(extensionMachine, 'close');
  const waiting = await extensions.first({ liveKey: filingId });
  if (!waiting) return;
  await extensions.updateAndReturn(
    { _id: waiting._id, state: command().in([...from]) },
    { state: to, liveKey: waiting._id, lastAct: act._id },
  );
}
