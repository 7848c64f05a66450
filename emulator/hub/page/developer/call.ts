/** Calling a function as anybody, by the form that its contract makes. */
import type { HubInfo } from '../../shape';
import { ask } from '../ask';
import { button, element, field, option } from '../element';
import { said } from '../language';
import { type Contract, eventOf, remember } from './event';
import { readable, sectionBox } from './section';

interface Action extends Pick<Contract['actions'][string], 'input'> {
  service: string;
  action: string;
}

export function callSection({ people, examples }: HubInfo, contracts: readonly Contract[], called: () => void) {
  const known = new Map(Object.entries(examples));
  const actions: Action[] = contracts.flatMap(({ service, actions: own }) =>
    Object.entries(own).map(([action, { input }]) => ({ service, action, input })),
  );
  const person = element(
    'select',
    {},
    ...people.map(({ openid, name, note }) => option({ value: openid, words: `${name}（${note}）${openid}` })),
    option({ value: '', words: ['没有登录', 'nobody'] }),
  );
  const choice = element(
    'select',
    {},
    ...contracts.filter(({ actions: own }) => Object.keys(own).length > 0).map(contractGroup(actions)),
  );
  const event = element('textarea', { rows: 8, spellcheck: false });
  const answer = element('pre', { hidden: true, tabIndex: 0 });
  answer.setAttribute('role', 'status');
  const took = element('small');

  const chosen = () => actions[Number(choice.value)];
  const fill = () => {
    const one = chosen();
    if (one) event.value = readable(eventOf(one.action, one.input, known));
  };
  choice.onchange = fill;
  fill();

  async function send(): Promise<void> {
    const began = performance.now();
    let result: unknown;
    let good = false;
    try {
      const body: unknown = JSON.parse(event.value);
      const openid = person.value;
      const response = await fetch(`/call/${chosen()?.service}`, {
        method: 'POST',
        ...(openid === '' ? {} : { headers: { 'x-openid': openid } }),
        body: JSON.stringify(body),
      });
      result = await response.json();
      good = response.ok && (result === null || Object(result).ok !== false);
      remember(body, known);
      remember(Object(result).data ?? result, known);
    } catch (error) {
      result =
        error instanceof SyntaxError ? said([`不是 JSON：${error.message}`, `Not JSON: ${error.message}`]) : `${error}`;
    }
    took.textContent = `${Math.round(performance.now() - began)} ms`;
    answer.hidden = false;
    answer.className = good ? 'good' : 'bad';
    answer.textContent = typeof result === 'string' ? result : readable(result);
    called();
  }

  return sectionBox(
    ['以某人的身份调用', 'Call as somebody'],
    ['和小程序里 callFunction 一样', 'as callFunction of a mini-program does'],
    field(['谁', 'Who'], person),
    field(['做什么', 'Function and action'], choice),
    field(['内容', 'Event'], event),
    element(
      'div',
      { className: 'row' },
      button(['发送', 'Send'], () => void send(), 'main'),
      took,
    ),
    answer,
  );
}

const contractGroup =
  (actions: readonly Action[]) =>
  ({ service, title, actions: own }: Contract): HTMLOptGroupElement => {
    const group = document.createElement('optgroup');
    group.label = title ?? service;
    for (const [action, { policy }] of Object.entries(own)) {
      const index = actions.findIndex((one) => one.service === service && one.action === action);
      group.append(option({ value: `${index}`, words: action ? `${service} · ${action}（${policy}）` : service }));
    }
    return group;
  };

export const readContracts = () => ask<Contract[]>('/contracts');
