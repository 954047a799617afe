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
import { copyTexts } from '../../src/ui-copy.ts';

/** A snippet whose button was pressed. */
interface Pressed {
  /** Text with the default values, as the build stored it. */
  stored: string;
  /** What its button gave to the clipboard. */
  copied: string;
  selected: string;
  prompt: string | null;
  isFixed: boolean;
  isFile: boolean;
  hasPlaceholder: boolean;
}

/** How a reader wants commands written. */
interface Wanted {
  shell: Shell;
  options: 'written' | 'long';
  values: Readonly<Record<string, string>>;
}

/** What a page answers to all its buttons in one form, and what they did wrong. */
interface Reading {
  pressed: Pressed[];
  faults: string[];
}

/**
 * Presses every copy button of a page once a form, from inside the page: what a button gives to the clipboard is kept aside. The
 * real mouse and the real clipboard are those of `copy-everything.test.ts`.
 */
const pressEverything = (page: Page, forms: readonly Wanted[]): Promise<Reading[]> =>
  page.evaluate(
    async ({ forms, says }) => {
      let given: string[] = [];
      navigator.clipboard.writeText = (text) => {
        given.push(text);
        return Promise.resolve();
      };
      const settings = document.querySelector('reader-settings');
      // They come when the header is reached.
      document.querySelector('body > header')?.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
      if (settings) await customElements.whenDefined('reader-settings');
      /** As the reader does: chooses in the lists; values come from another tab. */
      const ask = async ({ shell, options, values }: (typeof forms)[number]) => {
        localStorage.setItem('values', JSON.stringify(values));
        for (const [name, value] of Object.entries({ shell, options })) {
          const select = settings?.querySelector<HTMLSelectElement>(`select[name="${name}"]`);
          if (select) select.value = value;
          select?.dispatchEvent(new Event('change', { bubbles: true }));
        }
        dispatchEvent(new StorageEvent('storage'));
        // What writes the commands comes once it is asked for.
        await document.querySelector('command-settings')?.apply?.();
      };
      /** Presses a button: one that deletes asks for a second press before it copies. */
      const press = async (button: HTMLButtonElement, destroys: boolean, faults: string[]): Promise<string> => {
        given = [];
        if (!/^(?:Tout copier|Copier|Copié) /.test(button.ariaLabel ?? '')) faults.push(`does not say what it copies: ${button.ariaLabel}`);
        button.click();
        if (destroys) {
          if (given.length > 0 || button.textContent !== says.confirm) faults.push(`copied at the first press: ${button.ariaLabel}`);
          button.click();
        }
        for (let turn = 0; turn < 20 && button.textContent !== says.done; turn++) await Promise.resolve();
        if (button.textContent !== says.done) faults.push(`says « ${button.textContent} » once pressed: ${button.ariaLabel}`);
        if (given.length !== 1) faults.push(`copied ${given.length} times: ${button.ariaLabel}`);
        return given[0] ?? '';
      };
      const readings: Reading[] = [];
      for (const form of forms) {
        await ask(form);
        const pressed: Pressed[] = [];
        const faults: string[] = [];
        const shown = [...document.querySelectorAll<HTMLElement>('[data-snippet]')].filter((snippet) => snippet.checkVisibility());
        for (const snippet of shown) {
          const button = snippet.querySelector('button');
          const code = snippet.querySelector('code');
          if (!(button && code)) {
            faults.push(`no button: ${snippet.dataset.copy}`);
            continue;
          }
          getSelection()?.selectAllChildren(code);
          const selected = getSelection()?.toString() ?? '';
          pressed.push({
            stored: snippet.dataset.copy ?? '',
            copied: await press(button, 'destroys' in snippet.dataset, faults),
            selected,
            prompt: snippet.querySelector('pre')?.dataset.prompt ?? null,
            // What stands outside a plate (the drawn command, a row of a list) is copied as it is shown.
            isFixed: snippet.closest<HTMLElement>('.snippet:not([data-fixed])') === null,
            isFile: snippet.matches('figure'),
            hasPlaceholder: snippet.querySelector('[data-placeholder]') !== null,
          });
        }
        for (const all of document.querySelectorAll<HTMLElement>('copy-button[data-all]')) {
          const button = all.querySelector('button');
          if (!(button && all.checkVisibility())) continue;
          const parts = shown.filter((snippet) => all.parentElement?.contains(snippet));
          const copied = await press(
            button,
            parts.some(({ dataset }) => 'destroys' in dataset),
            faults,
          );
          const expected = parts.map((part) => pressed[shown.indexOf(part)]?.copied).join('\n');
          if (copied !== expected) faults.push(`copied together: ${JSON.stringify(copied)} instead of ${JSON.stringify(expected)}`);
        }
        readings.push({ pressed, faults });
      }
      return readings;
    },
    { forms, says: copyTexts },
  );

/** Values that a reader may give: right where a form is asked for (what is not here keeps its own), nasty elsewhere. */
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

