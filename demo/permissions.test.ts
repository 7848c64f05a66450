/** 权限: every action of every service, asked by everybody: who may not is told so before anything is looked up (DOMAIN 4). */
import { existsSync, readdirSync } from 'node:fs';
import { main as bookFiling, describe as describeBookFiling } from '../functions/book-filing/index';
import { main as checkProgress, describe as describeCheckProgress } from '../functions/check-progress/index';
import { main as correctFiling, describe as describeCorrectFiling } from '../functions/correct-filing/index';
import { main as courtDesk, describe as describeCourtDesk } from '../functions/court-desk/index';
import { describe as describeFileCase, main as fileCase } from '../functions/file-case/index';
import { describe as describeFilePaper, main as filePaper } from '../functions/file-paper/index';
import {
  describe as describeFollowEnforcement,
  main as followEnforcement,
} from '../functions/follow-enforcement/index';
import { describe as describeGuide, main as guide } from '../functions/guide/index';
import { describe as describeIdentity, main as identity } from '../functions/identity/index';
import { describe as describeKeepTime, main as keepTime } from '../functions/keep-time/index';
import { describe as describePayFee, main as payFee } from '../functions/pay-fee/index';
import { describe as describeReadDossier, main as readDossier } from '../functions/read-dossier/index';
import { describe as describeReceiveDocuments, main as receiveDocuments } from '../functions/receive-documents/index';
import { describe as describeTakeNumber, main as takeNumber } from '../functions/take-number/index';
import type { ErrorCode } from '../platform/errors';
import { type CourtCloud, startCourt } from './court-cloud';
import { PEOPLE, STAFF } from './people';
import { sampleInput } from './sample-input';

const CONTRACTS = [
  describeBookFiling(),
  describeCheckProgress(),
  describeCorrectFiling(),
  describeCourtDesk(),
  describeFileCase(),
  describeFilePaper(),
  describeFollowEnforcement(),
  describeGuide(),
  describeIdentity(),
  describeKeepTime(),
  describePayFee(),
  describeReadDossier(),
  describeReceiveDocuments(),
  describeTakeNumber(),
];

let court: CourtCloud;
beforeAll(async () => {
  court = await startCourt({
    'book-filing': bookFiling,
    'check-progress': checkProgress,
    'correct-filing': correctFiling,
    'court-desk': courtDesk,
    'file-case': fileCase,
    'file-paper': filePaper,
    'follow-enforcement': followEnforcement,
    guide,
    identity,
    'keep-time': keepTime,
    'pay-fee': payFee,
    'read-dossier': readDossier,
    'receive-documents': receiveDocuments,
    'take-number': takeNumber,
  });
});
afterAll(() => court.stop());

/** Nobody, a stranger to the court, one whom it knows, and every officer of one court and of another. */
const CALLERS = [
  undefined,
  'o-newcomer',
  'o-defendant',
  ...STAFF.filter(({ courtId }) => courtId !== 'bj-4th-intermediate').map(({ _id }) => _id),
];

const rolesOf = (openid: string | undefined) => STAFF.find(({ _id }) => _id === openid)?.roles ?? [];
const isVerified = (openid: string | undefined) => PEOPLE.some(({ _id, verified }) => _id === openid && verified);

/** What a policy of this name refuses a caller with; undefined: it lets him in. */
function refusalBy(policy: string, openid: string | undefined): ErrorCode | undefined {
  const [first = '', ...others] = policy.split(' | ');
  if (others.length > 0) return refusalBy(first, openid) && refusalBy(others.join(' | '), openid);
  if (first === 'anyone') return undefined;
  if (first === 'timer') return 'FORBIDDEN';
  if (openid === undefined) return 'UNAUTHENTICATED';
  if (first === 'verified') return isVerified(openid) ? undefined : 'IDENTITY_REQUIRED';
  const roles = /^staff\((.*)\)$/.exec(first)?.[1]?.split(', ');
  return roles && !rolesOf(openid).some((role) => roles.includes(role)) ? 'FORBIDDEN' : undefined;
}

