/** WeChat, "button": looks (style v2), form-type, open-type. */

import type { EventListener } from 'glass-easel';
import { openType } from '../open-type';
import { define } from './define';
import { closestForm } from './form';
import { hover, hoverProperties } from './hover';
import { pressByKeyboard, tapAtCentre } from './keyboard';
import { anything, flag, string, text } from './property';

export const button = define({
  tag: 'button',
  properties: {
    size: text<'default' | 'mini'>('default'),
    type: text<'primary' | 'default' | 'warn'>('default'),
    plain: flag(),
    disabled: flag(),
    loading: flag(),
    formType: text<'submit' | 'reset'>(),
    openType: string(),
    ...hoverProperties('button-hover', 20, 70),
    name: string(),
    lang: string('en'),
    sessionFrom: string(),
    sendMessageTitle: string(),
    sendMessagePath: string(),
    sendMessageImg: string(),
    appParameter: string(),
    showMessageCard: flag(),
    phoneNumberNoQuotaToast: flag(true),
    activityType: anything(),
    entrancePath: string(),
    needShowEntrance: flag(),
  },
  events: [
    'getuserinfo',
    'contact',
    'createliveactivity',
    'getphonenumber',
    'getrealtimephonenumber',
    'error',
    'opensetting',
    'launchapp',
    'chooseavatar',
    'agreeprivacyauthorization',
  ],
  create(host) {
    const { element } = host;
    element.setAttribute('role', 'button');
    hover(host, () => host.data.disabled);
    // Disabled, it is deaf, and so is what stands around it: this comes before every other listener.
    const deaf: EventListener<unknown> = (event) => {
      if (host.data.disabled) event.stopPropagation();
    };
    host.component.addListener('tap', deaf, { capture: true });
    pressByKeyboard(element, host.component);
    host.onTap(() => {
      const { disabled, formType } = host.data;
      if (disabled) return;
      const form = formType ? closestForm(host.component) : undefined;
      if (formType === 'submit') form?.submit(element);
      if (formType === 'reset') form?.reset(element);
      if (host.data.openType) openType(host.data.openType, { element, data: host.data, fire: host.fire });
    });
    return {
      update() {
        const { size, type, plain, disabled, loading } = host.data;
        element.setAttribute('size', size);
        element.setAttribute('type', type);
        element.toggleAttribute('plain', plain);
        element.toggleAttribute('loading', loading);
        element.toggleAttribute('disabled', disabled);
        element.tabIndex = disabled ? -1 : 0;
        if (disabled) element.setAttribute('aria-disabled', 'true');
        else element.removeAttribute('aria-disabled');
        if (loading) element.setAttribute('aria-busy', 'true');
        else element.removeAttribute('aria-busy');
      },
      // A label's tap goes to its button too.
      activate: () => host.data.disabled || tapAtCentre(element, host.component),
    };
  },
});
