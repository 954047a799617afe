import { expect, test } from 'vitest';
import { toAnki } from './anki.ts';
import { createEntryPublication, toPath, toWhole } from './fixtures.ts';

const lastRow = (fields: Parameters<typeof createEntryPublication>[0], toAddress = toPath) =>
  toAnki(createEntryPublication(fields), toAddress).trimEnd().split('\n').slice(7).join('\n');

test('says how it is to be read', () => {
  expect(toAnki(createEntryPublication({}), toPath).split('\n').slice(0, 6)).toEqual([
    '#separator:tab',
    '#html:true',
    '#deck:Docker en français',
    '#columns:guid\tRecto\tVerso\tÉtiquettes',
    '#guid column:1',
    '#tags column:4',
  ]);
});

test('what one wants on one side, the command on the other', () => {
  expect(lastRow({ command: 'docker run -d <image>' })).toBe(
    'docker-autre\tLancer un conteneur\t<pre><code>docker run -d &lt;image&gt;</code></pre><p>Crée un conteneur à partir d’une image et le démarre.</p>\tdocker lancer',
  );
});

test('leads back to the site when it knows its address', () => {
  expect(lastRow({}, toWhole)).toContain('<a href=""https://example.org/docker/commandes/autre/"">Lancer un conteneur</a>');
});

test('a cell of several lines stands between quotes', () => {
  expect(lastRow({ command: '|-\n  docker run \\\n    nginx' })).toContain('\t"<pre><code>docker run \\\n  nginx</code></pre>');
});
