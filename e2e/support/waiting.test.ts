import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

/** What looks at a page once, as it is at that moment. */
const reads =
  'count|textContent|innerText|allTextContents|allInnerTexts|isVisible|isHidden|isChecked|isEnabled|getAttribute|inputValue|title|boundingBox|ariaSnapshot|evaluate|evaluateAll|readClipboard|readSlugs';

/** Text and state of a page, which have an assertion that waits: they are never looked at once inside `expect`. */
const stated =
  /expect(?:\.soft)?\(\s*(?:\(?await [^;]*?\.(?:count|textContent|innerText|isVisible|isHidden|isChecked|isEnabled|getAttribute|inputValue|title)\(|[^;]*?\bpage\.url\(\))/g;

/** In the order in which they are written: a test begins, the reader acts, something is awaited, the page is looked at once. */
const steps = new RegExp(
  [
    String.raw`(?<begins>^\s*test(?:\.\w+)?\()`,
    String.raw`(?<acts>\.(?:click|dblclick|press|pressSequentially|fill|check|uncheck|selectOption|tap|hover|dragTo|ask|setChecked)\()`,
    String.raw`(?<waits>await expect(?:\.soft)?\(|expect\s*\.poll\(|\.toPass\(|\.(?:waitFor\w*|isAnswered|goto|reload|reach)\()`,
    String.raw`(?<looks>expect(?:\.soft)?\(\s*\(?await (?:[^;](?!=>))*?\.(?:${reads})\(|(?:const|let) (?<name>\w+|\{[^}]*\}|\[[^\]]*\]) =\s*\(?await (?:[^;](?!=>))*?\.(?:${reads})\()`,
  ].join('|'),
  'gm',
);

/** Looks that follow what a reader did, with nothing awaited in between, and that are then asserted. */
function findHasty(source: string): string[] {
  const hasty: string[] = [];
  let isSettled = true;
  for (const { 0: text, index, groups = {} } of source.matchAll(steps)) {
    if (groups.begins !== undefined || groups.waits !== undefined) isSettled = true;
    else if (groups.acts !== undefined) isSettled = false;
    else if (!isSettled) {
      const names = groups.name?.match(/\w+/g) ?? [];
      const rest = source.slice(index + text.length).split(/^\s*test(?:\.\w+)?\(/m)[0] ?? '';
      const isAsserted = names.length === 0 || names.some((name) => new RegExp(String.raw`expect(?:\.soft)?\([^;]*\b${name}\b`).test(rest));
      if (isAsserted) hasty.push(text);
    }
  }
  return hasty;
}

/** The tests that have assertions that wait: the drivers of Firefox and WebKit have none, their folders wait by hand. */
function findInTests(find: (source: string) => string[]): string[] {
  const folder = fileURLToPath(new URL('..', import.meta.url));
  return globSync('{journeys,every-page,authoring,subjects,offline,support/pages}/*.ts', { cwd: folder }).flatMap((file) =>
    find(readFileSync(`${folder}${file}`, 'utf8')).map((text) => `${file}: ${text.replace(/\s+/g, ' ')}`),
  );
}

test('no test looks once at what a page may still be changing', () => {
  const found = findInTests((source) => [...source.matchAll(stated)].map(([text]) => text));
  expect(found, 'write toHaveURL, toHaveCount, toHaveText… or expect.poll, which wait').toEqual([]);
});

test('no test looks once at a page right after what a reader did to it', () => {
  expect(findInTests(findHasty), 'await what the page becomes first, or write expect.poll').toEqual([]);
});

test('no test makes a temporary folder as its file is read: whoever lists the tests would leave one', () => {
  expect(findInTests((source) => source.match(/^(?:export )?(?:const|let) .*mkdtemp.*$/gm) ?? [])).toEqual([]);
});

test.each([
  ['a value read, then asserted', 'await button.click();\nconst count = await rows.count();\nexpect(count).toBe(3);'],
  ['several', 'await page.keyboard.press("a");\nconst [one, two] = await rows.evaluateAll(read);\nexpect(two).toBe(3);'],
  ['a value that the page computes', 'await field.fill("a");\nexpect(await page.evaluate(() => scrollY)).toBe(0);'],
  ['the clipboard', 'await button.click();\nexpect(await snippets.readClipboard()).toBe("");'],
])('%s is hasty after an action, and is not once something was awaited', (_, source) => {
  expect(findHasty(source)).toHaveLength(1);
  const [action = '', ...rest] = source.split('\n');
  expect(findHasty([action, 'await expect(button).toHaveText("Copié");', ...rest].join('\n'))).toEqual([]);
  expect(findHasty(rest.join('\n'))).toEqual([]);
});

test('what is only used to go on is not asserted', () => {
  expect(findHasty('await button.click();\nconst count = await rows.count();\nawait rows.nth(count - 1).click();')).toEqual([]);
});
