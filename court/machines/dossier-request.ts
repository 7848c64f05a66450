/** 阅卷申请 (DOMAIN 3 `dossierRequest`): asked by who is in the case, granted by the keeper of the file, for a time. */
import { DOSSIER_REQUEST_GUARDS, DOSSIER_REQUEST_STATES } from './dossier-request-words';
import type { StateMachine } from './state-machine';

type DossierRequestState = keyof typeof DOSSIER_REQUEST_STATES;
type DossierRequestGuard = keyof typeof DOSSIER_REQUEST_GUARDS;
export type DossierRequestEvent =
  | 'request'
  | 'grant'
  | 'refuse'
  | 'open'
  | 'askCopy'
  | 'grantCopy'
  | 'refuseCopy'
  | 'expire'
  | 'revoke'
  | 'cancel';

/** The file can be seen. */
const SEEN: readonly DossierRequestState[] = ['granted', 'viewing', 'copied'];
const OPEN: readonly DossierRequestState[] = ['requested', ...SEEN, 'copyPending'];
const GRANTED: readonly DossierRequestState[] = [...SEEN, 'copyPending'];

type Machine = StateMachine<DossierRequestState, DossierRequestEvent, DossierRequestGuard, never>;

export const dossierRequestMachine: Machine = {
  name: 'dossierRequest',
  title: '阅卷申请',
  states: DOSSIER_REQUEST_STATES,
  guards: DOSSIER_REQUEST_GUARDS,
  open: OPEN,
  transitions: [
    {
      event: 'request',
      from: [],
      to: 'requested',
      who: ['party', 'agent', 'guardianRep'],
      guards: ['identityVerified', 'inThisCase', 'purposeStated'],
      rule: 'DOSS-1, DOSS-3, DOSS-5 民事诉讼法52.2, 64',
      needs: [{ document: '阅卷单' }],
      told: { holder: '阅卷申请已收到，法院会在 3 个工作日内答复。' },
    },
    {
      event: 'grant',
      from: ['requested'],
      to: 'granted',
      who: ['clerk', 'archivist'],
      guards: ['mainDossierOnly', 'withinAdminScope', 'nothingHeldBack', 'keeperOfIt', 'roleLives'],
      rule: 'DOSS-1, DOSS-2, DOSS-3, DOSS-6',
      consequence: true,
      told: { holder: '准许您看：{scope}，到 {until} 为止。请保守秘密，每一页都有您的水印，查看都有记录。' },
    },
    {
      event: 'refuse',
      from: ['requested'],
      to: 'refused',
      who: ['clerk', 'archivist'],
      guards: ['groundStated', 'keeperOfIt'],
      rule: 'DOSS-3',
      consequence: true,
      told: { holder: '没有准许阅卷，理由：{reason}。不同意的，可以向本院反映，或者到窗口申请。' },
    },
    {
      event: 'open',
      from: SEEN,
      to: 'viewing',
      who: ['holder'],
      guards: ['stillGranted', 'roleLives'],
      rule: 'DOSS-5, DOSS-6',
      told: { holder: '案卷里有别人的信息，请保守秘密，不要截图外传。' },
    },
    {
      event: 'askCopy',
      from: SEEN,
      to: 'copyPending',
      who: ['holder'],
      guards: ['stillGranted', 'roleLives'],
      rule: 'DOSS-4',
      told: { holder: '复制申请已收到，同意后按成本价交复制费 {amount}。' },
    },
    {
      event: 'grantCopy',
      from: ['copyPending'],
      to: 'copied',
      who: ['clerk', 'archivist'],
      guards: ['keeperOfIt', 'costPaid', 'mainDossierOnly'],
      rule: 'DOSS-4 诉讼费用办法11.2',
      told: { holder: '复制件已准备好，请妥善保管，不要外传。' },
    },
    {
      event: 'refuseCopy',
      from: ['copyPending'],
      to: 'viewing',
      who: ['clerk', 'archivist'],
      guards: ['groundStated', 'keeperOfIt'],
      rule: 'DOSS-4, DOSS-7',
      consequence: true,
      told: { holder: '没有同意复制，理由：{reason}。有效期内仍然可以查看。' },
    },
    {
      event: 'expire',
      outcome: 'daysOver',
      from: GRANTED,
      to: 'expired',
      who: ['sys'],
      guards: ['daysOver'],
      rule: 'DOSS-3',
      told: { holder: '阅卷有效期已过，需要再看的请重新申请。' },
    },
    {
      event: 'expire',
      outcome: 'roleEnded',
      from: GRANTED,
      to: 'expired',
      // The court has confirmed that the role ended; that access ends with it follows from the law.
      who: ['sys'],
      guards: ['roleEnded'],
      rule: 'DOSS-5, PROG-2 流程信息公开规定6.2',
      told: { holder: '您在本案的身份已经结束，阅卷随之结束。' },
    },
    {
      event: 'revoke',
      from: GRANTED,
      to: 'revoked',
      who: ['clerk', 'judge', 'archivist'],
      guards: ['groundStated'],
      rule: 'DOSS-3, DOSS-4',
      consequence: true,
      told: { holder: '阅卷许可已收回，理由：{reason}。不同意的，可以向本院反映。' },
    },
    {
      event: 'cancel',
      from: OPEN,
      to: 'cancelled',
      who: ['holder'],
      rule: 'DOSS-3',
      told: { holder: '阅卷申请已撤回。' },
    },
  ],
  changes: [],
};
