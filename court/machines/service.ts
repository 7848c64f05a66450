/** 送达 (DOMAIN 3 `service`): one document to one recipient. No period starts before one of `SERVED` is reached (SERVE-4, 6). */
import { SERVICE_GUARDS, SERVICE_STATES } from './service-words';
import type { StateMachine } from './state-machine';

type ServiceState = keyof typeof SERVICE_STATES;
type ServiceGuard = keyof typeof SERVICE_GUARDS;
export type ServiceEvent =
  | 'prepare'
  | 'send'
  | 'arrive'
  | 'replyOrAct'
  | 'readReceipt'
  | 'rebut'
  | 'decideDispute'
  | 'fail'
  | 'fallback'
  | 'recordReceipt'
  | 'publish'
  | 'noticeOver'
  | 'signFor'
  | 'goBack';
type ServiceChange = 'requestPaper' | 'postPaper' | 'markCorrected';

/** A legal date of service stands, and his own period runs from it. While it is disputed a judge has to say. */
export const SERVED: readonly ServiceState[] = ['served', 'presumedServed', 'signedFor'];

const OPEN: readonly ServiceState[] = ['prepared', 'sent', 'arrived', 'disputed', 'failed', 'publicNotice'];
const PERIOD_TOLD = '已于 {servedOn} 送达给您，期限从第二天算起，最后一天是 {lastDay}。';

