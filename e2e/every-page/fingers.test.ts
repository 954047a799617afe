import { unfold } from '../support/accessibility.ts';
import { kinds } from '../support/pages/kinds.ts';
import { expect, test } from '../support/test.ts';

test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

/** What a thumb is given, in pixels. */
const least = 44;

/** What one presses most: buttons, boxes and fields; what unfolds; ways from page to page. Not what stands in a sentence. */
const pressed = 'button, input, select, textarea, summary, nav a[href], footer a[href], header a[href]';

for (const path of kinds)
  test(`/${path} gives a thumb ${least} pixels of what one presses most`, async ({ page }) => {
    await page.goto(path, { waitUntil: 'networkidle' });
    await unfold(page);
    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 844 });
      const slim = await page.evaluate(
        ([selector, least]) =>
          [...document.querySelectorAll<HTMLElement>(selector)]
            .filter((element) => element.checkVisibility({ visibilityProperty: true }) && getComputedStyle(element).clipPath === 'none')
            .filter((element) => element.tagName !== 'A' || getComputedStyle(element).display !== 'inline')
            // A button that is a word of a sentence, or of a command, is no wider than it.
            .filter((element) => !(element.tagName === 'BUTTON' && element.parentElement?.matches('p, dd, pre, code')))
            // What stands around a box is pressed too, and the whole of a row that a link covers.
            .map((element) => {
              const area = element.closest('label, sheet-pick[data-label]') ?? element;
              const cover = getComputedStyle(element, '::after');
              const height = cover.position === 'absolute' ? Number.parseFloat(cover.height) : area.getBoundingClientRect().height;
              return { element, height: Math.round(height), width: Math.round(area.getBoundingClientRect().width) };
            })
            // Names are as wide as they are.
            .filter(({ element, height, width }) => height < least || (element.matches('button, input') && width < least))
            .map(
              ({ element, height, width }) =>
                `${element.tagName}.${element.className} « ${(element.ariaLabel ?? element.textContent).trim().slice(0, 40)} » ${width} × ${height}`,
            ),
        [pressed, least] as const,
      );
      expect.soft([...new Set(slim)], `at ${width}`).toEqual([]);
    }
  });
