import type { Locator, Page } from '@playwright/test';
import { expect } from '../test.ts';

/** A reader who has a keyboard and nothing else; at each step they must see where they are. */
export class Keyboard {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /**
   * Goes from one thing to the next until one of them is reached.
   *
   * @param key `Shift+Tab` to go back
   * @throws when it is not among the next 250
   */
  async reach(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    // Nothing is shown before the page has its styles.
    await this.page.waitForLoadState();
    for (let steps = 0; steps < 250; steps++) {
      await this.page.keyboard.press(key);
      await expect.poll(() => this.page.evaluate(findFocusFault)).toBe('');
      if (await target.evaluateAll(([first]) => first !== undefined && first === document.activeElement)) return;
    }
    throw new Error(`not reached with ${key}: ${target}`);
  }

  /** Reaches a thing and presses a key on it. */
  async press(target: Locator, key = 'Enter', way: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await this.reach(target, way);
    await this.page.keyboard.press(key);
  }
}

/** Why the focus cannot be seen; empty when it can. Runs in the page. */
function findFocusFault(): string {
  const element = document.activeElement;
  if (!element || element === document.body) return '';
  const name = `${element.tagName} « ${element.ariaLabel ?? element.textContent?.trim().slice(0, 40)} »`;
  const { outlineStyle, outlineWidth, position } = getComputedStyle(element);
  if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2) return `${name} has no outline`;
  const [rect] = element.getClientRects();
  if (!rect) return `${name} is not drawn`;
  const { innerWidth, innerHeight } = window;
  if (rect.right <= 0 || rect.left >= innerWidth || rect.bottom <= 0 || rect.top >= innerHeight) return `${name} is out of sight`;
  const x = (Math.max(rect.left, 0) + Math.min(rect.right, innerWidth)) / 2;
  const y = (Math.max(rect.top, 0) + Math.min(rect.bottom, innerHeight)) / 2;
  const seen = document.elementFromPoint(x, y);
  if (!(seen && (element.contains(seen) || seen.contains(element)))) return `${name} is under ${seen?.outerHTML.slice(0, 80)}`;
  const header = document.querySelector('body > header');
  if (!header || header.contains(element) || element.closest('dialog') || position === 'fixed') return '';
  const covered = header.getBoundingClientRect();
  return rect.top < covered.bottom && rect.bottom > covered.top ? `${name} is under the header` : '';
}
