/** Face checks and speech: how the next ones end, since nobody looks or listens here. */
import type { Failure } from '../../../tencent/failures';
import type { FaceInfo } from '../../../tencent/shape';
import { ask } from '../ask';
import { button, element, field } from '../element';
import { onLanguage, said, type Words } from '../language';
import { keyedList, outcome, type Section, sectionBox } from './section';

const SHOWN = 8;
const USUAL = 'FailedOperation.CompareLowSimilarity';

const STATES: Record<FaceInfo['state'], Words> = {
  waiting: ['等待', 'waiting'],
  passed: ['通过', 'passed'],
  failed: ['不通过', 'failed'],
  expired: ['过期', 'expired'],
};
const KINDS: Record<FaceInfo['kind'], Words> = {
  code: ['读数字', 'reads a code'],
  intention: ['读一句话', 'reads a sentence'],
};

const ends = (ordered: string): string => (ordered === 'pass' ? said(STATES.passed) : ordered);

export function facesSection(): Section {
  const list = keyedList(['还没有人核验。', 'No checks yet.']);
  onLanguage(list.forget);
  const said_ = outcome();
  const text = element('input', { type: 'text', required: true });
  const heard = element('p', { className: 'empty' });
  let failures: Failure[] = [];

  const refresh = async () => {
    if (failures.length === 0) failures = await ask<Failure[]>('/face/failures');
    const [faces, next] = await Promise.all([ask<FaceInfo[]>('/face'), ask<string[]>('/asr')]);
    list.show(
      faces.slice(0, SHOWN),
      ({ id, state, name, code, ordered }) => `${id} ${state} ${name} ${code} ${ordered}`,
      faceLine,
    );
    heard.textContent = next.map((one) => `“${one}”`).join(' ');
  };
  const change = (work: Promise<unknown>) => void work.then(refresh).catch(said_.bad);
  const told = () => said_.good(['说好了', 'Told']);

  const faceLine = ({ id, kind, name, state, read, code, ordered }: FaceInfo) => {
    const next = ordered === null ? '' : said([`下一次：${ends(ordered)}`, `next: ${ends(ordered)}`]);
    const line = [said(KINDS[kind]), read, name, said(STATES[state]), code ?? '', next].filter((part) => part !== '');
    const words = element('span', { textContent: line.join(' · ') });
    const open = state === 'waiting' || state === 'failed';
    if (!open) return element('div', { className: 'line' }, words);
    const possible = failures.filter(({ number }) => kind === 'code' || number !== undefined);
    const why = element(
      'select',
      { label: ['不通过的原因', 'Why it fails'] },
      ...possible.map((one) =>
        element('option', { value: one.code, textContent: `${one.code} ${one.message}`, selected: one.code === USUAL }),
      ),
    );
    const decide = (how: 'pass' | 'fail', body: object) => change(ask(`/face/${id}/${how}`, 'POST', body).then(told));
    return element(
      'div',
      { className: 'line' },
      words,
      why,
      element(
        'div',
        { className: 'row' },
        button(['通过', 'Passes'], () => decide('pass', {})),
        button(['不通过', 'Fails'], () => decide('fail', { code: why.value })),
      ),
    );
  };

  const form = element(
    'form',
    { className: 'grid' },
    field(['下一次语音听见', 'What is heard next'], text),
    element('button', { className: 'main', words: ['说好', 'Tell it'] }),
  );
  form.onsubmit = (event) => {
    event.preventDefault();
    change(ask('/asr/next', 'POST', { text: text.value }).then(told));
    text.value = '';
  };
  return {
    element: sectionBox(
      ['人脸与语音', 'Faces and speech'],
      ['没有人真的看和听，由您说了算', 'nobody looks or listens here: you decide'],
      list.element,
      form,
      heard,
      said_.element,
    ),
    refresh,
  };
}
