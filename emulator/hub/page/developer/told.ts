/** What the local cloud has to tell: messages sent, warnings, coverage of the rules. */
import type { Message } from '../../../outbox/outbox';
import type { Warning } from '../../../warnings/warnings';
import { ask } from '../ask';
import { button, element } from '../element';
import { onLanguage, write } from '../language';
import { clockTime, keyedList, readable, type Section, sectionBox, unfolding } from './section';

const SHOWN = 20;

export function outboxSection(): Section {
  const list = keyedList(['还没有消息。', 'No messages yet.']);
  onLanguage(list.forget);
  const refresh = async () => {
    const messages = await ask<Message[]>('/outbox');
    list.show(messages.slice(-SHOWN).reverse(), (one) => JSON.stringify(one), messageLine);
  };
  const clear = button(['清空', 'Empty it'], () => void ask('/outbox', 'DELETE').then(refresh));
  const about = ['订阅消息、短信等，都留在这里', 'subscribe messages, text messages and the like stay here'] as const;
  return { element: sectionBox(['发出的消息', 'Outbox'], about, list.element, clear), refresh };
}

function messageLine({ at, apiName, openid, data }: Message): HTMLElement {
  const line = [clockTime(at), openid ?? '—', apiName].map((textContent) => element('span', { textContent }));
  return unfolding(line, () => element('pre', { textContent: readable(data), tabIndex: 0 }));
}

export function warningsSection(): Section {
  const list = keyedList(['没有提醒。', 'No warnings.']);
  const refresh = async () => {
    const warnings = await ask<Warning[]>('/warnings');
    list.show(
      warnings.slice(0, SHOWN),
      ({ code, message }) => `${code} ${message}`,
      ({ code, message }) => element('p', { className: 'warning' }, element('b', { textContent: code }), ` ${message}`),
    );
  };
  const forget = button(['清空', 'Forget them'], () => void ask('/warnings', 'DELETE').then(refresh));
  const about = ['少了索引、结果被截断、写偏斜', 'missing indexes, cut results, write skew'] as const;
  return { element: sectionBox(['提醒', 'Warnings'], about, list.element, forget), refresh };
}

/** The last line of the text says the share. */
export function coverageSection(): Section {
  // Its name for a screen reader, too: without a word until the answer comes there would be none.
  const share = element('span', { words: ['正在读取', 'Reading'] });
  const text = element('pre', { tabIndex: 0 });
  const details = element('details', { className: 'line' }, element('summary', {}, share), text);
  return {
    element: sectionBox(
      ['安全规则', 'Security rules'],
      ['每条规则的每部分真过、假过几次', 'how often each part of each rule was true and false'],
      details,
    ),
    async refresh() {
      const response = await fetch('/rules/coverage');
      const lines = (await response.text()).trimEnd().split('\n');
      const last = lines.at(-1) ?? '';
      write(share, [last, last]);
      text.textContent = lines.slice(0, -1).join('\n');
    },
  };
}
