/** 案内编号: ids of everything in a case, as acts name what they were about (`target`): for the audit log, and for who checks his own case. */
import { parseCaseNo, printCaseNo } from '../../court/case-number';
import type { Stored, TypedCollection, Where } from '../../platform/database';
import { documents } from '../../platform/documents/store/document';
import { dossierItems } from '../dossier/item';
import { dossierRequests } from '../dossier/request';
import { assetReports } from '../enforcement/asset-report';
import { assetClues } from '../enforcement/clue';
import { enforcementEntries } from '../enforcement/entry';
import { measures } from '../enforcement/measure';
import { enforcementMoney } from '../enforcement/money';
import { feeOrders } from '../fee/order';
import { casePapers } from '../paper/paper';
import { services } from '../service/service';
import { type Case, cases } from './case';
import { decisions } from './decision';
import { caseEvents } from './event';
import { caseParties } from './parties';

/** Of one kind; more are not looked for. */
const MOST = 1000;

/** A case of the court by its id, or by its number as people write it. */
export async function caseNamed(courtId: string, text: string): Promise<Case | undefined> {
  const number = parseCaseNo(text);
  const found = number ? await cases.first({ caseNo: printCaseNo(number) }) : await cases.get(text);
  return found?.courtId === courtId ? found : undefined;
}

/** Fourteen database actions. */
export async function idsOfCase({ _id: caseId, filingId }: Pick<Case, '_id' | 'filingId'>): Promise<string[]> {
  const of = { caseId };
  const each = await Promise.all([
    idsIn(caseParties, of),
    idsIn(services, of),
    idsIn(documents, of),
    idsIn(casePapers, of),
    idsIn(decisions, of),
    idsIn(caseEvents, of),
    idsIn(feeOrders, of),
    idsIn(dossierItems, of),
    idsIn(dossierRequests, of),
    idsIn(enforcementEntries, of),
    idsIn(measures, of),
    idsIn(enforcementMoney, of),
    idsIn(assetClues, of),
    idsIn(assetReports, of),
  ]);
  return [...new Set([caseId, filingId, ...each.flat()])];
}

async function idsIn<T extends Stored>(all: TypedCollection<T>, where: Where): Promise<string[]> {
  const found = await all.find(where, { limit: MOST, fields: ['_id'] });
  return found.map(({ _id }) => _id);
}
