import type { Page } from '@playwright/test';
import { applyEdits, toLongOptions } from '../../src/command-line/forms.ts';
import { toPowerShell } from '../../src/command-line/powershell.ts';
import { quote, type Shell } from '../../src/command-line/quoting.ts';
import { splitScript } from '../../src/command-line/script.ts';
import { fillTemplate, findPlaceholders } from '../../src/command-line/template.ts';
import { toSourcePublication } from '../../src/model/publication.ts';
import { toSnippet } from '../../src/model/snippet.ts';
import { toTyped } from '../../src/source/body.ts';
import { parseSnippetMeta } from '../../src/source/snippet-meta.ts';
import { readContent } from '../../src/source/source.ts';
import { pages } from '../support/site.ts';
import { expect, test } from '../support/test.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const { content } = await readContent('content');
const { reference, handbook } = toSourcePublication(content);

interface Shown {
  /** Text with the default values, as the build stored it. */
  stored: string;
  copied: string;
  selected: string;
  prompt: string | null;
  isFixed: boolean;
  isFile: boolean;
  hasPlaceholder: boolean;
}

/** Presses every copy button of a page with the mouse: each must answer, and what deletes data at the second press only. */
async function pressEverything(page: Page): Promise<void> {
  const snippets = page.locator('[data-snippet]:visible');
  const count = await snippets.count();
  // A name changes when it asks for a second press.
  await expect(snippets.getByRole('button', { name: /^Copier/ })).toHaveCount(count);
  for (let index = 0; index < count; index++) {
    const snippet = snippets.nth(index);
    const button = snippet.getByRole('button');
    await button.click();
    if (await snippet.evaluate((element) => 'destroys' in (element as HTMLElement).dataset)) {
      await expect(button).toHaveText('Confirmer');
      await button.click();
    }
    await expect(button).toHaveText('Copié');
    const { stored, copied, selected } = await snippet.evaluate(async (element) => {
      getSelection()?.selectAllChildren(element.querySelector('code') ?? element);
      return {
        stored: (element as HTMLElement).dataset.copy ?? '',
        copied: await navigator.clipboard.readText(),
        selected: getSelection()?.toString(),
      };
    });
    expect(copied).toBe(stored);
    expect(selected).toBe(stored);
    expect(stored).not.toMatch(/\r|\n$|[\u00a0\u202f]/);
  }
}

/** Presses every copy button from inside the page, and reads the clipboard each time. */
const copyEverything = (page: Page): Promise<Shown[]> =>
  page.evaluate(async () => {
    const shown: Shown[] = [];
    for (const snippet of document.querySelectorAll<HTMLElement>('[data-snippet]')) {
      const button = snippet.querySelector('button');
      const code = snippet.querySelector('code');
      if (!(button && code && snippet.checkVisibility())) continue;
      getSelection()?.selectAllChildren(code);
      const selected = getSelection()?.toString() ?? '';
      await navigator.clipboard.writeText('(rien)');
      button.click();
      if ('destroys' in snippet.dataset) {
        if ((await navigator.clipboard.readText()) !== '(rien)') throw new Error('copied at the first press');
        button.click();
      }
      // The button says so when the clipboard has it.
      while (button.textContent !== 'Copié') await new Promise(requestAnimationFrame);
      shown.push({
        stored: snippet.dataset.copy ?? '',
        copied: await navigator.clipboard.readText(),
        selected,
        prompt: snippet.querySelector('pre')?.dataset.prompt ?? null,
        isFixed: snippet.closest<HTMLElement>('.snippet')?.dataset.fixed !== undefined,
        isFile: snippet.matches('figure'),
        hasPlaceholder: snippet.querySelector('[data-placeholder]') !== null,
      });
    }
    return shown;
  });

/** Commands of one system, which has no PowerShell. */
const ofOneSystem = new Set(
  [...content.bodies.values()]
    .flatMap(({ fences }) => fences)
    .filter(({ meta }) => parseSnippetMeta(meta).system !== undefined)
    .flatMap((fence) => splitScript(toTyped(fence)).map(({ text }) => fillTemplate(text, handbook.values).text)),
);

