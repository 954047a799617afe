import { copiedTexts } from '../../ui-copied.ts';

/** What snippets were not copied with: values that the reader typed and that their fields refuse; one sentence a value. */
export function readRefused(snippets: readonly HTMLElement[]): string[] {
  const sentences = snippets
    .flatMap((snippet) => [...snippet.querySelectorAll<HTMLElement>('[data-placeholder]')])
    .flatMap((shown) => {
      const refused = document.querySelectorAll<HTMLInputElement>('command-settings input[aria-invalid="true"]');
      const field = [...refused].find(({ name }) => name === shown.dataset.placeholder);
      return field ? copiedTexts.instead.replace('{used}', shown.textContent).replace('{refused}', field.value) : [];
    });
  return [...new Set(sentences)];
}
