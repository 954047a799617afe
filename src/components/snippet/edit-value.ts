/**
 * Makes a field that took the place of a value of a command as wide as what is typed; the field of the form, which checks and keeps, follows
 * it, what was typed meanwhile included.
 *
 * @param shown the value in the command; it stays in the text, unseen
 * @param input what is typed in, after it
 * @param field its field in the form
 * @param given what `input` held at first: the form may have read since what is kept
 * @param pressed the key that was pressed last meanwhile
 */
export function editValue(shown: HTMLElement, input: HTMLInputElement, field: HTMLInputElement, given: string, pressed: string): void {
  const { value: before, placeholder } = field;
  input.autocomplete = 'off';
  input.autocapitalize = 'off';
  input.spellcheck = false;
  input.ariaLabel = field.labels?.[0]?.textContent?.trim() ?? '';

  const follow = (value: string): void => {
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    input.style.inlineSize = `${Math.max((value || placeholder).length, 2) + 1}ch`;
  };
  // What is refused is said where the form says it, once it has checked.
  const judged = new MutationObserver(() => {
    input.ariaInvalid = field.ariaInvalid;
    const details = field.closest('details');
    if (details && field.ariaInvalid === 'true') details.open = true;
  });
  judged.observe(field, { attributeFilter: ['aria-invalid'] });
  let isLeft = false;
  // To remove a field that has the focus takes the focus from it, which says the same again.
  const leave = (): void => {
    if (isLeft) return;
    isLeft = true;
    judged.disconnect();
    input.remove();
    shown.hidden = false;
  };
  input.addEventListener('input', () => follow(input.value));
  input.addEventListener('blur', leave);
  const press = (key: string): void => {
    if (key !== 'Enter' && key !== 'Escape') return;
    if (key === 'Escape') follow(before);
    leave();
    // What one does next.
    shown.closest('[data-snippet]')?.querySelector<HTMLElement>('copy-button button')?.focus();
  };
  input.onkeydown = ({ key }) => press(key);
  if (input.value !== given) follow(input.value);
  else if (input.value !== before) {
    input.value = before;
    input.select();
  }
  input.style.inlineSize = `${Math.max((input.value || placeholder).length, 2) + 1}ch`;
  if (document.activeElement === input) press(pressed);
  else leave();
}
