/** Events as WeChat hands them to a listener (WeChat, "事件系统"); glass-easel's own look otherwise. */
import { phoneHost } from './phone-host';
import { scrolled, viewTop } from './viewport';
import { descriptor } from './wxs';

/** The part of glass-easel's events and nodes that is read here. */
interface Node {
  id: string;
  dataset?: Record<string, unknown>;
  is?: string;
  data?: Record<string, unknown>;
  getBackendElement?(): HTMLElement | null;
}
type Target = Node | { _$: Node } | null | undefined;
interface EngineEvent {
  type: string;
  timeStamp: number;
  target: Target;
  currentTarget: Target;
  mark?: Record<string, unknown>;
  detail: unknown;
}
interface Point {
  x: number;
  y: number;
}

const nodeOf = (target: Target): Node | undefined => (target && '_$' in target ? target._$ : (target ?? undefined));

function described(target: Target) {
  const node = nodeOf(target);
  const dom = node?.getBackendElement?.();
  return node
    ? { id: node.id, dataset: node.dataset ?? {}, offsetLeft: dom?.offsetLeft ?? 0, offsetTop: dom?.offsetTop ?? 0 }
    : {};
}

interface Place {
  identifier?: number;
  clientX: number;
  clientY: number;
}

/** In the page's view, and in the page with what is scrolled away above. */
function touch({ identifier = 0, clientX, clientY }: Place) {
  const y = clientY - viewTop();
  return { identifier, clientX, clientY: y, pageX: clientX, pageY: y + scrolled() };
}

const TAPS = new Set(['tap', 'canceltap', 'longpress', 'longtap']);

function wrapped(event: EngineEvent): Record<string, unknown> {
  const own: Record<string, unknown> = {
    type: event.type,
    timeStamp: event.timeStamp,
    target: described(event.target),
    currentTarget: described(event.currentTarget),
    mark: event.mark ?? {},
    detail: event.detail,
  };
  if (TAPS.has(event.type) && event.detail) {
    const { x, y } = event.detail as Point;
    const point = touch({ clientX: x, clientY: y });
    return { ...own, detail: { x: point.pageX, y: point.pageY }, touches: [point], changedTouches: [point] };
  }
  if (event.type.startsWith('touch') && event.detail) {
    const { touches, changedTouches } = event.detail as { touches?: Touch[]; changedTouches?: Touch[] };
    return {
      ...own,
      touches: Array.from(touches ?? [], touch),
      changedTouches: Array.from(changedTouches ?? [], touch),
    };
  }
  return own;
}

type Handler = (this: unknown, event: unknown, owner?: unknown) => unknown;
type Location = [number, ...unknown[]] | undefined;

/** The compiled templates call it for each listener; `location[0]` other than 0 says that the handler is of a WXS module. */
function callListener(component: never, event: EngineEvent, handler: Handler, location: Location): unknown {
  // A disabled button is deaf (WeChat, "button"); glass-easel would call its other listeners all the same.
  const current = nodeOf(event.currentTarget);
  if (event.type === 'tap' && current?.is === 'wx-builtin/button' && current.data?.disabled) return undefined;
  const given = wrapped(event);
  if (location && location.length > 0 && location[0] !== 0)
    return handler.call(component, given, descriptor(component));
  return handler.call(component, given);
}

/** `change:prop` of WXS. */
const changeProp =
  (handler: (now: unknown, before: unknown, owner: unknown, own: unknown) => void) =>
  (now: unknown, before: unknown, owner: never, own: never) =>
    handler(now, before, descriptor(owner), descriptor(own));

Object.assign(phoneHost, { callListener, changeProp });
