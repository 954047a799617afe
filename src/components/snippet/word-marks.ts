/** Marks a part of a command and its explanation together, whichever of the two is pointed at or focused. */
const toggle = (event: Event): void => {
  for (const marked of document.querySelectorAll('[data-marked]')) marked.removeAttribute('data-marked');
  if (event.type === 'pointerout' || !(event.target instanceof Element)) return;
  const row = event.target.closest('.words > dl > div');
  const details = row ? row.closest('.words') : event.target.closest('.command')?.nextElementSibling;
  if (!details?.matches('.words[open]')) return;
  const rows = [...details.querySelectorAll('dl > div')];
  const index = row ? rows.indexOf(row) : Number(event.target.closest<HTMLElement>('[data-part]')?.dataset.part ?? -1);
  const parts = details.previousElementSibling?.querySelectorAll(`[data-part="${index}"]`) ?? [];
  for (const marked of [...parts, rows[index]]) marked?.setAttribute('data-marked', '');
};

document.addEventListener(
  'toggle',
  ({ target }) => {
    if (target instanceof HTMLDetailsElement && target.matches('.words[open]'))
      void import('./edit-link.ts').then(({ addEditLink }) => addEditLink(target));
  },
  true,
);

for (const type of ['pointerover', 'pointerout', 'focusin']) document.addEventListener(type, toggle);
