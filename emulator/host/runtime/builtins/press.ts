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
