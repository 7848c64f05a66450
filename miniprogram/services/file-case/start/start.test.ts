import { COURTS } from '../../../../demo/courts';
import { elsewhere } from './kinds';
import { contentFor, helpIdOf, type Role, SELF, whomOptions } from './whom';

const role = (id: string, kind: Role['kind'], principalName: string, more: Partial<Role> = {}): Role =>
  ({
    representationId: id,
    kind,
    kindName: '法定代表人',
    state: 'confirmed',
    stateName: '已生效',
    principalName,
    creditCode: null,
    holderName: '林律师',
    authority: null,
    live: true,
    ...more,
  }) as Role;

const ROLES = [
  role('1', 'orgRep', '余姚某某塑料厂', { creditCode: '91350100M000100Y43', holderName: '周海燕' }),
  role('2', 'orgRep', '被拒绝的厂', { live: false, state: 'refused' }),
  role('3', 'guardianRep', '小明', { kindName: '监护人（法定代理人）' }),
  ...['甲', '乙', '丙', '丁', '戊', '甲'].map((name, i) => role(`c${i}`, 'agent', name)),
];

test('one may file for oneself, for whom the court knows one to act, and for a client; earlier clients each once', () => {
  const { options, clients } = whomOptions(ROLES, [], false);
  expect(options.map(({ label }) => label)).toEqual([
    '我自己',
    '余姚某某塑料厂',
    '小明',
    '委托我的人',
    '甲',
    '乙',
    '丙',
    '丁',
  ]);
  expect(clients).toBe(5);
  expect(whomOptions(ROLES, [], true).options).toHaveLength(9);
});

test('ID-4..6 what is known of whom it is for stands in the draft', () => {
  expect(contentFor('civil', SELF, ROLES, undefined)).toEqual({ filedAs: 'party', agentAuthority: 'none' });
  expect(contentFor('enforcement', '1', ROLES, undefined)).toEqual({
    applicants: [
      { kind: 'organisation', name: '余姚某某塑料厂', creditCode: '91350100M000100Y43', orgRepName: '周海燕' },
    ],
    filedAs: 'orgRep',
    filedFor: 0,
  });
  expect(contentFor('civil', '3', ROLES, undefined)).toMatchObject({
    plaintiffs: [{ kind: 'person', name: '小明' }],
    filedAs: 'guardianRep',
    guardian: { name: '林律师' },
  });
  expect(contentFor('civil', 'client', ROLES, undefined)).toEqual({
    filedAs: 'agent',
    filedFor: 0,
    agentAuthority: 'general',
  });
});

test('somebody is helped only while that may be used, and only where filling in is part of it', () => {
  const help = {
    helpId: 'h',
    iAm: 'helper',
    live: true,
    scope: [{ id: 'fillIn', name: '' }],
    personName: '沈阿婆',
  } as const;
  const helps = [help, { ...help, live: false }, { ...help, iAm: 'helped' }, { ...help, scope: [] }];
  const { options } = whomOptions([], helps as unknown as Parameters<typeof whomOptions>[1], false);
  expect(options.map(({ label }) => label)).toEqual(['我自己', '帮沈阿婆写', '委托我的人']);
  expect(options.map(({ value }) => helpIdOf(value))).toEqual(['', 'h', '']);
});

test('FILE-19 a court that does not take the kind says where to go', () => {
  const court = (id: string) => {
    const found = COURTS.find((one) => one._id === id);
    if (!found) throw new Error(`no ${id}`);
    const { _id, ...rest } = found;
    return { courtId: _id, ...rest };
  };
  expect(elsewhere(court('yuyao'), 'civil')).toBe('');
  expect(elsewhere(court('yuyao'), 'administrative')).toContain('余姚法院不收行政案件');
  expect(elsewhere(court('bj-4th-intermediate'), 'enforcement')).toContain('财产所在地');
  expect(elsewhere(undefined, 'civil')).toBe('');
});
