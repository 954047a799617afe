import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

/** axe itself, as it comes with its driver: one injection serves all that is asked of a page. */
const { source } = createRequire(import.meta.resolve('@axe-core/playwright'))('axe-core') as { source: string };

interface AxeResults {
  violations: { id: string; nodes: { html: string }[] }[];
}

/** Rules that are left out, or the only ones that are asked. */
interface AxeRules {
  without?: readonly string[];
  only?: readonly string[];
}

/** What axe finds wrong in a page, in a form that reads well in a report. No page has a frame: one pass is the whole answer. */
export async function findViolations(page: Page, { without = [], only }: AxeRules = {}): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const { violations } = await page.evaluate(
    (options) =>
      (window as unknown as { axe: { run: (context: Document, options: object) => Promise<AxeResults> } }).axe.run(document, options),
    {
      // Half of its time went into telling what is right.
      resultTypes: ['violations'],
      // Seven to one, which the strictest readers need, is no part of what axe asks by itself.
      rules: {
        'color-contrast-enhanced': { enabled: !without.includes('color-contrast') },
        ...Object.fromEntries(without.map((rule) => [rule, { enabled: false }])),
      },
      ...(only ? { runOnly: { type: 'rule', values: only } } : {}),
    },
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** The same of a page as it stands, in both themes. */
export async function findViolationsInBothThemes(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const violation of await findViolations(page)) found.push(`${colorScheme}: ${violation}`);
  }
  return found;
}

/** Folded parts are content too. */
export const unfold = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });

/**
 * Targets that are too small for a finger (WCAG 2.5.8): less than 24 pixels either way, neither a link in a sentence or an output,
 * nor far enough from the others for a circle of 24 pixels.
 */
export const findSmallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const least = 24;
    // What a page lays out only once it is in sight has no place until then.
    const laidOut = new CSSStyleSheet();
    laidOut.replaceSync('* { content-visibility: visible !important; }');
    document.adoptedStyleSheets.push(laidOut);
    const interactive = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
    const isInSentence = (element: Element) => {
      if (element.tagName !== 'A' || getComputedStyle(element).display !== 'inline') return false;
      const block = element.closest('p, li, dd, dt, td, th, pre, figcaption, small');
      return block !== null && block.textContent.trim() !== element.textContent.trim();
    };
    const targets = [...document.querySelectorAll(interactive)]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }) && getComputedStyle(element).clipPath === 'none')
      // A box is pressed by its label too.
      .map((element) => ({ element, rect: (element.closest('label') ?? element).getBoundingClientRect() }))
      .filter(({ rect }) => rect.width > 0);
    const isSmall = ({ width, height }: DOMRect) => width < least || height < least;
    const toCentre = (rect: DOMRect) => [rect.x + rect.width / 2, rect.y + rect.height / 2] as const;
    return targets
      .filter(({ element, rect }) => isSmall(rect) && !isInSentence(element))
      .filter(({ element, rect }) => {
        const [x, y] = toCentre(rect);
        return targets.some((other) => {
          // An area that scrolls is reached by the keyboard, and not pressed.
          if (other.element === element || (other.element.localName === 'scroll-area' && other.element.contains(element))) return false;
          const [otherX, otherY] = toCentre(other.rect);
          if (isSmall(other.rect) && Math.hypot(otherX - x, otherY - y) < least) return true;
          const nearX = Math.min(Math.max(x, other.rect.left), other.rect.right);
          const nearY = Math.min(Math.max(y, other.rect.top), other.rect.bottom);
          return Math.hypot(nearX - x, nearY - y) < least / 2;
        });
      })
      .map(({ element, rect }) => {
        const name = (element.ariaLabel ?? element.textContent).trim().slice(0, 40);
        return `${element.tagName} « ${name} » ${Math.round(rect.width)} × ${Math.round(rect.height)}`;
      });
  });

/** A thing of the page as assistive technology is told of it. */
export interface AccessibleNode {
  role: string;
  name: string;
}

/** What assistive technology is told of the page. */
export async function readAccessibilityTree(page: Page): Promise<AccessibleNode[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name }) => ({ role: String(role?.value ?? ''), name: String(name?.value ?? '').trim() }));
}

/** How much two colours of an element differ, from 1 to 21 (WCAG): properties whose values are plain colours. */
export const measureContrast = (page: Page, selector: string, property: string, pseudo?: string): Promise<number> =>
  page
    .locator(selector)
    .first()
    .evaluate(
      (element, [name, part]) => {
        const canvas = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', {
          willReadFrequently: true,
        });
        if (!canvas) throw new Error('no canvas');
        const toLuminance = (colour: string) => {
          canvas.fillStyle = colour;
          canvas.fillRect(0, 0, 1, 1);
          const [r = 0, g = 0, b = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((value) => {
            const part = value / 255;
            return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
          });
          return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        const mine = toLuminance(getComputedStyle(element, part).getPropertyValue(name ?? ''));
        const page = toLuminance(getComputedStyle(document.body).backgroundColor);
        return (Math.max(mine, page) + 0.05) / (Math.min(mine, page) + 0.05);
      },
      [property, pseudo] as const,
    );
