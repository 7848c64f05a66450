/** The nodes of a page or component that a selector finds: the boundary to glass-easel's tree for functions that query it. */

/** What is read of glass-easel's elements. */
export interface WxNode {
  id: string;
  dataset: Record<string, unknown>;
  /** Of components only: their data, and which of it are properties. */
  data?: Record<string, unknown>;
  collectMarks(): Record<string, unknown>;
  /** null: a component with `virtualHost`, which is nowhere in the document. */
  getBackendElement(): HTMLElement | null;
}

interface Owner {
  _$: { getShadowRoot(): { querySelectorAll(selector: string): WxNode[] } | null };
}

const isOwner = (component: unknown): component is Owner =>
  typeof component === 'object' && component !== null && '_$' in component;

export function nodesOf(component: unknown, selector: string): WxNode[] {
  if (!isOwner(component)) throw new Error('not a page or component instance');
  return component._$.getShadowRoot()?.querySelectorAll(selector) ?? [];
}
