/**
 * A press that began and ended on this very element. A tap opens things as soon as the finger leaves; the click that a browser
 * sends after it would hit, and close, what has just been opened under the finger.
 */
export function onPress(element: HTMLElement, press: () => void): void {
  let down = false;
  element.addEventListener('pointerdown', (event) => {
    down = event.target === element;
  });
  element.addEventListener('click', (event) => {
    if (down && event.target === element) press();
    down = false;
  });
}

/** The same for all that stands in what a tap opens: only clicks that began there count, and those of the keyboard. */
export function onlyOwnClicks(container: HTMLElement): void {
  let down = false;
  container.addEventListener(
    'pointerdown',
    () => {
      down = true;
    },
    { capture: true },
  );
  container.addEventListener(
    'click',
    (event) => {
      // A key's click has no detail.
      if (!down && event.detail !== 0) event.stopImmediatePropagation();
      down = false;
    },
    { capture: true },
  );
}
