/**
 * 换钥: each night what an older key of COURT_KEYS sealed is sealed again, in slices. With one key there is nothing to look for;
 * with two it goes on each night, since a function that still runs with the old settings seals with the old key for a while.
 * Checks by face are left out: what they seal is void within minutes.
 */
import { placeOf as documentPlace } from '../../platform/documents/store/sign';
import { resealPage, type SealedField } from '../../platform/reseal';
import { olderKeys } from '../../platform/secrets';
import { decisionPlace } from '../../records/case/decision';
import { duePaperPlace } from '../../records/case/due-paper';
import { particularsAt } from '../../records/case/parties';
import { answerId } from '../../records/correction/answer';
import { reasonAt } from '../../records/correction/extension';
import { reportSeal } from '../../records/enforcement/asset-report';
import { clueSeal } from '../../records/enforcement/clue';
import { internalSeal, placeSeal } from '../../records/enforcement/entry';
import { measureSeal } from '../../records/enforcement/measure';
import { moneySeal } from '../../records/enforcement/money';
import { reasonsAt as aidReasonsAt } from '../../records/fee/aid';
import { answerAt } from '../../records/filing/correction';
import { sealedAt as filingPlace } from '../../records/filing/filing';
import { paperSeal } from '../../records/paper/content';
import { offlineSeal, personSeal } from '../../records/person/person';
import { sealedAt as representationPlace } from '../../records/representation/representation';
import { postAt } from '../../records/service/consent';
import { paperAddressAt } from '../../records/service/service';
import { dailyFrom, type Job } from './job';
import { inStages } from './stages';

const byId =
  (place: (id: string) => string): SealedField['place'] =>
  ({ _id }) =>
    place(_id);

const textOf = (value: unknown, name: string): string => {
  const found = typeof value === 'object' && value !== null ? Object.entries(value).find(([key]) => key === name) : [];
  return String(found?.[1] ?? '');
};

/** `<filing>:<rest>` */
const filingIn = (id: string): string => id.slice(0, id.indexOf(':'));

/** Everything under seal: a test compares it with what the collections' types name. */
export const SEALED_FIELDS: readonly SealedField[] = [
  { collection: 'people', field: 'idNumber', place: byId(personSeal) },
  { collection: 'people', field: 'phone', place: byId(personSeal) },
  { collection: 'offline_people', field: 'idNumber', place: byId(offlineSeal) },
  { collection: 'offline_people', field: 'phone', place: byId(offlineSeal) },
  { collection: 'representations', field: 'ofAge', place: byId(representationPlace) },
  { collection: 'filings', field: 'content', place: byId(filingPlace) },
  {
    collection: 'filings',
    field: 'answer',
    list: 'correction.items',
    place: ({ _id }, item) => answerAt(_id, textOf(item, 'itemId')),
  },
  { collection: 'filing_versions', field: 'content', place: ({ _id }) => filingPlace(filingIn(_id)) },
  {
    collection: 'correction_answers',
    field: 'text',
    place: ({ _id }) => answerAt(filingIn(_id), _id.slice(answerId(filingIn(_id), '').length)),
  },
  { collection: 'correction_extensions', field: 'reason', place: byId(reasonAt) },
  { collection: 'fee_aids', field: 'reasons', place: byId(aidReasonsAt) },
  { collection: 'documents', field: 'paper', place: byId(documentPlace) },
  { collection: 'case_papers', field: 'content', place: byId(paperSeal) },
  { collection: 'case_services', field: 'paper.address', place: byId(paperAddressAt) },
  { collection: 'service_consents', field: 'post', place: byId(postAt) },
  { collection: 'case_parties', field: 'particulars', place: byId(particularsAt) },
  { collection: 'case_decisions', field: 'content', place: byId(decisionPlace) },
  { collection: 'case_due_papers', field: 'paper', place: byId(duePaperPlace) },
  { collection: 'enforcement_measures', field: 'exact', place: byId(measureSeal) },
  { collection: 'enforcement_money', field: 'account.exact', place: byId(moneySeal) },
  { collection: 'enforcement_entries', field: 'internal', place: byId(internalSeal) },
  { collection: 'enforcement_entries', field: 'place.exact', place: byId(placeSeal) },
  { collection: 'asset_clues', field: 'text', place: byId(clueSeal) },
  { collection: 'asset_reports', field: 'content', place: byId(reportSeal) },
];

export const reseal: Job = {
  name: 'reseal',
  due: dailyFrom(3, 0),
  slice({ cursor }) {
    const stages = olderKeys().flatMap((key) => SEALED_FIELDS.map((field) => ({ key, field })));
    return inStages(cursor, stages, ({ key, field }, after) => resealPage(field, key, after));
  },
};
