import { createHash } from 'node:crypto';
import { CONSENT_KINDS } from '../agency/check';
import { CONSENT_VERSIONS, consentText, OTHER_WAY } from './consent-texts';

const COURT = { name: '余姚市人民法院', phone: '12368' };

/** Who changes a text raises its version: those who agreed to the old one are asked again. */
const TEXT_OF_VERSION: Record<string, string> = {
  'privacy 2025-1': 'bc8f155ff889525e',
  'face 2025-1': 'aaa7720364a43154',
};

test.each(CONSENT_KINDS)('PRIV-1 the text of %s is that of its version', (kind) => {
  const { lines, title } = consentText(kind, COURT);
  const hash = createHash('sha256')
    .update(JSON.stringify([title, lines]))
    .digest('hex')
    .slice(0, 16);
  expect(hash).toBe(TEXT_OF_VERSION[`${kind} ${CONSENT_VERSIONS[kind]}`]);
});

test('PRIV-1 who, why, what, how long and which rights are said, by the court’s name', () => {
  const text = consentText('privacy', COURT).lines.join('\n');
  for (const head of ['余姚市人民法院', '12368', '为了什么', '用到哪些信息', '保存多久', '您的权利'])
    expect(text).toContain(head);
});

test('ID-8 the face is asked for apart from all else, with necessity, effect, another way and withdrawal', () => {
  const { lines, refuse } = consentText('face', COURT);
  const text = lines.join('\n');
  for (const head of ['为什么需要', '影响', '单独同意', '撤回', '监护人', '窗口']) expect(text).toContain(head);
  expect(refuse).toContain('窗口');
  expect(OTHER_WAY).toMatch(/窗口.*一样可以办理/);
});
