import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findSigns } from './check/language/signs.ts';

/** What is written in the source to be recognised, or drawn. */
const meant: Readonly<Record<string, string>> = {
  'src/check/language/signs.ts': '×',
  'src/check/rules/closed-marks.ts': '´',
  'src/command-line/copied-text.ts': '❯',
  'src/command-line/powershell.ts': '‚‛',
  'src/command-line/quoting.ts': '‚‛',
  'src/components/sheet/own-lines.ts': '❯',
  'src/components/site/Breadcrumb.astro': '›',
  'src/explain/explain-paste.ts': '―',
  'src/explain/page-links.ts': '´',
  'src/styles/signs.css': '‹›',
  'src/text/wording.ts': '´',
};

// The rule `plain-sign.ts` reads what authors write; texts of the interface, of the content's modules and its data are published too.
test('no source holds a sign that nobody sees, or that looks like another', () => {
  const found = globSync('{src,content,public}/**/*.*')
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !/\.(?:test\.ts|mdx|png|webp|pdf)$|^content\/(?!verify\/)[\w/-]+\.yaml$|README/.test(file))
    .flatMap((file) =>
      findSigns(
        readFileSync(file, 'utf8'),
        () => true,
        () => false,
      )
        .filter(({ sign }) => !meant[file]?.includes(sign))
        .map(({ sign }) => `${file}: U+${sign.codePointAt(0)?.toString(16)}`),
    );
  expect(found).toEqual([]);
});
