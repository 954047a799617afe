import './parts-style.ts';
import { readStored, store } from '../site/storage.ts';
import { findSystem } from './reader-system.ts';

const key = 'system';

/** Where an arrow leads from a tab. */
const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/** Tabs above sections of a page: one section is shown, the one of the reader's system at first. */
class SystemTabs extends HTMLElement {
  connectedCallback(): void {
    if (this.querySelector('[role=tablist]')) return;
    const panels: HTMLElement[] = [];
    for (const child of [...this.children]) {
      if (child.matches('h2')) panels.push(document.createElement('div'));
      panels.at(-1)?.append(child);
    }
    this.append(...panels);
    const titles = panels.map((panel) => panel.querySelector('h2')?.firstChild?.textContent?.trim() ?? '');
    const list = document.createElement('div');
    list.role = 'tablist';
    list.ariaLabel = this.dataset.label ?? null;
    const tabs = panels.map((panel, index) => {
      const tab = document.createElement('button');
      Object.assign(tab, { type: 'button', role: 'tab', textContent: titles[index] ?? '', id: `systeme-${index}` });
      panel.role = 'tabpanel';
      panel.id = `panneau-${index}`;
      panel.setAttribute('aria-labelledby', tab.id);
      tab.setAttribute('aria-controls', panel.id);
      tab.onclick = () => {
        store(key, titles[index]);
        show(index);
      };
      tab.onkeydown = (event) => {
        const step = steps[event.key];
        if (step === undefined) return;
        const next = tabs[(index + step + tabs.length) % tabs.length];
        next?.click();
        next?.focus();
      };
      list.append(tab);
      return tab;
    });
    this.prepend(list);
    const show = (chosen: number) => {
      for (const [index, panel] of panels.entries()) {
        panel.toggleAttribute('data-off', index !== chosen);
        tabs[index]?.setAttribute('aria-selected', String(index === chosen));
        if (tabs[index]) tabs[index].tabIndex = index === chosen ? 0 : -1;
      }
    };
    // A link to a part of another tab opens it.
    const follow = (): boolean => {
      const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
      const place = target ? panels.findIndex((panel) => panel.contains(target)) : -1;
      if (place < 0 || !target) return false;
      show(place);
      target.scrollIntoView();
      return true;
    };
    addEventListener('hashchange', follow);
    if (!follow()) show(findSystem(titles, navigator.platform, readStored(key)));
  }
}

customElements.define('system-tabs', SystemTabs);
