import { describe, expect, test } from 'vitest';
import { readWholeReference } from '../../command-line/fixtures/reference.ts';
import { createHandbook, createSite } from '../../model/fixtures.ts';
import { type CommandPart, toSnippet } from '../../model/snippet.ts';
import { toCommandMarks } from './command-marks.ts';

const placeholders = Object.fromEntries(
  Object.entries({ image: 'nginx', nom: 'web', vide: '', options: '-it' }).map(([name, value]) => [
    name,
    { default: value, meaning: name },
  ]),
);
const handbook = createHandbook({ site: createSite({ placeholders }), reference: readWholeReference() });

function toPart(code: string, meta = ''): CommandPart {
  const [part] = toSnippet({ lang: 'sh', code, meta }, handbook);
  return part?.kind === 'command' ? part : expect.fail('the snippet is a command');
}

/** Each mark: its element, its properties, and the text that it holds. */
function marksOf(code: string, meta?: string) {
  const part = toPart(code, meta);
  return toCommandMarks(part).map(({ tagName, properties, start, end }) => [tagName, properties, part.code.slice(start, end)]);
}

describe('toCommandMarks', () => {
  test('tells the parts of a command apart, by number', () => {
    expect(marksOf('docker run --rm <image> ls', 'fixe').filter(([, properties]) => 'data-part' in Object(properties))).toEqual([
      ['b', { 'data-part': '0' }, 'docker run'],
      ['span', { 'data-part': '1' }, '--rm'],
      ['span', { 'data-part': '2' }, 'nginx'],
      ['span', { 'data-part': '3' }, 'ls'],
    ]);
  });

  test('marks values, and the quotes that they stand in', () => {
    expect(marksOf('docker run --name "<nom>" <image>', 'fixe').filter(([tag]) => tag === 'var')).toEqual([
      ['var', { 'data-placeholder': 'nom', 'data-quote': 'double' }, 'web'],
      ['var', { 'data-placeholder': 'image' }, 'nginx'],
    ]);
  });

  test('an empty value leaves nothing to mark', () => {
    expect(marksOf('docker run --name "<vide>" nginx').filter(([tag]) => tag === 'var')).toEqual([]);
  });

  test('one element holds every other form of the same stretch', () => {
    const part = toPart('docker run nginx');
    const forms = [
      { start: 0, end: 6, forms: { long: 'l', short: 's' } },
      { start: 11, end: 16, forms: { powershell: 'p' } },
    ];
    const marks = toCommandMarks({ ...part, parts: [], forms });
    expect(marks).toEqual([
      { start: 0, end: 6, tagName: 'span', properties: { 'data-long': 'l', 'data-short': 's' } },
      { start: 11, end: 16, tagName: 'span', properties: { 'data-powershell': 'p' } },
    ]);
  });

  test('what is wrong has its values marked, and no part', () => {
    expect(marksOf('docker run <image> -d', 'faux')).toEqual([
      ['var', { 'data-placeholder': 'image' }, 'nginx'],
      ['span', { class: 'whole' }, '-d'],
    ]);
  });

  test('keeps whole the words that a browser would cut, where no part does', () => {
    const wholeOf = (code: string) =>
      marksOf(code, 'fixe')
        .filter(([, properties]) => 'class' in Object(properties))
        .map(([, , text]) => text);
    expect(wholeOf('docker run -d --name mon-app nginx')).toEqual([]);
    expect(wholeOf('docker run -it nginx')).toEqual(['-it']);
    expect(wholeOf('docker exec web sh -c "ls -l mon-dossier/sous-dossier"')).toEqual(['-l', 'mon-dossier/sous-dossier"']);
  });

  test('ties the last word of a long line to the sign that it goes on, and cuts its part there', () => {
    const code = 'docker run \\\n  -v "${PWD}:/usr/share/nginx/html" \\\n  nginx';
    expect(marksOf(code).filter(([, properties, text]) => 'class' in Object(properties) || /html|-v/.test(String(text)))).toEqual([
      ['span', { 'data-part': '2' }, '-v '],
      ['span', { 'data-part': '2' }, '"${PWD}:/usr/share/nginx/html"'],
      ['span', { 'data-long': '--volume' }, '-v'],
      ['span', { class: 'tied' }, '"${PWD}:/usr/share/nginx/html" \\'],
    ]);
  });

  test('a value that holds a space is not cut where a line goes on', () => {
    const code = 'docker run --name "<nom> et compagnie" \\\n  --rm nginx';
    expect(marksOf(code, 'fixe').map(([, , text]) => text)).toContain('compagnie" \\');
    const part = toPart('docker run --name "un deux" \\\n  nginx');
    const value = { start: 18, end: 27, name: 'nom', quote: undefined };
    expect(
      toCommandMarks({ ...part, placeholders: [value], forms: [] }).map(({ start, end }) => part.code.slice(start, end)),
    ).not.toContain('deux" \\');
  });

  test.each([
    'docker run -itp 80:80 --name <nom> <image> sh -c "ls /"',
    'docker <options> <image>',
    'docker run <options> <image>',
    'docker rm -f $(docker ps -aq --filter name=<nom>)',
    'docker run \\\n  --mount type=bind,source="${PWD}",target=/<nom> \\\n  <image>',
    'docker run --name="<nom>" -e A=$USER <image> 2>/dev/null',
    'docker --context local ps --all',
    'docker run -v "<nom>:/x" nginx',
    'docker run --mount type=volume,source=<nom>,target=<nom> nginx',
    'docker run --mount "<nom>",b=c nginx',
    'docker run "<nom>",b=<nom> nginx',
  ])('marks are inside the text, not empty, and never straddle: %s', (code) => {
    const part = toPart(code);
    const marks = toCommandMarks(part);
    for (const { start, end } of marks) {
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeGreaterThan(start);
      expect(end).toBeLessThanOrEqual(part.code.length);
      for (const other of marks) expect(start < other.start && other.start < end && end < other.end).toBe(false);
    }
  });

  test.each([
    'docker run --mount type=volume,source=<nom>,target=/x nginx',
    'docker run --mount type=volume,source=a,target=/<nom> nginx',
    'docker run --mount <nom>,b=c nginx',
  ])('a value that the reader replaces takes no quote away: %s', (code) => {
    const part = toPart(code);
    const marks = toCommandMarks(part);
    const values = marks.filter(({ tagName }) => tagName === 'var');
    const quotes = marks.filter(({ properties }) => 'data-powershell' in properties);
    expect(quotes).toHaveLength(part.forms.filter(({ forms }) => forms.powershell !== undefined).length);
    for (const { start, end } of quotes) expect(values.some((value) => value.start <= start && end <= value.end)).toBe(false);
  });
});
