// When a widget is near enough to the screen to load anything: nobody waits, or pays, for what nobody scrolls to.

/** Calls `then` once the element is drawn within half a screen of the window: at once where it is. Returns the way to stop looking. */
export function whenNear(element: Element, then: () => void): () => void {
  const { top, bottom } = element.getBoundingClientRect(), half = innerHeight / 2;
  if (element.checkVisibility() && top < half * 3 && bottom > -half) {
    then();
    return () => {};
  }
  const observer = new IntersectionObserver((seen) => {
    if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    then();
  }, { rootMargin: '50%' });
  observer.observe(element);
  return () => observer.disconnect();
}
