/** Every action × every role × own and other court. */
import { type CourtCloud, startCourt } from '../../demo/court-cloud';
import type { ErrorCode } from '../../platform/errors';
import { contract } from './contract';
import { main } from './index';
import { FEES } from './trial';

const PEOPLE = [
  undefined,
  'o-newcomer',
  'o-plaintiff',
  'o-window',
  'o-filing-judge',
  'o-judge',
  'o-clerk',
  'o-enforcement',
  'o-archivist',
  'o-mediator',
  'o-finance',
  'o-admin',
  'o-gz-filing-judge',
  'o-bj-admin',
] as const;
const ADMINS = ['o-admin', 'o-bj-admin'] as const;
type Action = keyof typeof contract.actions;
/** All of them act on the caller's own court alone: none takes a court. */
const MAY: Record<Action, readonly (typeof PEOPLE)[number][]> = {
  court: ADMINS,
  saveCourt: ADMINS,
  halls: ADMINS,
  saveHall: ['o-admin'],
  staff: ADMINS,
  calendar: ADMINS,
  saveCalendarDays: ADMINS,
  tariffs: ADMINS,
  saveTariffs: ADMINS,
  versions: ADMINS,
  applyDue: [],
  audit: ADMINS,
  outages: ADMINS,
  recordOutage: ADMINS,
  changeOutage: ['o-admin'],
  withdrawOutage: ['o-admin'],
  figures: ADMINS,
  standing: ADMINS,
  figuresCsv: ADMINS,
};
const OUTAGE = { fromDay: '2025-03-02', fromTime: '22:00', what: '无法登录', source: '云服务商公告' };
const REFUSALS: readonly ErrorCode[] = ['UNAUTHENTICATED', 'IDENTITY_REQUIRED', 'FORBIDDEN', 'NOT_FOUND'];
const ACTIONS = Object.keys(MAY) as Action[];

let court: CourtCloud;
beforeEach(async () => {
  court = await startCourt({ 'court-desk': main });
  court.emulator.clock.set(Date.parse('2025-03-03T09:00:00+08:00'));
});
afterEach(() => court.stop());

test('the matrix names every action of the contract', () => {
  expect([...ACTIONS].sort()).toEqual(Object.keys(contract.actions).sort());
});

test.each(ACTIONS)('DOMAIN 4 %s: the administrator of the court, and nobody else', async (action) => {
  const { halls } = await court.must<{ halls: Record<string, unknown>[] }>('court-desk', 'o-admin', {
    action: 'halls',
  });
  const events: Partial<Record<Action, object>> = {
    saveCourt: { version: 1, effectiveFrom: '2025-03-03', phone: '12368' },
    saveHall: halls.find(({ hallId }) => hallId === 'yuyao-hall-1') ?? {},
    calendar: { year: 2025 },
    saveCalendarDays: {
      year: 2028,
      source: { notice: '国办发明电〔2027〕1号', issued: '2027-11-01', url: 'https://www.gov.cn/x' },
      holidays: [{ name: '元旦', from: '2028-01-01', to: '2028-01-02' }],
    },
    saveTariffs: {
      version: 1,
      effectiveFrom: '2025-03-03',
      source: '某价费〔2025〕1号',
      fees: FEES,
    },
    audit: { from: '2025-03-01', to: '2025-03-03' },
    recordOutage: OUTAGE,
  };
  // Those of yuyao: to another court's administrator they are not there.
  if (action === 'changeOutage' || action === 'withdrawOutage') {
    const { outageId } = await court.must('court-desk', 'o-admin', { action: 'recordOutage', ...OUTAGE });
    const about = { outageId, version: 1, reason: '登记有误' };
    events.changeOutage = { ...about, ...OUTAGE };
    events.withdrawOutage = about;
  }
  const got: string[] = [];
  for (const who of PEOPLE) {
    const result = await court.call('court-desk', who, { action, ...events[action] });
    if (result.ok) got.push(String(who));
    else expect([who, REFUSALS.includes(result.error.code), result.error.code]).toEqual([who, true, result.error.code]);
  }
  expect(got).toEqual(PEOPLE.filter((who) => MAY[action].includes(who)).map(String));
});
