/** Tells of an element's size in the next frame: what then changes sizes itself would else be told of as a loop. */
export function sizeObserver(work: () => void): ResizeObserver {
  let asked = false;
  return new ResizeObserver(() => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      work();
    });
  });
}
