/** The box or dot of `checkbox` and `radio`, with WeChat's colours. */

interface Look {
  checked: boolean;
  disabled: boolean;
  color: string;
  backgroundColor?: string;
  borderColor?: string;
  activeBackgroundColor?: string;
  activeBorderColor?: string;
  iconColor?: string;
}

export function drawCheck(element: HTMLElement, kind: 'checkbox' | 'radio'): (look: Look) => void {
  const mark = document.createElement('span');
  mark.className = `h-check h-check-${kind}`;
  mark.setAttribute('aria-hidden', 'true');
  element.prepend(mark);
  return ({ checked, disabled, color, ...look }) => {
    const { style } = mark;
    mark.toggleAttribute('checked', checked);
    // In style v2 a radio is filled with its colour, and a checkbox shows its tick in it.
    const active = look.activeBackgroundColor || (kind === 'radio' ? color : '');
    style.backgroundColor = (checked ? active : look.backgroundColor) ?? '';
    style.borderColor = (checked ? look.activeBorderColor || active : look.borderColor) ?? '';
    style.color = look.iconColor || (kind === 'radio' ? '#fff' : color);
    element.setAttribute('aria-checked', String(checked));
    element.tabIndex = disabled ? -1 : 0;
    if (disabled) element.setAttribute('aria-disabled', 'true');
    else element.removeAttribute('aria-disabled');
  };
}
