/** Accessibility attributes that every built-in component takes, `aria-role` first (WeChat, "无障碍访问"). */

const STATES =
  `label labelledby describedby hidden disabled checked selected expanded pressed modal live atomic busy relevant
required invalid readonly multiline multiselectable valuenow valuemin valuemax valuetext level haspopup orientation controls owns
flowto activedescendant current roledescription sort posinset setsize colcount colindex rowcount rowindex autocomplete details
errormessage keyshortcuts dropeffect grabbed placeholder`.split(/\s+/);

const REFERENCES = new Set([
  'labelledby',
  'describedby',
  'controls',
  'owns',
  'flowto',
  'activedescendant',
  'details',
  'errormessage',
]);

const property = (state: string) => `aria${state[0]?.toUpperCase()}${state.slice(1)}`;

/** Property of the component to attribute of the element. */
export const ARIA_ATTRIBUTES: ReadonlyMap<string, string> = new Map([
  ['ariaRole', 'role'],
  ...STATES.map((state): [string, string] => [property(state), `aria-${state}`]),
]);

export const isReference = (attribute: string) => REFERENCES.has(attribute.replace(/^aria-/, ''));

/** WeChat also says `image`; a browser says `img`. */
const ROLES: Record<string, string> = { image: 'img', radiobutton: 'radio', search: 'searchbox' };

/** '' where the attribute should not be: screen readers read an empty label as "no name". */
export function ariaValue(attribute: string, value: unknown): string {
  if (value === null || value === undefined) return '';
  // `aria-hidden` without a value means true, and arrives as an empty string or as true.
  if (value === '' || value === true) return attribute === 'aria-hidden' || value === true ? 'true' : '';
  const words = String(value);
  return attribute === 'role' ? (ROLES[words] ?? words) : words;
}

const KEYBOARD_ROLES = new Set([
  'button',
  'link',
  'checkbox',
  'radio',
  'switch',
  'tab',
  'menuitem',
  'option',
  'searchbox',
]);

/** Roles that somebody with a keyboard must be able to reach and press. */
export const isPressable = (role: string) => KEYBOARD_ROLES.has(role);
