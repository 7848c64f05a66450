/** 当事人一侧, and what the officer does with what parties bring: every action by its name. */
import { answerClue, judgeClue } from '../court/answer-clue';
import { askToComplete, extendReport } from '../court/ask-report';
import { cluesOf, courtClueFile, openClue } from '../court/clues';
import { enterClue } from '../court/enter-clue';
import { enterReport } from '../court/enter-report';
import { courtFindings } from '../court/findings';
import { courtReportFile, openReport, reportsOf } from '../court/reports';
import { addToClue, clueFile, clues, reportClue } from './clue';
import { handInReport } from './hand-in';
import { mine } from './mine';
import { askToRead, promiseSecrecy, readReport, reportPage } from './reading';
import { attachToReport, detachFromReport, reportDraft, saveReport } from './report-draft';
import { ownReport, ownReportFile, reportPaper, reports } from './reports';
import { view } from './view';

export const partyOperations = {
  mine,
  view,
  reportClue,
  addToClue,
  clues,
  clueFile,
  reportDraft,
  saveReport,
  attachToReport,
  detachFromReport,
  reportPaper,
  ownReportFile,
  handInReport,
  reports,
  ownReport,
  askToRead,
  promiseSecrecy,
  readReport,
  reportPage,
  cluesOf,
  openClue,
  courtClueFile,
  enterClue,
  judgeClue,
  answerClue,
  reportsOf,
  openReport,
  courtReportFile,
  enterReport,
  askToComplete,
  extendReport,
  courtFindings,
};
