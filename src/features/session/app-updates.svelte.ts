import { unsaved } from '#ui/unsaved.svelte.ts';

const hourMs = 3_600_000;

/** The app's own new versions: fetched by themselves, put in place only when the person says so. */
class AppUpdates {
  #ready = $state(false);
  #postponed = $state(false);
  #use: (() => void) | null = null;
  /** Whether the app opens without network; until that is known, nothing else is said. In WebKit a worker may stay installing until the browser is started again. */
  #opensOffline = $state(true);

  get ready(): boolean {
    return this.#ready && !this.#postponed;
  }

  get opensOffline(): boolean {
    return this.#opensOffline;
  }

  /** `sendNow`: the connection is back, says the worker. */
  async watch(sendNow: () => void): Promise<void> {
    if (!('serviceWorker' in navigator)) return;
    this.#opensOffline = navigator.serviceWorker.controller !== null;
    // Without network before the worker has kept it: the next start asks.
    const library = await import('workbox-window').catch(() => null);
    if (!library) return;
    const { Workbox } = library;
    const workbox = new Workbox('/service-worker.js');
    let hadWorker = navigator.serviceWorker.controller !== null;
    workbox.addEventListener('waiting', () => {
      this.#use = () => workbox.messageSkipWaiting();
      this.#ready = true;
      this.#postponed = false;
    });
    // Heard by every tab, also by those that did not ask: each saves its form, then goes over to the new version.
    navigator.serviceWorker.addEventListener('controllerchange', () => {
      this.#opensOffline = true;
      if (hadWorker) void unsaved.saveAll().then(() => location.reload());
      hadWorker = true;
    });
    navigator.serviceWorker.addEventListener('message', (event) => {
      if (event.data?.type === 'SEND_NOW') sendNow();
    });
    const registration = await workbox.register().catch(() => undefined);
    if (!registration) return;
    let askedAt = Date.now();
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState !== 'visible' || Date.now() - askedAt < hourMs) return;
      askedAt = Date.now();
      // Offline it fails, and is asked again the next time.
      registration.update().catch(() => undefined);
    });
  }

  use(): void {
    this.#use?.();
  }

  postpone(): void {
    this.#postponed = true;
  }
}

export const appUpdates = new AppUpdates();

/** Asks the browser to wake the worker when the connection is back, where it can. */
export async function askForBackgroundSync(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration();
  if (!registration || !('sync' in registration)) return;
  const manager = registration.sync as { register(tag: string): Promise<void> };
  // Refused where the person has switched it off: the app's other triggers remain.
  await manager.register('send').catch(() => undefined);
}
