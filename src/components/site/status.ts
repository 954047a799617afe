/** Says something to screen readers by the page's live region; the same words twice are said twice. */
export function announce(text: string): void {
  const status = document.querySelector('[data-status]');
  if (!status) return;
  status.textContent = '';
  requestAnimationFrame(() => {
    status.textContent = text;
  });
}
