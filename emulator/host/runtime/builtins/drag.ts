/** A finger or a mouse that pulls something: one pointer, one owner, along one axis or both. */

interface Pull {
  /** From where it went down, in px. */
  dx: number;
  dy: number;
}

export interface Velocity {
  /** Of the last moments, in px per ms. */
  vx: number;
  vy: number;
}

export interface DragHandlers {
  axis(): 'x' | 'y' | 'both' | 'none';
  begin?(event: PointerEvent): void;
  move(pull: Pull): void;
  end(pull: Pull & Velocity): void;
}

/** Less than this may still become a tap. */
const SLOP_PX = 6;
/** Movements older than this tell nothing of how fast it was let go. */
const RECENT_MS = 80;

/** Pointers that somebody pulls already: a swiper in a swiper, a slider in a movable view. */
const taken = new Set<number>();

export function drag(element: HTMLElement, handlers: DragHandlers): void {
  element.addEventListener('pointerdown', (down) => {
    if (down.button !== 0 || handlers.axis() === 'none') return;
    const { pointerId, clientX: fromX, clientY: fromY } = down;
    let pulling = false;
    let trail: { x: number; y: number; at: number }[] = [];
    const pull = (event: PointerEvent): Pull => ({ dx: event.clientX - fromX, dy: event.clientY - fromY });

    const decide = (event: PointerEvent): 'yes' | 'no' | 'wait' => {
      const { dx, dy } = pull(event);
      const axis = handlers.axis();
      const [along, across] = axis === 'x' ? [dx, dy] : axis === 'y' ? [dy, dx] : [Math.hypot(dx, dy), 0];
      if (Math.max(Math.abs(along), Math.abs(across)) < SLOP_PX) return 'wait';
      return Math.abs(along) > Math.abs(across) && !taken.has(pointerId) ? 'yes' : 'no';
    };
    const move = (event: PointerEvent) => {
      if (event.pointerId !== pointerId) return;
      if (!pulling) {
        const decision = decide(event);
        if (decision === 'no') stop();
        if (decision !== 'yes') return;
        pulling = true;
        taken.add(pointerId);
        handlers.begin?.(event);
      }
      trail = [...trail, { x: event.clientX, y: event.clientY, at: event.timeStamp }].filter(
        ({ at }) => event.timeStamp - at <= RECENT_MS,
      );
      handlers.move(pull(event));
    };
    const up = (event: PointerEvent) => {
      if (event.pointerId !== pointerId) return;
      stop();
      if (!pulling) return;
      const first = trail[0];
      const ms = first ? event.timeStamp - first.at : 0;
      const [vx, vy] = first && ms > 0 ? [(event.clientX - first.x) / ms, (event.clientY - first.y) / ms] : [0, 0];
      handlers.end({ ...pull(event), vx, vy });
    };
    const stop = () => {
      taken.delete(pointerId);
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', up);
      window.removeEventListener('pointercancel', up);
    };
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', up);
    window.addEventListener('pointercancel', up);
  });
}