async function readModel() {
  const { content } = await readContent('content');
  const { reference, handbook } = toSourcePublication(content);

  /** Commands of one system, which has no PowerShell. */
  const ofOneSystem = new Set(
    [...content.bodies.values()]
      .flatMap(({ fences }) => fences)
      .filter(({ meta }) => parseSnippetMeta(meta).system !== undefined)
      .flatMap((fence) => splitScript(toTyped(fence)).map(({ text }) => fillTemplate(text, handbook.values).text)),
  );

  const placeholders = Object.entries(content.site[0]?.fields.placeholders ?? {});
  const values = Object.fromEntries(
    placeholders.map(([name, { format, default: ownDefault }]) => [name, format === undefined ? nasty : (right[format] ?? ownDefault)]),
  );

  /** Stored text → what it becomes with those values, for every command with placeholders of the content. */
  const toFilled = (shell: Shell): Map<string, Set<string>> => {
    const expected = new Map<string, Set<string>>();
    const add = (template: string, own: Record<string, string>) => {
      if (findPlaceholders(template).length === 0) return;
      const [part] = toSnippet({ lang: 'sh', code: template }, handbook, own);
      if (part?.kind !== 'command') return;
      const edits = [
        ...part.forms.flatMap(({ start, end, forms: { powershell: text } }) =>
          shell === 'powershell' && text !== undefined ? [{ start, end, text }] : [],
        ),
        // What an entry alone names keeps its value.
        ...part.placeholders.flatMap(({ start, end, name, quote: own }) => {
          const value = values[name];
          return value === undefined ? [] : [{ start, end, text: quote(value, shell, own) }];
        }),
      ];
      expected.set(part.code, new Set([...(expected.get(part.code) ?? []), applyEdits(part.code, edits)]));
      const filled = fillTemplate(template, { ...handbook.values, ...own }).text;
      if (filled !== part.code) throw new Error(`filled as ${filled}, shown as ${part.code}`);
    };
    for (const { fields } of content.entries) add(fields.command, fields.values);
    for (const { fences } of content.bodies.values())
      for (const fence of fences) for (const { text } of splitScript(toTyped(fence))) add(text, {});
    return expected;
  };

  return {
    values,
    filled: { bash: toFilled('bash'), powershell: toFilled('powershell') },
    /** What is copied by a reader of PowerShell who wants long options; what is typed elsewhere keeps its shell. */
    inOtherForms({ stored, isFixed, isFile, prompt }: Pressed): string {
      if (isFixed || isFile) return stored;
      const powershell = prompt === '$ ' && !ofOneSystem.has(stored) ? (toPowerShell(stored, ['docker']) ?? []) : [];
      return applyEdits(stored, [...powershell, ...toLongOptions(prompt === '> ' ? stored.replaceAll('`\n', '\\\n') : stored, reference)]);
    },
  };
}

let model: ReturnType<typeof readModel> | undefined;

/** Where a page copies something else than the model holds: as written, in the other forms, with a reader's values. */
export async function findCopyFaults(page: Page): Promise<string[]> {
  if ((await page.locator('[data-snippet]').count()) === 0) return [];
  // Made once for all the pages that a worker tests.
  model ??= readModel();
  const { values, filled, inOtherForms } = await model;
  const faults: string[] = [];
  const compare = (name: string, { pressed, faults: own }: Reading, toExpected: (one: Pressed) => readonly string[] | undefined) => {
    faults.push(...own.map((fault) => `${name}: ${fault}`));
    for (const one of pressed) {
      const expected = toExpected(one);
      if (expected && !expected.includes(one.copied))
        faults.push(`${name}: copies ${JSON.stringify(one.copied)} instead of ${JSON.stringify(expected)}`);
      if (one.selected !== one.copied)
        faults.push(`${name}: selects ${JSON.stringify(one.selected)}, copies ${JSON.stringify(one.copied)}`);
    }
  };
  const [asWritten, other, ...withValues] = await pressEverything(page, [
    { shell: 'bash', options: 'written', values: {} },
    { shell: 'powershell', options: 'long', values: {} },
    { shell: 'bash', options: 'written', values },
    { shell: 'powershell', options: 'written', values },
  ]);
  if (!(asWritten && other)) throw new Error('nothing was read');
  compare('as written', asWritten, ({ stored }) => [stored]);
  for (const { stored } of asWritten.pressed)
    if (/\r|\n$|[\u00a0\u202f]/.test(stored)) faults.push(`not what one types: ${JSON.stringify(stored)}`);
  compare('PowerShell, long options', other, (one) => [inOtherForms(one)]);
  for (const [index, shell] of (['bash', 'powershell'] as const).entries())
    compare(`values, ${shell}`, withValues[index] ?? { pressed: [], faults: ['not read'] }, ({ stored, hasPlaceholder }) =>
      hasPlaceholder ? [...(filled[shell].get(stored) ?? [])] : undefined,
    );
  if ((await page.locator('img[src=x]').count()) > 0) faults.push('a value became markup');
  return faults;
}
