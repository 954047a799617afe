import { wayTexts } from '../../ui-way.ts';
import styleHref from './way-up.css?url';

/** Adds a button that leads to the top of the page, shown; what is returned hides it and shows it again. */
export function offerWayUp(): (isOffered: boolean) => void {
  const style = document.createElement('link');
  style.rel = 'stylesheet';
  style.href = styleHref;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'way-up';
  button.textContent = wayTexts.up;
  button.addEventListener('click', () => {
    // Those who do not see the page are led there too.
    document.querySelector('main')?.focus({ preventScroll: true });
    scrollTo(0, 0);
  });
  style.onload = () => document.body.append(button);
  document.head.append(style);
  return (isOffered) => {
    button.hidden = !isOffered;
  };
}
