import { expect, test } from 'vitest';
import { createContent } from '../../model/fixtures.ts';
import { soundPage } from './sound-page.ts';

const guide = `---
title: Une page
summary: Une page du cours, pour la relire en entier
order: 10
---

Un \`mot\` et une phrase.

\`\`\`text title="a.txt"
premier
second
\`\`\`
`;

test('asks the content what it thinks of each page of the course, and tells the place in the file', () => {
  const seen: unknown[] = [];
  const content = createContent(
    { 'guide/un/page.mdx': guide },
    {
      pageChecks: [
        (page) => {
          seen.push(page);
          return page.blocks.map((_, block) => ({ block, line: 2, column: 3, message: 'Non.', advice: 'Autrement.' }));
        },
      ],
    },
  );
  expect(soundPage.check(content)).toContainEqual({
    file: 'content/guide/un/page.mdx',
    line: 11,
    column: 3,
    message: 'Non.',
    advice: 'Autrement.',
  });
  expect(seen).toContainEqual({
    file: 'guide/un/page.mdx',
    text: expect.stringContaining('mot'),
    blocks: [{ lang: 'text', title: 'a.txt', code: 'premier\nsecond' }],
  });
});
