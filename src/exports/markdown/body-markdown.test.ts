import { expect, test } from 'vitest';
import { createHandbook } from '../../model/fixtures.ts';
import { createAddress } from '../export-address.ts';
import { fence, toMarkdownBody, toMarkdownLine } from './body-markdown.ts';

const toAddress = createAddress({ base: '/docker/', site: undefined });
const diagrams = new Map([['couches', { title: 'Les couches', description: 'Trois couches, l’une sur l’autre.' }]]);
const context = { handbook: createHandbook(), diagrams, toAddress };

test('fills the values of what is typed, and of nothing else', () => {
  expect(toMarkdownBody('```sh\ndocker run <image>\n```\n\n```console\n$ docker run <image>\n<image>\n```\n\n`<image>`', context)).toBe(
    '```sh\ndocker run nginx\n```\n\n```console\n$ docker run nginx\n<image>\n```\n\n`<image>`',
  );
});

test('says in words what the first line of a fence says to the site', () => {
  expect(
    toMarkdownBody('```yaml title="compose.yaml"\na: 1\n```\n\n```sh faux\ndocker runn\n```\n\n```sh systeme="Linux"\nls\n```', context),
  ).toBe('`compose.yaml` :\n\n```yaml\na: 1\n```\n\nÀ ne pas écrire :\n\n```sh\ndocker runn\n```\n\nLinux :\n\n```sh\nls\n```');
});

test('an aside is a quotation, whatever it holds', () => {
  expect(toMarkdownBody('Avant.\n\n<Warning>\n\nNon :\n\n```sh\nls <image>\n```\n\n- un\n- deux\n\n</Warning>\n\nAprès.', context)).toBe(
    'Avant.\n\n> **Attention**\n>\n> Non :\n>\n> ```sh\n> ls nginx\n> ```\n>\n> - un\n> - deux\n\nAprès.',
  );
});

test('a component that shows one part at a time gives them all, asides among them', () => {
  expect(toMarkdownBody('<Systems>\n\n## Linux\n\n<Note>\n\nOui.\n\n</Note>\n\n## macOS\n\nNon.\n\n</Systems>\n\nAprès.', context)).toBe(
    '## Linux\n\n> **À noter**\n>\n> Oui.\n\n## macOS\n\nNon.\n\nAprès.',
  );
});

test('a picture is what it says', () => {
  expect(toMarkdownBody('Avant.\n\n<Diagram name="couches" />\n\nAprès.', context)).toBe(
    'Avant.\n\n> **Les couches**\n>\n> Trois couches, l’une sur l’autre.\n\nAprès.',
  );
});

test('an image leads to its original', () => {
  const toPicture = (url: string) => `/docker/export/images/${url.slice(2)}`;
  expect(toMarkdownBody('Avant.\n\n![Un écran](./ecran.png)', { ...context, toPicture })).toBe(
    'Avant.\n\n![Un écran](/docker/export/images/ecran.png)',
  );
});

test('a fence stays in its list', () => {
  expect(toMarkdownBody('1. Lancer\n\n   ```sh\n   docker run <image>\n   ls\n   ```', context)).toBe(
    '1. Lancer\n\n   ```sh\n   docker run nginx\n   ls\n   ```',
  );
});

test('links lead to Markdown below the base; files and other sites stay', () => {
  expect(
    toMarkdownBody('[a](/commandes/run/), [b](/glossaire/#image), [c](/commandes.json), [d](https://example.org/), [e](#f)', context),
  ).toBe('[a](/docker/commandes/run.md), [b](/docker/glossaire.md#image), [c](/docker/commandes.json), [d](https://example.org/), [e](#f)');
});

test('headings go down under the title that they get', () => {
  expect(toMarkdownBody('## Un\n\n### Deux', context, 3)).toBe('### Un\n\n#### Deux');
});

test('a remark between authors is not published', () => {
  expect(toMarkdownBody('Un.\n\n{/* à revoir */}\n\nDeux.', context)).toBe('Un.\n\n\n\nDeux.');
});

test('in a line of the fields chevrons are text, and links lead to Markdown', () => {
  expect(toMarkdownLine('Donne <image>, `<nom>` et [ceci](/tp/)', toAddress)).toBe('Donne \\<image>, `<nom>` et [ceci](/docker/tp.md)');
});

test('a fence holds grave accents', () => {
  expect(fence('md', '```\na\n```')).toBe('````md\n```\na\n```\n````');
});
