/** `wx.cloud` and the phone's network in a browser, against a local cloud as `client-cloud.ts` starts it. */
import { CALL_CASES } from './cloud-call-cases';
import { DATABASE_CASES } from './cloud-database-cases';
import { FILE_CASES } from './cloud-file-cases';
import { NETWORK_CASES } from './cloud-network-cases';
import type { CloudCase } from './cloud-phone';
import { WATCH_CASES } from './cloud-watch-cases';

export const CLOUD_CASES: CloudCase[] = [
  ...CALL_CASES,
  ...DATABASE_CASES,
  ...WATCH_CASES,
  ...FILE_CASES,
  ...NETWORK_CASES,
];
