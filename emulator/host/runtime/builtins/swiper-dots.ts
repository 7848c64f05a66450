/** The dots that say which slide is seen (WeChat, "swiper": indicator-dots). */

interface DotLook {
  indicatorDots: boolean;
  indicatorColor: string;
  indicatorActiveColor: string;
}

export function drawDots(place: HTMLElement, look: DotLook, count: number, current: number): void {
  place.className = 'h-dots';
  place.hidden = !look.indicatorDots;
  place.setAttribute('aria-hidden', 'true');
  while (place.childElementCount > count) place.lastElementChild?.remove();
  while (place.childElementCount < count) place.append(document.createElement('span'));
  for (const [index, dot] of [...place.children].entries())
    if (dot instanceof HTMLElement)
      dot.style.background = index === current ? look.indicatorActiveColor : look.indicatorColor;
}
