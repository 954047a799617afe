import { workerFile } from '../../build/offline/worker-file.ts';
import styleHref from './site-update.css?url';

/** Keeps the site for reading without network, once the page is there, and offers a new version: never in the middle of a page. */
class SiteUpdate extends HTMLElement {
  connectedCallback(): void {
    // The first visit comes first. Safari has no idle time to tell of.
    if (import.meta.env.PROD) addEventListener('load', () => (window.requestIdleCallback ?? setTimeout)(() => this.#keep()));
  }

  async #keep(): Promise<void> {
    try {
      const { serviceWorker } = navigator;
      const registration = await serviceWorker.register(import.meta.env.BASE_URL + workerFile);
      const offer = () => {
        // Without a controller the page is of no kept version: the one that comes is its own.
        if (registration.waiting && serviceWorker.controller) this.#offer(registration);
      };
      registration.onupdatefound = () => registration.installing?.addEventListener('statechange', offer);
      offer();
    } catch {
      // No worker, or no storage: the site is read online.
    }
  }

  #offer(registration: ServiceWorkerRegistration): void {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = this.dataset.label ?? '';
    button.onclick = () => {
      const reload = () => location.reload();
      // Accepted in another tab, it waits no more.
      if (!registration.waiting) return reload();
      navigator.serviceWorker.oncontrollerchange = reload;
      registration.waiting.postMessage('');
    };
    // Few visits see it: pages do not carry its style.
    const style = document.createElement('link');
    style.rel = 'stylesheet';
    style.href = styleHref;
    style.onload = style.onerror = () => this.replaceChildren(button);
    document.head.append(style);
  }
}

customElements.define('site-update', SiteUpdate);
