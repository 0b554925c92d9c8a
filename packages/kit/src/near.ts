// When a widget is near enough to the screen to load anything: nobody waits, or pays, for what nobody scrolls to.

const waiting = new Map<() => void, Element>();
/** Asked since the last look. */
const asked: (() => void)[] = [];
let observer: IntersectionObserver | undefined;

function isNear(element: Element | undefined): boolean {
  if (!element?.checkVisibility()) return false;
  const { top, bottom } = element.getBoundingClientRect(), half = innerHeight / 2;
  return top < half * 3 && bottom > -half;
}
function begin(then: () => void): void {
  observer!.unobserve(waiting.get(then)!);
  waiting.delete(then);
  then();
}

/** Calls `then` once the element is drawn within half a screen of the window: very soon where it is. Returns the way to stop looking. */
export function whenNear(element: Element, then: () => void): () => void {
  observer ??= new IntersectionObserver((seen) => {
    for (const { isIntersecting, target } of seen) if (isIntersecting) [...waiting].forEach(([one, of]) => { if (of === target) begin(one); });
  }, { rootMargin: '50%' });
  // All who ask at once are looked at before any of them begins: to look at each in turn would lay the page out for each.
  if (asked.push(then) === 1) queueMicrotask(() => asked.splice(0).filter((one) => isNear(waiting.get(one))).forEach(begin));
  waiting.set(then, element);
  observer.observe(element);
  return () => void waiting.delete(then);
}
