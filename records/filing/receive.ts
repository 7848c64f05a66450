/**
 * 收件: the court receives a filing, with a receipt and a last day to decide, whatever the doubts (FILE-1, 5). The same for
 * what is submitted and for what comes with a booking (APPT-3).
 */

import { decisionDue } from '../../court/pleading/filing-kinds';
import { TRUTH_STATEMENT } from '../../court/pleading/truth';
import { legalDateOf } from '../../court/time/legal-date';
import type { Act } from '../../platform/act';
import { command } from '../../platform/database';
import { idFrom } from '../../platform/digest';
import { CourtError } from '../../platform/errors';
import type { Content } from './content';
import type { Filer } from './filer';
import { type Confirmation, type Filing, filings, kindOf } from './filing';
import { changedElsewhere, moveByFiler, notFound } from './moves';
import { asReadOf, viewersOf } from './powers';
import { contentHash, openContent } from './sealed-content';
import { dayText, tellSide, wordsOf } from './told';
import { refuseEmpty, refuseTypingErrors } from './typing';
import { keepVersion } from './version';

export interface Receiving {
  filingId: string;
  /** As it was read, where it was. */
  draft?: Filing | undefined;
  /** As who hands it in saw it: another one is a CONFLICT. */
  version: number;
  act: Act;
  /** Whose it is: he hands it in himself, with his verified name. */
  filer: { openid: Filer; name: string };
  /** Who hands it in for him (part.ts). */
  who?: string | undefined;
  /** Hash of the PDF that he looked at, already compared with what the form gives; null: he looked at the form. */
  seen?: ((draft: Filing, content: Content) => Promise<string | null>) | undefined;
}

/**
 * Receives a draft. Run again with the same act it finds its own receipt. Throws NOT_FOUND, INVALID_INPUT for numbers typed wrong
 * (ID-9), CONFLICT for another version, PRECONDITION_FAILED where it is no draft any more.
 */
export async function receive(order: Receiving): Promise<Filing> {
  for (let run = 1; ; run += 1) {
    try {
      return await receiveOnce(run === 1 ? order : { ...order, draft: undefined });
    } catch (error) {
      // Once more, with who may see it by now. Powers that change more often than that are not people's doing.
      if (!(error instanceof PowersChanged) || run === MOST_RUNS) throw error;
    }
  }
}

const MOST_RUNS = 5;
/** A power of attorney began or ended between the look and the write. */
class PowersChanged extends CourtError {
  constructor() {
    super('CONFLICT', '这份材料的代理手续刚刚有变化，请再点一次提交。');
  }
}

async function receiveOnce({ filingId, draft: read, version, act, filer, seen, who }: Receiving): Promise<Filing> {
  const draft = read ?? (await filings.first({ _id: filingId, filer: filer.openid }));
  if (!draft) throw notFound();
  const today = legalDateOf(act.at.getTime());
  const kind = kindOf(draft);
  const content = openContent(draft._id, draft.content);
  refuseTypingErrors(kind, content, today);
  refuseEmpty(kind, content);
  const confirmation: Confirmation = {
    version,
    at: act.at,
    name: filer.name,
    contentHash: contentHash(content),
    sha256: (await seen?.(draft, content)) ?? null,
    statement: TRUTH_STATEMENT.version,
  };
  // Of what was received before, a version is kept already.
  if (draft.state === 'draft') await keepVersion(draft, act.at);
  const due = decisionDue(kind, content.causeOfAction, today);
  const filing = await moveByFiler(
    {
      event: 'submit',
      filingId,
      act,
      who,
      guard: { version, ...asReadOf(draft) },
      set: {
        filerName: filer.name,
        viewers: command().set(viewersOf(draft, kind, content)),
        receiptNo: receiptNoOf(today, act._id),
        receivedAt: act.at,
        receivedVersion: version,
        confirmation: command().set(confirmation),
        decisionFrom: today,
        decisionDue: due,
        dueKey: `${due}:${filingId}`,
      },
      guardRefused: (found) => (found.version === version ? new PowersChanged() : changedElsewhere()),
    },
    filer.openid,
  );
  await tellReceipt(filing);
  return filing;
}

const receiptNoOf = (today: string, actId: string) =>
  `收${today.replaceAll('-', '')}-${idFrom(actId, 8).toUpperCase()}`;

/** From what the filing says, so that a run after a cut tells the same. */
async function tellReceipt(filing: Filing): Promise<void> {
  const { _id, receiptNo, receivedAt, decisionDue: due } = filing;
  if (!receiptNo || !receivedAt || !due) throw new Error(`filing ${_id} was received without a receipt`);
  const receivedOn = legalDateOf(receivedAt.getTime());
  await tellSide(filing, {
    key: 'received',
    title: '法院已收到您的材料',
    text: wordsOf('submit', { receivedOn: dayText(receivedOn), receiptNo, decisionDue: dayText(due) }),
    at: receivedAt,
    message: { template: 'filingReceived', values: { number: receiptNo, received: receivedOn, due } },
  });
}
