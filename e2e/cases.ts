/** Every case that a page runs. */
import { DOCUMENT_CASES } from '../emulator/conformance/client-document-cases';
import { RULE_CASES } from '../emulator/conformance/client-rule-cases';
import { SERVICE_CASES } from '../emulator/conformance/client-service-cases';
import { WATCH_CASES, type WatchCase } from './watch-cases';

export const CASES: WatchCase[] = [...SERVICE_CASES, ...DOCUMENT_CASES, ...RULE_CASES, ...WATCH_CASES];
