/** What the pages of reading a dossier are looked at with, and what its journeys begin with: a case with its file laid down. */
import { randomUUID } from 'node:crypto';
import { photo, scannedPdf, textPdf } from '../demo/dossier-files';
import { type LivingCase, type LivingWishes, livingCase } from '../demo/living-case';
import type { ReadDossierAction, ReadDossierResult } from '../functions/read-dossier/contract';
import { sdkApp } from '../platform/database';
import type { JourneyCourt } from './journey';
import { shanghaiDay } from './shanghai-day';

interface Sample {
  as: string;
  route: string;
  query: string;
  name: string;
  /** What his phone remembers. */
  stored?: Record<string, unknown>;
}

const DAY_MS = 86_400_000;

/** As somebody, by a call; throws what was refused. */
export const did = <A extends ReadDossierAction>(
  court: JourneyCourt,
  openid: string,
  event: { action: A } & Record<string, unknown>,
) => court.must<ReadDossierResult<A>>('read-dossier', openid, event);

/** Registered three days ago, by the court's own clock. */
export const caseOf = (court: JourneyCourt, wishes: LivingWishes = {}): Promise<LivingCase> =>
  livingCase({ at: new Date(court.emulator.clock.now() - 3 * DAY_MS), ...wishes });

async function uploaded(bytes: Buffer): Promise<string> {
  const { fileID } = await sdkApp().uploadFile({
    cloudPath: `uploads/o-clerk/${randomUUID()}/part`,
    fileContent: bytes,
  });
  return fileID ?? '';
}

interface Laying {
  name: string;
  kind: string;
  bytes: Buffer;
  more?: object;
}

/** By the clerk, handed over to both sides yesterday unless it says otherwise. @returns its id, once all its pages are made */
export async function laid(
  court: JourneyCourt,
  of: LivingCase,
  { name, kind, bytes, more = {} }: Laying,
): Promise<string> {
  const on = shanghaiDay(court.emulator.clock.now() - DAY_MS);
  const both = [of.plaintiff, of.defendant];
  let item = await did(court, 'o-clerk', {
    action: 'scanIn',
    caseId: of.caseId,
    name,
    kind,
    fileIds: [await uploaded(bytes)],
    addressees: both,
    handedOver: both.map((partyId) => ({ partyId, on })),
    ...more,
  });
  while (item.state === 'preparing') item = await did(court, 'o-clerk', { action: 'prepare', itemId: item.itemId });
  return item.itemId;
}

/** Three papers of 1, 200 and 99 pages: page 217 is the third one's sixteenth. */
export async function dossierOf300(court: JourneyCourt, of: LivingCase): Promise<void> {
  const by = { by: of.plaintiff };
  await laid(court, of, { name: '起诉状', kind: 'pleading', bytes: await textPdf(['Complaint']), more: by });
  await laid(court, of, { name: '银行流水', kind: 'evidence', bytes: await scannedPdf(200, 15_000), more: by });
  await laid(court, of, { name: '聊天记录', kind: 'evidence', bytes: await scannedPdf(99, 15_000), more: by });
}

export async function asked(court: JourneyCourt, openid: string, caseId: string, more: object = {}): Promise<string> {
  const { readingId } = await did(court, openid, {
    action: 'request',
    caseId,
    purpose: 'trial',
    reason: '准备开庭',
    wanted: '我可以看的全部材料',
    ...more,
  });
  return readingId;
}

export async function granted(court: JourneyCourt, openid: string, caseId: string): Promise<string> {
  const readingId = await asked(court, openid, caseId);
  await did(court, 'o-clerk', { action: 'grant', readingId });
  return readingId;
}

const COURT_PAPER = 'Notice\nPhone 13800001234\nCard 6222020200112233445\nID 330281197911056417';

