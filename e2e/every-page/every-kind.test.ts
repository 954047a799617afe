import type { Page } from '@playwright/test';
import { findSmallTargets, readAccessibilityTree, unfold } from '../support/accessibility.ts';
import { test as onePage } from '../support/one-page.ts';
import { kinds } from '../support/pages/kinds.ts';
import { pages, readPage } from '../support/site.ts';
import { expect, test } from '../support/test.ts';

/** Roles of what is pressed, filled or ticked. */
const operated = new Set(['button', 'link', 'textbox', 'searchbox', 'combobox', 'checkbox', 'radio', 'option', 'DisclosureTriangle']);

/** What is asked of a page of each kind, on one loading of it. */
const checks: readonly [name: string, check: (page: Page) => Promise<void>][] = [
  [
    'has targets that a finger can press',
    async (page) => {
      for (const width of [360, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await findSmallTargets(page), `at ${width}`).toEqual([]);
      }
    },
  ],

  [
    'names all that is operated, and tells buttons and parts of the page apart',
    async (page) => {
      const nodes = await readAccessibilityTree(page);
      expect(nodes.filter(({ role, name }) => operated.has(role) && name === '')).toEqual([]);
      expect(nodes.filter(({ role }) => role === 'main')).toHaveLength(1);
      const parts = nodes
        .filter(({ role }) => ['navigation', 'region', 'complementary'].includes(role))
        .map(({ role, name }) => `${role} ${name}`);
      expect(parts.filter((part) => part.endsWith(' '))).toEqual([]);
      expect(parts.filter((part, index) => parts.indexOf(part) !== index)).toEqual([]);
      // Two of one name do the same: they copy the same command, a file of the same name, or tick the same entry.
      const buttons = nodes.filter(({ role }) => role === 'button' || role === 'checkbox').map(({ name }) => name);
      for (const name of new Set(buttons.filter((one, index) => buttons.indexOf(one) !== index))) {
        if (name.startsWith('Copier le fichier ')) continue;
        const twins = page.getByRole('button', { name, exact: true }).or(page.getByRole('checkbox', { name, exact: true }));
        const effects = await twins.evaluateAll((elements) =>
          elements.map((element) =>
            element instanceof HTMLInputElement
              ? element.value
              : // A button of its own command, or of all those around it.
                [
                  element.closest<HTMLElement>('[data-copy]') ?? [
                    ...(element.closest('.snippet')?.querySelectorAll<HTMLElement>('[data-snippet]') ?? []),
                  ],
                ]
                  .flat()
                  .map(({ dataset }) => dataset.copy ?? '')
                  .join('\n'),
          ),
        );
        expect(new Set(effects).size, name).toBe(1);
        expect(effects, name).not.toContain('');
      }
    },
  ],

  [
    'loses nothing when its text is spaced out',
    async (page) => {
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        const faults = await page.evaluate(() => {
          // What WCAG 1.4.12 asks for; a sheet of its own, since the policy refuses others.
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(
            '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
          );
          document.adoptedStyleSheets.push(sheet);
          const { scrollWidth, clientWidth } = document.documentElement;
          // What is typed moves within its field.
          const cut = [...document.querySelectorAll('body :not(input)')].filter((element) => {
            const { overflowX, clipPath } = getComputedStyle(element);
            return (
              ['hidden', 'clip'].includes(overflowX) &&
              clipPath === 'none' &&
              element.checkVisibility() &&
              element.scrollWidth > element.clientWidth + 1
            );
          });
          return [...(scrollWidth > clientWidth ? ['scrolls sideways'] : []), ...cut.map(({ outerHTML }) => outerHTML.slice(0, 80))];
        });
        expect(faults, `at ${width}`).toEqual([]);
      }
      await page.evaluate(() => {
        document.adoptedStyleSheets = [];
      });
    },
  ],

  [
    'keeps still for who wants no motion',
    async (page) => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      const moving = await page.evaluate(() =>
        [...document.querySelectorAll('*')].flatMap((element) =>
          [undefined, '::before', '::after'].flatMap((part) => {
            const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element, part);
            const isStill = animationName === 'none' && /^0s(, 0s)*$/.test(transitionDuration) && scrollBehavior === 'auto';
            return isStill ? [] : [`${element.tagName}${part ?? ''} ${element.className}`];
          }),
        ),
      );
      expect(moving).toEqual([]);
    },
  ],

  [
    'keeps its shapes in forced colours',
    async (page) => {
      await page.emulateMedia({ forcedColors: 'active' });
      const faults = await page.evaluate(() => {
        const found: string[] = [];
        const paper = getComputedStyle(document.body).backgroundColor;
        const isSeen = (colour: string) => colour !== paper && !/^rgba\(.*, 0\)$/.test(colour);
        for (const element of document.querySelectorAll<HTMLElement>('input:not([type="checkbox"]), select')) {
          if (element.checkVisibility() && !isSeen(getComputedStyle(element).borderBottomColor))
            found.push(`no edge: ${element.outerHTML}`);
        }
        for (const shape of document.querySelectorAll('svg :is(path, rect), svg text')) {
          const { stroke, fill } = getComputedStyle(shape);
          if (![stroke, fill].some((colour) => colour !== 'none' && isSeen(colour)))
            found.push(`not seen: ${shape.outerHTML.slice(0, 80)}`);
        }
        return found;
      });
      expect(faults).toEqual([]);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      const readFocus = () =>
        page.evaluate(() => {
          const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(document.activeElement ?? document.body);
          return { outlineStyle, outlineWidth, differs: outlineColor !== getComputedStyle(document.body).backgroundColor };
        });
      await expect.poll(readFocus).toEqual({ outlineStyle: 'solid', outlineWidth: '2px', differs: true });
    },
  ],
];

