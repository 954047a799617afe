import { HtmlValidate } from 'html-validate/node';
import { pages, readPage } from '../support/site.ts';
import { expect, test } from '../support/test.ts';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard'],
  // HTML allows a `>` as it is in a text and in an attribute.
  rules: { 'no-raw-characters': 'off' },
});

test('every page is valid HTML', async () => {
  test.setTimeout(120_000);
  const offences: string[] = [];
  for (const path of pages) {
    const report = await validator.validateString(readPage(path));
    for (const { messages } of report.results)
      for (const { line, column, ruleId, message } of messages) offences.push(`/${path}:${line}:${column} ${ruleId}: ${message}`);
  }
  expect(offences).toEqual([]);
});

// The validator reads on after the end of the document, as browsers do.
test('nothing follows the end of a page, and every script is within it', () => {
  expect(pages.filter((path) => !/<\/body>\s*<\/html>\s*$/.test(readPage(path)))).toEqual([]);
});