export const serviceMachine: StateMachine<ServiceState, ServiceEvent, ServiceGuard, ServiceChange> = {
  name: 'service',
  title: '文书送达',
  states: SERVICE_STATES,
  guards: SERVICE_GUARDS,
  open: OPEN,
  transitions: [
    {
      event: 'prepare',
      from: [],
      to: 'prepared',
      who: ['clerk', 'filing-judge', 'judge', 'enforcement'],
      guards: ['signedAndSealed', 'rightRecipient'],
      rule: 'SERVE-9, SIGN-4',
    },
    {
      event: 'send',
      from: ['prepared'],
      to: 'sent',
      who: ['clerk', 'filing-judge', 'judge', 'enforcement'],
      guards: ['electronicallyAllowed'],
      rule: 'SERVE-1, SERVE-2, SERVE-5 在线诉讼规则29, 32',
      told: { recipient: '有一份《{document}》发给您，请打开查看。这条消息只是提醒，不是送达。' },
    },
    {
      event: 'arrive',
      outcome: 'confirmedAddress',
      from: ['sent'],
      to: 'served',
      who: ['gateway'],
      guards: ['addressConfirmed', 'arrivedInHisSystem'],
      rule: 'SERVE-3, SERVE-7 民事诉讼法90.2, 在线诉讼规则31.1',
      needs: [{ document: '电子送达凭证' }],
      told: { recipient: `《{document}》${PERIOD_TOLD}` },
    },
    {
      event: 'arrive',
      outcome: 'otherAddress',
      from: ['sent'],
      to: 'arrived',
      who: ['gateway'],
      guards: ['otherAddressOfHis', 'arrivedInHisSystem'],
      rule: 'SERVE-4 在线诉讼规则31.2',
      told: { recipient: '有一份《{document}》到了，请打开并点“确认收到”。确认以后才算送达。' },
    },
    {
      event: 'replyOrAct',
      // Also after the day for proof: late as it is, from now on he has it.
      from: ['sent', 'arrived', 'failed'],
      to: 'served',
      who: ['recipient', 'agent'],
      rule: 'SERVE-4, SERVE-5 在线诉讼规则31.2(1)',
      needs: [{ document: '电子送达凭证' }],
      told: { recipient: `《{document}》${PERIOD_TOLD}` },
    },
    {
      event: 'readReceipt',
      from: ['sent', 'arrived', 'failed'],
      to: 'presumedServed',
      // The gateway's notice of reading, or other proof put on record by the clerk.
      who: ['gateway', 'clerk'],
      guards: ['proofOfReceipt'],
      rule: 'SERVE-4 在线诉讼规则31.2(2)',
      needs: [{ document: '电子送达凭证' }],
      told: { recipient: `系统显示您已看过《{document}》。${PERIOD_TOLD}不是您本人看的，请提出异议。` },
    },
    {
      event: 'rebut',
      from: ['served', 'presumedServed'],
      to: 'disputed',
      who: ['recipient', 'agent'],
      guards: ['groundStated'],
      rule: 'SERVE-3, SERVE-4 民诉法解释135.2, 在线诉讼规则31.2(2)',
      told: { recipient: '您的异议已收到，法官会决定。', judge: '有人对送达提出异议，请决定。' },
    },
    {
      event: 'decideDispute',
      outcome: 'stands',
      from: ['disputed'],
      to: 'served',
      who: ['judge'],
      rule: 'SERVE-3, SERVE-4',
      consequence: true,
      told: { recipient: '法官认定送达有效，日期不变，理由：{reason}。最后一天仍是 {lastDay}。' },
    },
    {
      event: 'decideDispute',
      outcome: 'otherDate',
      from: ['disputed'],
      to: 'served',
      who: ['judge'],
      guards: ['proofOfReceipt'],
      rule: 'SERVE-3 民诉法解释135.2',
      consequence: true,
      told: { recipient: '法官认定送达日期是 {servedOn}，期限重新计算，最后一天是 {lastDay}。' },
    },
    {
      event: 'decideDispute',
      outcome: 'notServed',
      from: ['disputed'],
      to: 'failed',
      who: ['judge'],
      rule: 'SERVE-4',
      consequence: true,
      told: { recipient: '法官认定没有送达，期限没有开始，会重新送达。' },
    },
    {
      event: 'fail',
      outcome: 'bounced',
      from: ['sent'],
      to: 'failed',
      who: ['gateway'],
      rule: 'SERVE-10',
      told: { clerk: '《{document}》没有送到，请换一种方式。' },
    },
    {
      event: 'fail',
      outcome: 'noProof',
      from: ['sent', 'arrived'],
      to: 'failed',
      who: ['sys', 'clerk'],
      guards: ['proofDayOver'],
      rule: 'SERVE-10',
      told: { clerk: '《{document}》到期没有收到的证明，不算送达，请换一种方式。' },
    },
    {
      event: 'fallback',
      from: ['prepared', 'failed'],
      to: 'sent',
      who: ['clerk'],
      rule: 'SERVE-10 民事诉讼法88-91',
      told: { recipient: '《{document}》会用{means}再送给您，期限从收到那天的第二天算起。' },
    },
    {
      event: 'recordReceipt',
      outcome: 'signed',
      from: ['sent'],
      to: 'served',
      who: ['clerk'],
      guards: ['returnReceipt'],
      rule: 'SERVE-10 民事诉讼法87, 88, 91',
      needs: [{ document: '送达回证' }],
      told: { recipient: `《{document}》${PERIOD_TOLD}` },
    },
    {
      event: 'recordReceipt',
      outcome: 'left',
      from: ['sent'],
      to: 'served',
      who: ['clerk'],
      guards: ['notMediationDocument', 'witnessesOrVideo'],
      rule: 'SERVE-10, SERVE-8 民事诉讼法89, 民诉法解释133',
      needs: [{ document: '送达回证' }],
      told: { recipient: `《{document}》留在了您的住处。${PERIOD_TOLD}` },
    },
    {
      event: 'publish',
      from: ['prepared', 'failed'],
      to: 'publicNotice',
      who: ['judge'],
      guards: ['otherMeansTried', 'notCivilSummary', 'notMediationDocument'],
      rule: 'SERVE-10, SERVE-8 民事诉讼法95, 民诉法解释138-140',
      consequence: true,
      told: { recipient: '《{document}》已公告，公告满 30 日即视为送达。请尽快联系法院。' },
    },
    {
      event: 'noticeOver',
      from: ['publicNotice'],
      to: 'served',
      who: ['sys', 'clerk'],
      guards: ['noticeDaysOver'],
      rule: 'SERVE-10 民事诉讼法95, 民诉法解释138',
      told: { recipient: `《{document}》公告期满。${PERIOD_TOLD}` },
    },
    {
      event: 'signFor',
      from: ['served', 'presumedServed', 'sent', 'arrived'],
      to: 'signedFor',
      who: ['recipient', 'clerk'],
      guards: ['isMediationDocument', 'byHimself'],
      rule: 'SERVE-8, MED-8 民事诉讼法100.3, 民诉法解释133, 149',
      needs: [{ document: '送达回证' }],
      told: { recipient: '您已签收调解书。各方都签收后生效，生效日期会通知您。' },
    },
    {
      event: 'goBack',
      from: ['served', 'presumedServed', 'sent', 'arrived'],
      to: 'declined',
      who: ['recipient', 'clerk'],
      guards: ['isMediationDocument'],
      rule: 'MED-8 民事诉讼法102',
      told: {
        recipient: '已记下您在签收之前反悔，调解书不生效，法院会及时判决。',
        judge: '有一方在签收之前反悔，请及时判决。',
      },
    },
  ],
  changes: [
    {
      event: 'requestPaper',
      from: SERVED,
      sets: 'paper',
      who: ['recipient', 'agent'],
      rule: 'SERVE-8 民事诉讼法90.1',
      told: { recipient: '纸质文书会寄给您。送达日期和期限不变。', clerk: '有人要纸质文书，请寄出。' },
    },
    {
      event: 'postPaper',
      from: SERVED,
      sets: 'paper',
      who: ['clerk'],
      rule: 'SERVE-8 民事诉讼法90.1',
      told: { recipient: '纸质文书已寄出，单号 {parcel}。送达日期和期限不变。' },
    },
    {
      event: 'markCorrected',
      // One that has not taken effect yet never does: the corrected one is served in its place.
      from: [...SERVED, ...OPEN],
      sets: 'correctedBy',
      who: ['clerk', 'judge'],
      rule: 'SERVE-11',
      told: { recipient: '《{document}》有更正，更正后的会重新送达给您，以更正后的为准。' },
    },
  ],
};
