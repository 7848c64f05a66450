/** WeChat's functions in the browser host, on the fixture's pages `wx-*`; as a person answers them, and as a script does. */
import type { PageCase } from './host-cases';
import { ASKING_CASES } from './wx/asking-cases';
import { DATA_CASES } from './wx/data-cases';
import { MEDIA_CASES } from './wx/media-cases';
import { NODES_CASES } from './wx/nodes-cases';
import { OPEN_CASES } from './wx/open-cases';
import { PAY_CASES } from './wx/pay-cases';

export const WX_CASES: PageCase[] = [
  ...ASKING_CASES,
  ...DATA_CASES,
  ...MEDIA_CASES,
  ...NODES_CASES,
  ...OPEN_CASES,
  ...PAY_CASES,
];
