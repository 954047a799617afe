import { expect, test } from 'vitest';
import { toWordings } from '../model/errors-and-misconceptions.ts';
import { createFindMessages } from '../model/find-messages.ts';
import { readPublished } from '../model/fixtures.ts';

const { content } = await readPublished();
const errors = content.errors.map(({ slug, fields, body }) => ({ slug, wordings: toWordings(fields), body }));
const find = createFindMessages(errors.map(({ slug, wordings }) => ({ href: slug, wordings })));
const slugsIn = (text: string) => [...new Set(find(text).map(({ href }) => href))];

/** What may stand where a wording changes. */
const names = ['web', 'mon-compte/mon-app:1.0', '/srv/projet/depart.sh', '4f2a9c0e17b3', '8080'];

test.each(errors)('$slug: each wording leads to this page and to no other', ({ slug, wordings }) => {
  // Most wordings hold nothing that changes.
  for (const text of new Set(wordings.flatMap((wording) => names.map((name) => wording.replace(/…|<[^<>\s]+>/g, name))))) {
    expect(slugsIn(text), text).toEqual([slug]);
    // Pasted with what stands around it, in other quotes and capitals.
    const pasted = `docker: Error response from daemon: ${text.replaceAll("'", '"').toUpperCase()}\n\nRun 'docker run --help' for more information`;
    expect(slugsIn(pasted), pasted).toEqual([slug]);
  }
});

test.each(errors)('$slug: what it quotes leads to a page', ({ body }) => {
  const quoted = [...body.matchAll(/(?<!\*)\*`([^`]+)`\*(?!\*)/g)].flatMap(([, text = '']) => text);
  expect(quoted.filter((text) => find(text).length === 0)).toEqual([]);
});
