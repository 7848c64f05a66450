/** A tapped button as its page knows it: id and dataset stand in glass-easel's tree, not in the document. */
import { instanceOf } from '../builtins/define';
import type { OpenTypeButton } from '../open-type';

export function tappedButton({ element }: OpenTypeButton): { id: string; dataset: Record<string, unknown> } {
  const component = instanceOf(element)?.component;
  return { id: component?.id ?? '', dataset: { ...component?.dataset } };
}
