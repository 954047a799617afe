/** Name of what is typed, in the address of the page. */
const parameter = 'filtre';

/**
 * A list that shortens as one types; what shortens it comes with the first key. Its groups are folded where a screen holds little else
 * than their titles, and an address opens that which it leads into; an address of old, `#slug` of a row, goes on to what it leads to.
 */
class ListFilter extends HTMLElement {
  connectedCallback(): void {
    this.unfold();
    this.#follow();
    addEventListener('hashchange', this.#follow);
    const field = this.querySelector('input');
    if (!field) return;
    const load = (): void => void import('./row-filter.ts').then(({ filterRows }) => filterRows(this, field, parameter));
    field.value = new URL(location.href).searchParams.get(parameter) ?? '';
    if (field.value === '') field.addEventListener('focus', load, { once: true });
    else load();
  }

  disconnectedCallback(): void {
    removeEventListener('hashchange', this.#follow);
  }

  /** Shows what every group holds, or what fits the screen. */
  unfold(isOpen = matchMedia('(width >= 40rem)').matches): void {
    for (const group of this.querySelectorAll('details')) group.open = isOpen;
  }

  readonly #follow = (): void => {
    const row = document.getElementById(location.hash.slice(1));
    if (!(row && this.contains(row))) return;
    if (row instanceof HTMLLIElement) location.replace(row.querySelector('a')?.href ?? '');
    const group = row.closest('details') ?? row.closest('section')?.querySelector('details');
    if (group?.open !== false) return;
    group.open = true;
    row.scrollIntoView();
  };
}

customElements.define('list-filter', ListFilter);

export {};
