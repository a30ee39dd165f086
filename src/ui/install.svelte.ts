/** Chromium's event; not in TypeScript's library. */
interface InstallPrompt extends Event {
  prompt(): Promise<unknown>;
  readonly userChoice: Promise<{ readonly outcome: 'accepted' | 'dismissed' }>;
}

const dismissedKey = 'on-record:install-dismissed';

/** Whether and how the app can be put on the home screen. The layout begins to listen before anything is drawn. */
class Install {
  #prompt = $state.raw<InstallPrompt | null>(null);
  #installed = $state(false);
  #dismissed = $state(false);

  /** `by-hand`: Safari on a phone, which has no prompt but a menu entry. */
  get way(): 'prompt' | 'by-hand' | 'installed' | 'none' {
    if (this.#installed) return 'installed';
    if (this.#prompt) return 'prompt';
    return isApplePhone() ? 'by-hand' : 'none';
  }

  /** Safari, and every browser on an Apple phone, deletes what a page keeps after seven days of use without it; not what was installed. */
  get isForgotten(): boolean {
    return !this.#installed && (isApplePhone() || isSafari(navigator.userAgent));
  }

  get dismissed(): boolean {
    return this.#dismissed;
  }

  listen(): void {
    this.#installed =
      matchMedia('(display-mode: standalone)').matches || ('standalone' in navigator && navigator.standalone === true);
    try {
      this.#dismissed = localStorage.getItem(dismissedKey) !== null;
    } catch {
      this.#dismissed = false;
    }
    addEventListener('beforeinstallprompt', (event) => {
      event.preventDefault();
      this.#prompt = event as InstallPrompt;
    });
    addEventListener('appinstalled', () => {
      this.#installed = true;
      this.#prompt = null;
    });
  }

  async ask(): Promise<void> {
    const prompt = this.#prompt;
    if (!prompt) return;
    // The browser lets a prompt be used once.
    this.#prompt = null;
    await prompt.prompt();
    if ((await prompt.userChoice).outcome === 'dismissed') this.dismiss();
  }

  dismiss(): void {
    this.#dismissed = true;
    try {
      localStorage.setItem(dismissedKey, '1');
    } catch {
      // The hint then comes back with the next visit.
    }
  }
}

function isApplePhone(): boolean {
  return (
    /iPhone|iPad|iPod/.test(navigator.userAgent) ||
    (/Macintosh/.test(navigator.userAgent) && navigator.maxTouchPoints > 1)
  );
}

function isSafari(userAgent: string): boolean {
  return /Macintosh.*Version\/.*Safari\//.test(userAgent);
}

export const install = new Install();