/** What a schema alone does not tell: dates that are dates, days of the year they are entered for. */
const SAID: Record<string, object> = {
  'book-filing.openSlots': { dates: ['2025-03-10'], times: [{ from: '09:00', to: '09:30' }] },
  'book-filing.day': { date: '2025-03-10' },
  'court-desk.saveCourt': { effectiveFrom: '2025-03-10' },
  'court-desk.saveTariffs': { effectiveFrom: '2025-03-10' },
  'court-desk.saveCalendarDays': {
    year: 2025,
    source: { notice: '国办发明电〔2024〕12号', issued: '2024-11-12', url: 'https://www.gov.cn/' },
    holidays: [{ name: '春节', from: '2025-01-28', to: '2025-02-04' }],
  },
  'court-desk.audit': { from: '2025-03-01', to: '2025-03-10' },
  'court-desk.recordOutage': { fromDay: '2025-03-10', fromTime: '09:00' },
  'court-desk.changeOutage': { fromDay: '2025-03-10', fromTime: '09:00' },
  'guide.saveContent': { item: {} },
  'file-paper.enterPaper': { on: '2025-03-10' },
  'receive-documents.proof': { receivedOn: '2025-03-03' },
  'receive-documents.publish': { publishedOn: ['2025-03-03'] },
};

interface Described {
  policy?: string;
  input: object;
}

const ACTIONS = CONTRACTS.flatMap(({ service, actions }) =>
  Object.entries<Described>(actions).map(([action, { policy = '', input }]) => ({ service, action, policy, input })),
);

test.each(ACTIONS)('$service $action is for $policy alone', async ({ service, action, policy, input }) => {
  const event = { action, ...Object(sampleInput(input)), ...SAID[`${service}.${action}`] };
  for (const openid of CALLERS) {
    const answer = await court.call(service, openid, event);
    const code = answer.ok ? 'OK' : answer.error.code;
    const refusal = refusalBy(policy, openid);
    if (refusal) expect([openid, code]).toEqual([openid, refusal]);
    // Let in, he meets what the action itself says, and never a fault of ours.
    else expect([openid, code]).not.toEqual([openid, expect.stringMatching(/^(UNAUTHENTICATED|INTERNAL)$/)]);
  }
});

test('every service that has a contract is asked, and nothing of it is left out', () => {
  const services = readdirSync('functions').filter((name) => existsSync(`functions/${name}/contract.ts`));
  expect(CONTRACTS.map(({ service }) => service)).toEqual(services.sort());
  expect(ACTIONS.filter(({ policy }) => policy === '')).toEqual([]);
});

test('what anybody may ask without saying who he is: the guide, the halls, the free times, how data is handled', () => {
  const open = ACTIONS.filter(({ policy }) => policy === 'anyone').map(({ service, action }) => `${service}.${action}`);
  expect(open.filter((name) => !name.startsWith('guide.')).sort()).toEqual([
    'book-filing.slots',
    'identity.messageTemplates',
    'identity.notice',
    'take-number.halls',
    'take-number.queues',
  ]);
  const known = new Set(['anyone', 'person', 'verified', 'timer', 'staff']);
  const kinds = ACTIONS.flatMap(({ policy }) => policy.split(' | ').map((one) => one.replace(/\(.*/, '')));
  expect([...new Set(kinds)].filter((kind) => !known.has(kind))).toEqual([]);
});

test('no field of an input has the name of an event’s own fields: it could never be sent', () => {
  const taken = ACTIONS.filter(({ input }) => {
    const { properties = {} }: { properties?: object } = input;
    return Object.hasOwn(properties, 'action') || Object.hasOwn(properties, 'requestId');
  });
  expect(taken.map(({ service, action }) => `${service}.${action}`)).toEqual([]);
});
