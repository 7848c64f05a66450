/** 进展的翻页: a case's course, piece by piece. */
import { command } from '../../platform/database';
import { type CaseEvent, caseEvents } from '../../records/case/event';

/** Not the number that the SDK asks for where none is named: the local cloud warns of that. */
const PIECE = 90;

/** The newest first. @param below listKey of the last one that was read; undefined: from the beginning */
export const moreEvents = (caseId: string, below: string | undefined): Promise<CaseEvent[]> =>
  caseEvents.find(
    { caseId, ...(below === undefined ? {} : { listKey: command().lt(below) }) },
    { orderBy: [['listKey', 'desc']], limit: PIECE },
  );
