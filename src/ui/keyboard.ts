interface View {
  readonly pageHeight: number;
  readonly height: number;
  readonly offsetTop: number;
  readonly scale: number;
}

/** How much of the page's lower end the keyboard lies over, in pixels. A page that two fingers have enlarged has none. */
export function coveredBelow({ pageHeight, height, offsetTop, scale }: View): number {
  return scale > 1.01 ? 0 : Math.max(0, Math.round(pageHeight - height - offsetTop));
}

/** On iOS the page stays as high as it was under the keyboard: what keeps to its lower end rises by `--keyboard`. */
export function watchKeyboard(): void {
  const view = window.visualViewport;
  if (!view) return;
  const look = (): void => {
    const { height, offsetTop, scale } = view;
    const covered = coveredBelow({ pageHeight: innerHeight, height, offsetTop, scale });
    document.documentElement.style.setProperty('--keyboard', `${covered}px`);
  };
  view.addEventListener('resize', look);
  view.addEventListener('scroll', look);
}
