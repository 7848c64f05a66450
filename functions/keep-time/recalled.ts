/** Acts that stay `begun`, since their answer stands in what they made (operation.ts, `recalled`): they are whole from the start. */
import type { Act } from '../../platform/act';

export const RECALLED: ReadonlySet<string> = new Set([
  'file-case.reveal',
  'follow-enforcement.addToClue',
  'follow-enforcement.answerClue',
  'follow-enforcement.enterClue',
  'follow-enforcement.handInReport',
  'follow-enforcement.judgeClue',
  'follow-enforcement.openClue',
  'follow-enforcement.openReport',
  'follow-enforcement.reportClue',
  'follow-enforcement.revealEntry',
  'follow-enforcement.revealNumber',
  'follow-enforcement.saveReport',
  'identity.exportMyData',
  'identity.readNotifications',
  'pay-fee.prepay',
  'read-dossier.open',
  'take-number.take',
  'take-number.takeFor',
]);

export const isRecalled = ({ service, action }: Pick<Act, 'service' | 'action'>): boolean =>
  RECALLED.has(`${service}.${action}`);

/** Names of those actions, for a query; other services may have actions of the same name. */
export const RECALLED_ACTIONS: readonly string[] = [...RECALLED].map((name) => name.slice(name.indexOf('.') + 1));