/** What is copied by a reader of PowerShell who wants long options; what is typed elsewhere keeps its shell. */
function inOtherForms({ stored, isFixed, isFile, prompt }: Shown): string {
  if (isFixed || isFile) return stored;
  const powershell = prompt === '$ ' && !ofOneSystem.has(stored) ? (toPowerShell(stored, ['docker']) ?? []) : [];
  return applyEdits(stored, [...powershell, ...toLongOptions(prompt === '> ' ? stored.replaceAll('`\n', '\\\n') : stored, reference)]);
}

/** Values that a reader may give: right where a form is asked for, nasty elsewhere. */
const right: Record<string, string> = {
  image: 'registre.example.com:5000/equipe/mon-app:2.0',
  etiquette: '3.1_b',
  'nom-conteneur': 'demo-2',
  nom: 'equipe/site',
  port: '9090',
  'chemin-conteneur': '/srv/mes pages/$HOME "a"',
  depot: 'ma-boite',
  service: 'api',
  variable: 'CLE_2',
  nombre: '7',
};
const nasty = `l'été "2026" $HOME <img src=x onerror=alert(1)> \`id\``;
const placeholders = Object.entries(content.site[0]?.fields.placeholders ?? {});
const values = Object.fromEntries(placeholders.map(([name, { format }]) => [name, format === undefined ? nasty : (right[format] ?? '')]));

/** Stored text → what it becomes with those values, for every command with placeholders of the content. */
function createExpected(shell: Shell): Map<string, Set<string>> {
  const expected = new Map<string, Set<string>>();
  const add = (template: string, own: Record<string, string>) => {
    if (findPlaceholders(template).length === 0) return;
    const [part] = toSnippet({ lang: 'sh', code: template }, handbook, own);
    if (part?.kind !== 'command') return;
    const quotes = part.placeholders.map((use) => use.quote);
    const edits = [
      ...(shell === 'powershell' ? part.edits.powershell : []),
      ...part.placeholders.map(({ start, end, name }, index) => ({ start, end, text: quote(values[name] ?? '', shell, quotes[index]) })),
    ];
    expected.set(part.code, new Set([...(expected.get(part.code) ?? []), applyEdits(part.code, edits)]));
    expect(fillTemplate(template, { ...handbook.values, ...own }).text).toBe(part.code);
  };
  for (const { fields } of content.entries) add(fields.command, fields.values);
  for (const { fences } of content.bodies.values())
    for (const fence of fences) for (const { text } of splitScript(toTyped(fence))) add(text, {});
  return expected;
}

/** Made once for all the pages that a worker tests. */
const expectedIn = { bash: createExpected('bash'), powershell: createExpected('powershell') };

for (const path of pages.filter((page) => page !== '404.html')) {
  test(`/${path} copies exactly what the model holds`, async ({ page }) => {
    // Up to four readings of every button: the longest page has some forty.
    test.setTimeout(240_000);
    await page.goto(path);
    await pressEverything(page);
    // A page without commands has no other form, one without values to replace is the same whatever the values.
    if ((await page.locator('[data-snippet]').count()) === 0) return;

    await page.addInitScript(() => {
      localStorage.setItem('shell', 'powershell');
      localStorage.setItem('options', 'long');
    });
    await page.goto(path);
    const shown = await copyEverything(page);
    for (const snippet of shown) {
      expect(snippet.copied).toBe(inOtherForms(snippet));
      expect(snippet.selected).toBe(snippet.copied);
    }
    if (!shown.some(({ hasPlaceholder }) => hasPlaceholder)) return;

    for (const shell of ['bash', 'powershell'] as const) {
      const expected = expectedIn[shell];
      await page.addInitScript(
        ([shell, values]) => {
          localStorage.setItem('shell', shell);
          localStorage.setItem('options', 'written');
          localStorage.setItem('values', values);
        },
        [shell, JSON.stringify(values)] as const,
      );
      await page.goto(path);
      for (const { stored, copied, selected, hasPlaceholder } of await copyEverything(page)) {
        if (hasPlaceholder) expect([...(expected.get(stored) ?? [])]).toContain(copied);
        expect(selected).toBe(copied);
      }
    }
    await expect(page.locator('img[src=x]')).toHaveCount(0);
  });
}
