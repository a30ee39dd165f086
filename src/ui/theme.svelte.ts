export const themes = ['system', 'light', 'dark'] as const;
export type ThemeName = (typeof themes)[number];

const key = 'on-record:theme';

class Theme {
  #name = $state<ThemeName>('system');

  get name(): ThemeName {
    return this.#name;
  }

  /** What was chosen on this device. */
  restore(): void {
    let stored: string | null = null;
    try {
      stored = localStorage.getItem(key);
    } catch {
      // Storage may be forbidden: then the device's own setting holds.
    }
    this.#apply(themes.find((name) => name === stored) ?? 'system');
  }

  choose(name: ThemeName): void {
    try {
      localStorage.setItem(key, name);
    } catch {
      // The choice then lasts as long as the page.
    }
    this.#apply(name);
  }

  #apply(name: ThemeName): void {
    this.#name = name;
    if (name === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = name;
    colourBars(name);
  }
}

/** The browser's own bars have the colour of the paper: what app.html says for the scheme that was chosen, or each for its own. */
function colourBars(name: ThemeName): void {
  const metas = [...document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')];
  for (const meta of metas) meta.dataset['paper'] ??= meta.content;
  const chosen = metas.find(({ media }) => media.includes(name));
  for (const meta of metas) meta.content = (chosen ?? meta).dataset['paper'] ?? meta.content;
}

export const theme = new Theme();
