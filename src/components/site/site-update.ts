import { workerFile } from '../../build/offline/worker-file.ts';

/** What browsers tell of the connection, where they do: https://wicg.github.io/netinfo/ */
interface Connection {
  saveData?: boolean;
  type?: string;
}

/** Keeps the site for reading without network, once the page is there, and offers a new version: never in the middle of a page. */
class SiteUpdate extends HTMLElement {
  connectedCallback(): void {
    // The first visit comes first, for a while. Safari has no idle time to tell of: it takes what it does not know for no delay.
    const whenIdle = window.requestIdleCallback ?? (setTimeout as unknown as typeof requestIdleCallback);
    if (import.meta.env.PROD) addEventListener('load', () => whenIdle(() => this.#keep(), { timeout: 5000 }));
  }

  async #keep(): Promise<void> {
    try {
      const { serviceWorker, connection } = navigator as Navigator & { connection?: Connection };
      // Who pays for what is brought is asked first.
      const isPaid = connection?.saveData || connection?.type === 'cellular';
      if (isPaid && !serviceWorker.controller && !(await import('./ask-to-keep.ts').then((ask) => ask.askToKeep(this)))) return;
      const registration = await serviceWorker.register(import.meta.env.BASE_URL + workerFile);
      const offer = () => {
        // Without a controller the page is of no kept version: the one that comes is its own.
        if (registration.waiting && serviceWorker.controller)
          void import('./offer-update.ts').then((update) => update.offerUpdate(this, registration));
      };
      registration.onupdatefound = () => registration.installing?.addEventListener('statechange', offer);
      offer();
    } catch {
      // No worker, or no storage: the site is read online.
    }
  }
}

customElements.define('site-update', SiteUpdate);
