/** Tells whether something of an element is on the screen, which a tab in the background has not; gives what ends it. */
export function watchSight(element: Element, tell: (isInSight: boolean) => void): () => void {
  const observer = new IntersectionObserver(([entry]) => tell(entry?.isIntersecting ?? false), { threshold: 0.01 });
  observer.observe(element);
  return () => observer.disconnect();
}
