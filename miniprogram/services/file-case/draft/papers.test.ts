import { agentPapers } from '../../../../court/agency/agents';
import { AID_PROOF } from '../../../../court/fees/aid';
import type { Content } from './content';
import { papersOf } from './papers';

const names = (...asked: Parameters<typeof papersOf>) => papersOf(...asked).map(({ name }) => name);

test('FILE-20 for enforcement the title is asked for, and of an arbitral award the agreement', () => {
  expect(names('enforcement', { title: { kind: 'judgment' } })).toEqual(['执行依据', '生效证明', '其他材料']);
  expect(names('enforcement', { title: { kind: 'arbitralAward' } })).toContain('仲裁协议');
  expect(names('enforcement', { succession: { kind: 'inherited' } })).toContain('继承或者受让的证明');
});

test('ID-6 an agent shows what the law asks of his kind, each paper once', () => {
  for (const kind of ['lawyer', 'legalWorker', 'relative', 'employee', 'community', 'association'] as const) {
    const content: Content = {
      filedAs: 'agent',
      agents: [
        { name: '甲', kind },
        { name: '乙', kind },
      ],
    };
    const found = names('civil', content);
    expect(found.length).toBe(agentPapers(kind).length + 1);
    expect(new Set(found).size).toBe(found.length);
  }
});

test('ID-4, FILE-22, FEE-14 an organisation, an authority and hardship each bring their papers', () => {
  expect(names('civil', { plaintiffs: [{ kind: 'organisation', name: '厂' }] })).toContain('法定代表人身份证明书');
  expect(names('administrative', {})[0]).toBe('决定书');
  expect(names('administrative', { act: { inaction: true } })[0]).toBe('申请的证明');
  expect(names('civil', { aid: { kind: 'defer' } })).toContain(AID_PROOF);
  expect(names('civil', {})).toEqual(['其他材料']);
});
