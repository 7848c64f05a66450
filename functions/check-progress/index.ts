/** 查询进展: a case, followed by its people and its officers. */
import { defineService } from '../../platform/service';
import { agents } from './agents';
import { calendar } from './calendar';
import { calendarFile } from './calendar-file';
import { contract } from './contract';
import { courtOperations } from './court';
import { courtCase } from './court-case';
import { courtCases } from './court-cases';
import { courtPapers, courtTimeline, readCourtPaper } from './court-course';
import { deadlines } from './deadlines';
import { linkByCode } from './link-by-code';
import { makeLinkCode } from './make-link-code';
import { myCases } from './my-cases';
import { overview } from './overview';
import { papers, readPaper } from './papers';
import { timeline } from './timeline';
import { trialOfficers } from './trial-officers';

export const { main, handler, describe } = defineService(contract, {
  myCases,
  overview,
  timeline,
  deadlines,
  calendar,
  calendarFile,
  linkByCode,
  papers,
  readPaper,
  agents,
  makeLinkCode,
  courtCases,
  courtCase,
  trialOfficers,
  courtTimeline,
  courtPapers,
  readCourtPaper,
  ...courtOperations,
});
