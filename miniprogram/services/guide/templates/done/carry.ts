/** 带入立案: the document's claims, facts and evidence become a draft of file-case; told first what filing online means (GUIDE-2). */
import { call } from '../../../../api/call';
import { needCourt } from '../../../../api/court-choice';
import { confirmedNotice } from '../../../../api/notice';
import type { DataOf } from '../../../../api/services';
import { whoAmI } from '../../../../api/session';

type Draft = NonNullable<DataOf<'guide', 'fillTemplate'>['draft']>;

export type Outcome =
  | { kind: 'carried'; filingId: string }
  | { kind: 'identity' }
  | { kind: 'notice'; notice: DataOf<'guide', 'notice'> }
  /** Went back without choosing a court. */
  | { kind: 'nothing' };

/** Throws a CallFailure; nothing of the document is lost by that. */
export async function carry(templateId: string, draft: Draft): Promise<Outcome> {
  const { verified } = await whoAmI();
  if (!verified) return { kind: 'identity' };
  const notice = await call('guide', { action: 'notice' });
  if (confirmedNotice() !== notice.version) return { kind: 'notice', notice };
  const court = await needCourt();
  if (!court) return { kind: 'nothing' };
  const { courtId } = court;
  const { filingId } = await call(
    'file-case',
    { action: 'saveDraft', courtId, content: draft },
    // Pressed again after a cut it is the same draft, also if a word was changed meanwhile.
    { once: `template:${templateId}:${courtId}` },
  );
  return { kind: 'carried', filingId };
}
