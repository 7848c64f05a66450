/** The built-in behaviors by which a custom component takes part in a form (WeChat, "内置 behaviors"). */

import type { GeneralBehavior, GeneralComponent } from 'glass-easel';
import { space } from '../engine';

const field = space
  .behavior()
  .definition({ properties: { name: String, value: { type: null, value: '' } } })
  .register();
const button = space.behavior().definition({}).register();

/** By the names that code calls them. */
export const FORM_BEHAVIORS: Record<string, unknown> = {
  'wx://form-field': field,
  'wx://form-field-group': space.behavior().definition({}).register(),
  'wx://form-field-button': button,
};

/** Boundary: the adapter keeps the engine's own behavior in `_$`, which its types hide. */
const own = (behavior: unknown) => (behavior as { _$: GeneralBehavior })._$;

export const isFormField = (component: GeneralComponent): boolean => component.hasBehavior(own(field));
export const isFormButton = (component: GeneralComponent): boolean => component.hasBehavior(own(button));
