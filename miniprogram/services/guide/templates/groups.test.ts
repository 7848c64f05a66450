import { TEMPLATES } from '../../../../functions/guide/content/templates';
import { groupsOf } from './groups';

test('GUIDE-1 every model stands in one group, and no group is too long to read', () => {
  const groups = groupsOf(TEMPLATES);
  const listed = groups.flatMap(({ templates }) => templates.map(({ templateId }) => templateId));
  expect(listed.sort()).toEqual(TEMPLATES.map(({ templateId }) => templateId).sort());
  for (const { templates } of groups) expect(templates.length).toBeLessThanOrEqual(16);
});

test('people find what they look for', () => {
  const of = (id: string) =>
    groupsOf(TEMPLATES).find(({ templates }) => templates.some((one) => one.templateId === id))?.id;
  expect(of('complaint-loan')).toBe('sue');
  expect(of('answer')).toBe('sued');
  expect(of('preservation-application')).toBe('apply');
  expect(of('power-of-attorney')).toBe('papers');
  expect(of('enforcement-application')).toBe('enforce');
  expect(of('complaint-admin')).toBe('authority');
});

test('a court’s own complaint is a complaint', () => {
  const [group] = groupsOf([{ templateId: 'our-own', title: '渔船租赁起诉状', use: '', caseType: 'civil' }]);
  expect(group?.id).toBe('sue');
});