export async function dossierSamples(court: JourneyCourt): Promise<Sample[]> {
  const of = await caseOf(court, { n: 71, thirdParty: true });
  const empty = await caseOf(court, { n: 72, lawyerFor: null });
  const paperId = await laid(court, of, {
    name: '应诉通知书',
    kind: 'courtPaper',
    bytes: await textPdf([COURT_PAPER, 'Two']),
  });
  const by = { by: of.plaintiff };
  await laid(court, of, { name: '银行流水', kind: 'evidence', bytes: await scannedPdf(20, 15_000), more: by });
  const photoId = await laid(court, of, {
    name: '庭审笔录（第一次）',
    kind: 'transcript',
    bytes: photo(),
    more: { addressees: [], handedOver: [], protectedContacts: true },
  });
  const mine = await granted(court, 'o-defendant', of.caseId);
  const waiting = await asked(court, 'o-company', of.caseId);
  const refused = await asked(court, 'o-lawyer', of.caseId);
  await did(court, 'o-clerk', { action: 'refuse', readingId: refused, reason: '案卷正在合议，下周一以后再申请。' });
  const copying = await granted(court, 'o-plaintiff', of.caseId);
  await did(court, 'o-plaintiff', { action: 'open', readingId: copying });
  await did(court, 'o-plaintiff', { action: 'page', readingId: copying, itemId: paperId, page: 1 });
  await did(court, 'o-plaintiff', { action: 'askCopy', readingId: copying, itemIds: [paperId] });
  const id = encodeURIComponent;
  const party = (as: string, route: string, query = '', name = ''): Sample => ({
    as,
    route: `services/read-dossier/${route}/index`,
    query,
    name,
  });
  const clerk = (route: string, query = '', name = '', as = 'o-clerk'): Sample => ({
    as,
    route: `staff-dossier/${route}/index`,
    query,
    name,
  });
  const item = (itemId: string) => `?caseId=${id(of.caseId)}&itemId=${id(itemId)}&volume=main`;
  return [
    party('o-defendant', 'mine'),
    party('o-elder', 'mine', '', 'empty'),
    party('o-newcomer', 'mine', '', 'newcomer'),
    party('o-defendant', 'request', `?caseId=${id(empty.caseId)}`, 'ask'),
    party('o-defendant', 'request', `?requestId=${id(mine)}`, 'granted'),
    party('o-company', 'request', `?requestId=${id(waiting)}`, 'waiting'),
    party('o-lawyer', 'request', `?requestId=${id(refused)}`, 'refused'),
    party('o-plaintiff', 'request', `?requestId=${id(copying)}`, 'copying'),
    party('o-elder', 'request', `?requestId=${id(mine)}`, 'stranger'),
    party('o-defendant', 'volumes', `?requestId=${id(mine)}`),
    party('o-company', 'volumes', `?requestId=${id(waiting)}`, 'not-yet'),
    {
      ...party('o-defendant', 'reader', `?requestId=${id(mine)}&page=3`),
      stored: { [`dossier-duties:${mine}`]: true },
    },
    {
      ...party('o-defendant', 'volumes', `?requestId=${id(mine)}`, 'known'),
      stored: { [`dossier-duties:${mine}`]: true },
    },
    clerk('index', `?caseId=${id(of.caseId)}`),
    clerk('index', `?caseId=${id(empty.caseId)}`, 'empty'),
    clerk('index', `?caseId=${id(of.caseId)}`, 'stranger', 'o-plaintiff'),
    clerk('index', '', 'no-case'),
    clerk('item', item(paperId)),
    clerk('item', item(photoId), 'waits', 'o-judge'),
    clerk('mask', item(paperId)),
    clerk('scan', `?caseId=${id(of.caseId)}`),
    clerk('enter', `?caseId=${id(of.caseId)}`),
    clerk('requests'),
    clerk('request', `?readingId=${id(waiting)}`),
    clerk('request', `?readingId=${id(copying)}`, 'copying'),
    clerk('request', `?readingId=${id(mine)}`, 'granted'),
    clerk('views', `?caseId=${id(of.caseId)}`),
    clerk('views', `?caseId=${id(empty.caseId)}`, 'empty'),
  ];
}