for (const path of kinds)
  onePage(`/${path} is fit for fingers, ears, spaced text, no motion and forced colours`, async ({ page }) => {
    onePage.setTimeout(120_000);
    await page.goto(path, { waitUntil: 'networkidle' });
    await unfold(page);
    for (const [name, check] of checks) await onePage.step(name, () => check(page));
    // The page goes on to the next test as it came.
    await page.emulateMedia({ reducedMotion: null, forcedColors: null });
  });

test('says without colours which answer is chosen, and which was right', async ({ page, search }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('commandes/run/');
  await search.open();
  await search.ask('port');
  await search.isAnswered('port');
  await page.keyboard.press('ArrowDown');
  await expect(search.results.and(page.locator('[aria-selected=true]'))).toHaveCount(1);
  const edges = await search.results.evaluateAll((rows) =>
    rows.map((row) => [row.getAttribute('aria-selected'), Number.parseFloat(getComputedStyle(row).borderInlineStartWidth) > 0]),
  );
  expect(edges.filter(([selected]) => selected === 'true')).toEqual([['true', true]]);
  expect(edges.filter(([selected, hasEdge]) => selected !== 'true' && hasEdge)).toEqual([]);

  await page.goto('reviser/');
  await page.getByRole('button', { name: 'Commencer' }).click();
  await page.getByRole('list', { name: 'Réponses' }).getByRole('button').first().click();
  await expect(page.getByText('bonne réponse', { exact: true })).toBeVisible();
});

test('every page is in French, and says in English what is English', () => {
  const faults = pages.flatMap((path) => {
    const html = readPage(path);
    const main = /<main\b.*?<\/main>/s.exec(html)?.[0] ?? '';
    return [
      ...(html.includes('<html lang="fr"') ? [] : ['not in French']),
      // Emphasis is for other languages, which are named; a sign of ours has a class.
      ...[...main.matchAll(/<(?:i|em)\b(?![^>]*\b(?:lang="en"|class=))[^>]*>[^<]*/g)].map(([found]) => found),
      // What programs print is in English, unless its author says otherwise.
      ...[...main.matchAll(/aria-label="Exemple de sortie"[^>]*>\s*<code(?! lang="(?:en|fr)")[^>]*>[^<]{0,40}/g)].map(([found]) => found),
    ].map((fault) => `${path}: ${fault}`);
  });
  expect(faults).toEqual([]);
});

test('messages of the program are said in English, in titles and in sentences', async ({ page }) => {
  await page.goto('erreurs/port-is-already-allocated/');
  await expect(page.getByRole('heading', { level: 1 }).locator('code')).toHaveAttribute('lang', 'en');
  await page.goto('utiliser/ports/');
  await expect(page.getByText('port is already allocated', { exact: true }).first()).toHaveAttribute('lang', 'en');
});

test('the foot of every page says the state of accessibility, and leads to what it rests on', async ({ page }) => {
  await page.goto('commandes/run/');
  await page.getByRole('contentinfo').getByRole('link', { name: 'Accessibilité : partiellement conforme' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Accessibilité de ce site');
  // The counts that the page gives are those of its tables.
  const rows = await page
    .getByRole('row')
    .evaluateAll((all) => all.map((row) => [...row.querySelectorAll('th[scope=row], td')].map(({ textContent }) => textContent)));
  const criteria = rows.filter(([number]) => /^\d+\.\d+$/.test(number ?? ''));
  const count = (verdict: string) => criteria.filter(([, state]) => state === verdict).length;
  // The theme of sound and pictures that move is one row of thirteen criteria.
  const [conforming, failing, without] = [count('oui'), count('non'), count('sans objet') + 13];
  expect(conforming + failing + without).toBe(106);
  const failed = failing > 0 ? `${failing} ne le sont pas encore` : 'aucun n’est connu comme non conforme';
  const counts = `Sur les 106 critères du RGAA, ${conforming} sont conformes, ${failed}, ${without} ne s’appliquent pas`;
  await expect(page.getByText(counts)).toBeVisible();
});
