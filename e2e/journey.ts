/** A journey: people with phones, and a demo court of their own behind them. */
import type { Browser } from 'playwright-core';
import { type CourtCloud, startCourt } from '../demo/court-cloud';
import { builtPhone } from '../emulator/host/built-phone';
import { main as bookFiling } from '../functions/book-filing';
import { main as checkProgress } from '../functions/check-progress';
import { main as correctFiling } from '../functions/correct-filing';
import { main as courtDesk } from '../functions/court-desk';
import { main as fileCase } from '../functions/file-case';
import { main as filePaper } from '../functions/file-paper';
import { main as followEnforcement } from '../functions/follow-enforcement';
import { main as guide } from '../functions/guide';
import { main as identity } from '../functions/identity';
import { main as keepTime } from '../functions/keep-time';
import { main as payCallback } from '../functions/pay-callback/index';
import { main as payFee } from '../functions/pay-fee/index';
import { main as readDossier } from '../functions/read-dossier';
import { main as receiveDocuments } from '../functions/receive-documents';
import { main as takeNumber } from '../functions/take-number';
import { Phone, type PhoneOptions } from './phone';

export interface JourneyCourt extends CourtCloud {
  /** Where the local cloud and its phones are. */
  base: string;
  phone(options: PhoneOptions): Promise<Phone>;
}

export interface Journey {
  name: string;
  run(court: JourneyCourt): Promise<void>;
}

export const SERVICES = {
  'take-number': takeNumber,
  guide,
  'file-case': fileCase,
  'file-paper': filePaper,
  'read-dossier': readDossier,
  'receive-documents': receiveDocuments,
  'book-filing': bookFiling,
  'correct-filing': correctFiling,
  'court-desk': courtDesk,
  identity,
  'keep-time': keepTime,
  'pay-fee': payFee,
  'pay-callback': payCallback,
  'check-progress': checkProgress,
  'follow-enforcement': followEnforcement,
};

/** @param phoneDir the built mini-program */
export async function openCourt(browser: Browser, phoneDir: string): Promise<JourneyCourt> {
  const court = await startCourt(SERVICES, { phone: builtPhone(phoneDir) });
  const base = court.emulator.url;
  const phones: Phone[] = [];
  return {
    ...court,
    base,
    async phone(options) {
      const phone = await Phone.open(browser, base, options);
      phones.push(phone);
      return phone;
    },
    async stop() {
      await Promise.all(phones.map((phone) => phone.close()));
      await court.stop();
    },
  };
}
