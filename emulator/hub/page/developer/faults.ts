/** What shall go wrong: the cloud's bad days on order. */
import type { Fault } from '../../../faults/faults';
import { ask } from '../ask';
import { button, type Choice, element, field, option, sign } from '../element';
import { onLanguage, said } from '../language';
import { keyedList, outcome, type Section, sectionBox } from './section';

const KINDS: readonly Choice[] = [
  { value: 'error-before', words: ['还没生效就报错', 'fails before it took effect'] },
  { value: 'error-after', words: ['生效了却报错', 'fails after it took effect'] },
  { value: 'timeout-after', words: ['生效了，回答丢了', 'takes effect, its answer is lost'] },
  { value: 'twice', words: ['做了两遍', 'happens twice'] },
  { value: 'slow', words: ['很慢（1 秒）', 'is slow (1 s)'] },
];
const SUBJECTS: readonly (Choice & { example: string })[] = [
  { value: 'function', words: ['云函数', 'A function'], example: '*' },
  { value: 'collection', words: ['集合', 'A collection'], example: '*' },
  { value: 'action', words: ['SDK 的操作', 'An action of the SDK'], example: 'database.*' },
  { value: 'gateway', words: ['外部服务', 'A service outside'], example: 'wx.openApi' },
];

export function faultsSection(): Section {
  const list = keyedList(['一切正常。', 'All is well.']);
  onLanguage(list.forget);
  const said_ = outcome();
  const subject = element('select', {}, ...SUBJECTS.map(option));
  const pattern = element('input', { type: 'text', value: '*', required: true, spellcheck: false });
  const kind = element('select', {}, ...KINDS.map(option));
  const times = element('input', { type: 'number', min: '1', value: '1' });
  subject.onchange = () => {
    pattern.value = SUBJECTS.find(({ value }) => value === subject.value)?.example ?? '*';
  };

  const refresh = async () => {
    const faults = await ask<Fault[]>('/faults');
    list.show(faults, ({ id, seen, hits }) => `${id} ${seen} ${hits}`, faultLine);
  };
  const change = (work: Promise<unknown>) => void work.then(refresh).catch(said_.bad);
  const faultLine = ({ id, match, fault, times: most, hits }: Fault) => {
    const words = KINDS.find(({ value }) => value === fault)?.words ?? fault;
    const count = most === undefined ? `${hits}` : `${hits}/${most}`;
    return element(
      'div',
      { className: 'line row' },
      element('code', {
        textContent: Object.entries(match)
          .map((pair) => pair.join(' '))
          .join(', '),
      }),
      element('span', { textContent: typeof words === 'string' ? words : said(words) }),
      element('small', { textContent: said([`中了 ${count} 次`, `struck ${count} times`]) }),
      sign('×', ['去掉这个故障', 'Remove this fault'], () => change(ask(`/faults/${id}`, 'DELETE'))),
    );
  };

  const form = element(
    'form',
    { className: 'grid' },
    field(['什么', 'What'], subject),
    field(['名字（* 是任何）', 'Its name (* is any)'], pattern),
    field(['怎么坏', 'How it fails'], kind),
    field(['几次（空着就一直）', 'How often (empty: always)'], times),
    element('button', { className: 'main', words: ['加上', 'Add'] }),
  );
  form.onsubmit = (event) => {
    event.preventDefault();
    const order = {
      match: { [subject.value]: pattern.value.trim() },
      fault: kind.value,
      ...(times.value === '' ? {} : { times: Number(times.value) }),
    };
    change(ask('/faults', 'POST', order).then(() => said_.good(['加上了', 'Added'])));
  };
  return {
    element: sectionBox(
      ['故障', 'Faults'],
      ['云上偶尔会有的，这里按需要来', 'what the cloud does now and then, on order'],
      list.element,
      form,
      said_.element,
      button(['全部恢复正常', 'Remove all'], () => change(ask('/faults', 'DELETE'))),
    ),
    refresh,
  };
}
