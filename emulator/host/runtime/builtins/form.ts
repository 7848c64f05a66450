/** WeChat, "form": collects its fields by name, and empties them. */

import { Component, type GeneralComponent, ShadowRoot, type Node as TreeNode } from 'glass-easel';
import { define, instanceOfComponent } from './define';
import type { Field } from './field';
import { isFormButton, isFormField } from './form-behaviors';
import { flag, number } from './property';

/** A form, from a button's side: which button it was makes the event's target. */
export interface Form {
  submit(button: HTMLElement): void;
  reset(button: HTMLElement): void;
}

const forms = new WeakMap<object, Form>();

/**
 * The form around a button, in the same template. Out of a component's own template a button reaches only if the component
 * has the behavior `wx://form-field-button` (WeChat, "内置 behaviors").
 */
export function closestForm(button: GeneralComponent): Form | undefined {
  let here: TreeNode | null = button;
  while (here) {
    const form = forms.get(here);
    if (form) return form;
    if (ShadowRoot.isShadowRoot(here)) {
      const outer: GeneralComponent = here.getHostNode();
      if (!isFormButton(outer)) return undefined;
      here = outer;
    } else here = here.parentNode;
  }
  return undefined;
}

/** A custom component with the behavior `wx://form-field` takes part with its own `name` and `value`. */
const customField = (component: GeneralComponent): Field => ({
  name: String(component.data.name ?? ''),
  value: () => component.data.value,
  reset: () => component.setData({ value: '' }),
});

function fieldOf(component: GeneralComponent): Field | undefined {
  return instanceOfComponent(component)?.parts.field ?? (isFormField(component) ? customField(component) : undefined);
}

/** In the order of the template; what is inside other components' templates is theirs. */
function fieldsIn(node: TreeNode): Field[] {
  const own = Component.isComponent(node) ? fieldOf(node) : undefined;
  const children = 'childNodes' in node ? node.childNodes : [];
  // A group answers for the boxes in it.
  return own ? [own] : children.flatMap(fieldsIn);
}

export const form = define({
  tag: 'form',
  properties: { reportSubmit: flag(), reportSubmitTimeout: number() },
  events: ['submit', 'reset', 'submittoseal'],
  create(host) {
    const fields = () => host.component.childNodes.flatMap(fieldsIn);
    const origin = (button: HTMLElement) => ({ id: button.id, dataset: { ...button.dataset } });
    forms.set(host.component, {
      submit(button) {
        const value: Record<string, unknown> = {};
        for (const field of fields()) if (field.name) value[field.name] = field.value();
        // A form id was for template messages, which WeChat ended; with report-submit its own tools say so with these words.
        const formId = host.data.reportSubmit ? 'the formId is a mock one' : undefined;
        host.fire('submit', { value, target: origin(button), ...(formId === undefined ? {} : { formId }) });
      },
      reset(button) {
        for (const field of fields()) field.reset();
        host.fire('reset', { target: origin(button) });
      },
    });
    return {};
  },
});
