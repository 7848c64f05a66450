/** 订阅消息: which of the templates may be sent once (WeChat, "wx.requestSubscribeMessage"). */
import { openDialog } from './dialog';
import { button, element } from './element';

interface Subscribe {
  templateIds: readonly string[];
}
export interface SubscribeAnswer {
  /** Template ids whose tick is set; none where the person refused all. */
  accepted: string[];
  always: boolean;
}

/** The phone does not know a template's title: WeChat keeps it. */
export function subscribeDialog({ templateIds }: Subscribe): Promise<SubscribeAnswer> {
  const refused: SubscribeAnswer = { accepted: [], always: false };
  return openDialog(
    { api: 'requestSubscribeMessage', label: '订阅消息', className: 'd-panel', cancelled: { answer: refused } },
    (dialog, close) => {
      const ticks = templateIds.map((id) => {
        const tick = element('input', { testid: `subscribe-${id}`, attributes: { type: 'checkbox' } });
        tick.checked = true;
        return { id, tick };
      });
      const always = element('input', { testid: 'subscribe-always', attributes: { type: 'checkbox' } });
      const allow = button(
        'subscribe-allow',
        '允许',
        () => close({ accepted: ticks.filter(({ tick }) => tick.checked).map(({ id }) => id), always: always.checked }),
        'd-button d-button-main',
      );
      allow.autofocus = true;
      dialog.append(
        element('p', { className: 'd-panel-app' }, '本小程序 申请'),
        element('h2', {}, '发送一次以下消息'),
        ...ticks.map(({ id, tick }) =>
          element('label', { className: 'd-row' }, tick, element('span', {}, '消息模板 ', element('code', {}, id))),
        ),
        element('label', { className: 'd-row d-row-plain' }, always, element('span', {}, '总是保持以上选择，不再询问')),
        element(
          'div',
          { className: 'd-pair' },
          button('subscribe-deny', '取消', () => close({ accepted: [], always: always.checked }), 'd-button'),
          allow,
        ),
      );
    },
  );
}
