import { contract as bookFiling } from '../../../../functions/book-filing/contract';
import { contract as checkProgress } from '../../../../functions/check-progress/contract';
import { contract as correctFiling } from '../../../../functions/correct-filing/contract';
import { contract as courtDesk } from '../../../../functions/court-desk/contract';
import { contract as fileCase } from '../../../../functions/file-case/contract';
import { contract as filePaper } from '../../../../functions/file-paper/contract';
import { contract as followEnforcement } from '../../../../functions/follow-enforcement/contract';
import { contract as guide } from '../../../../functions/guide/contract';
import { contract as identity } from '../../../../functions/identity/contract';
import { contract as keepTime } from '../../../../functions/keep-time/contract';
import { contract as payFee } from '../../../../functions/pay-fee/contract';
import { contract as readDossier } from '../../../../functions/read-dossier/contract';
import { contract as receiveDocuments } from '../../../../functions/receive-documents/contract';
import { contract as takeNumber } from '../../../../functions/take-number/contract';
import { READS } from '../../../api/reads';
import { ACTION_NAMES, ACTIONS, actionName } from './actions';
import { auditRows } from './rows';

const reads: Readonly<Record<string, readonly string[]>> = READS;
const CONTRACTS = [
  bookFiling,
  checkProgress,
  correctFiling,
  courtDesk,
  fileCase,
  filePaper,
  followEnforcement,
  guide,
  identity,
  keepTime,
  payFee,
  readDossier,
  receiveDocuments,
  takeNumber,
];
const WRITES = CONTRACTS.flatMap(({ service, actions }) =>
  Object.keys(actions)
    .filter((action) => !reads[service]?.includes(action))
    .map((action) => `${service}.${action}`),
);

test('every service is asked', () => {
  expect(CONTRACTS.map(({ service }) => service)).toEqual(Object.keys(READS).sort());
});

test('every act that leaves a trace has a name that people understand', () => {
  expect(WRITES.length).toBeGreaterThan(50);
  expect(WRITES.filter((path) => !ACTIONS[path])).toEqual([]);
});

test('no name is kept for what nobody can do', () => {
  expect(Object.keys(ACTIONS).filter((path) => !WRITES.includes(path))).toEqual([]);
});

test('the list to choose from has each name once', () => {
  expect(new Set(ACTION_NAMES).size).toBe(ACTION_NAMES.length);
});

test('an act of a later version is shown by its own name', () => {
  expect(actionName('hearing', 'openRoom')).toBe('openRoom');
});

test('PRIV-5 who is no officer of this court stays unnamed, and nothing but the number is told', () => {
  const entry = {
    actId: 'a',
    at: '2026-03-02T01:30:00.000Z',
    by: 'o-plaintiff',
    name: null,
    roles: [],
    service: 'file-case',
    action: 'submit',
    target: 'f-1',
    reason: null,
  };
  const [own, party, timer] = auditRows([
    { ...entry, by: 'o-admin', name: '管管理员', roles: ['管理员'], reason: '核对账号' },
    entry,
    { ...entry, by: 'timer' },
  ]);
  expect(own).toMatchObject({ who: '管管理员（管理员）', reason: '核对账号' });
  expect(party?.reason).toBe('');
  expect(party?.who).toBe('当事人或外院人员，账号尾号 tiff');
  expect(timer?.who).toBe('系统，定时');
  expect(party).toMatchObject({ what: '提交立案材料', target: 'f-1', at: '2026年3月2日 星期一 09:30' });
});
