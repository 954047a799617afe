import { describe, expect, test } from 'vitest';
import { findDeadLinks, readLinks } from './dead-links.ts';

/** What is dead in a site of three pages and two files, when its page `commandes/run/` has a link. */
const check = (target: string, base = '/') =>
  findDeadLinks({
    pages: new Map([
      ['', { ids: new Set(['contenu']), targets: new Set<string>() }],
      ['commandes/run/', { ids: new Set(['options']), targets: new Set([target]) }],
      ['glossaire/', { ids: new Set(['hôte', 'image']), targets: new Set<string>() }],
      ['404.html', { ids: new Set<string>(), targets: new Set<string>() }],
    ]),
    files: new Set(['favicon.svg', 'images/l’été.png']),
    base,
  });

describe('readLinks', () => {
  test('reads ids, links and what is loaded', () => {
    const html = `<!doctype html><html id="racine"><link rel="stylesheet" href="/style.css"><body>
      <a href="/commandes/#run" id="lien">a</a><img src="logo.svg" alt=""><script src="/a.js"></script><a>sans adresse</a><a href="">vide</a></body></html>`;
    const { ids, targets } = readLinks(html);
    expect([...ids]).toEqual(['racine', 'lien']);
    expect([...targets]).toEqual(['/style.css', '/commandes/#run', 'logo.svg', '/a.js', '']);
  });

  test('a picture may hold its bytes, a link may not', () => {
    const { targets } = readLinks('<img src="data:image/png;base64,AAAA" alt=""><a href="data:image/svg+xml,x">a</a>');
    expect([...targets]).toEqual(['data:image/svg+xml,x']);
  });

  test('reads entities, and ignores the base and the comments', () => {
    const { ids, targets } = readLinks('<base href="/ailleurs/"><!-- <a href="/non/" id="non"> --><a href="/a/?b=1&amp;c=2">a</a>');
    expect([...ids]).toEqual([]);
    expect([...targets]).toEqual(['/a/?b=1&c=2']);
  });
});

describe('findDeadLinks', () => {
  test.each([
    '/',
    '',
    '#',
    '#options',
    '/glossaire/',
    '/glossaire/#image',
    '/glossaire/#hôte',
    '/glossaire/#h%C3%B4te',
    '../../glossaire/#image',
    '/glossaire/?q=1#image',
    '/favicon.svg',
    '/favicon.svg#icone',
    '/images/l’été.png',
    '/404.html',
    'https://docs.docker.com/absent/',
    '//docs.docker.com/absent/',
    'mailto:aide@example.org',
  ])('« %s » leads somewhere', (target) => {
    expect(check(target)).toEqual([]);
  });

  test.each([
    ['/glosaire/', 'Lien mort : aucune page à l’adresse « /glosaire/ ».', 'Vouliez-vous écrire « /glossaire/ » ?'],
    ['/glossaire', 'Lien mort : aucune page à l’adresse « /glossaire ».', 'Vouliez-vous écrire « /glossaire/ » ?'],
    ['../rum/', 'Lien mort : aucune page à l’adresse « /commandes/rum/ ».', 'Vouliez-vous écrire « /commandes/run/ » ?'],
    ['/volumes-et-fichiers/', 'Lien mort : aucune page à l’adresse « /volumes-et-fichiers/ ».', undefined],
    ['/été/', 'Lien mort : aucune page à l’adresse « /été/ ».', undefined],
    ['/glossaire/#imaje', 'Lien mort : la page « /glossaire/ » n’a pas d’ancre « #imaje ».', 'Vouliez-vous écrire « #image » ?'],
    ['#absent', 'Lien mort : la page « /commandes/run/ » n’a pas d’ancre « #absent ».', undefined],
    ['/favicon.png', 'Lien mort : aucune page à l’adresse « /favicon.png ».', undefined],
    ['http://', 'Adresse illisible : « http:// ».', undefined],
    // Not encoded as it should be: no page has such a name.
    ['/100%/', 'Lien mort : aucune page à l’adresse « /100%/ ».', undefined],
    ['/glossaire/#100%', 'Lien mort : la page « /glossaire/ » n’a pas d’ancre « #100% ».', undefined],
  ])('« %s » leads nowhere', (target, message, advice) => {
    expect(check(target)).toEqual([{ file: '/commandes/run/', target, message, advice }]);
  });

  test('advises the home page when it is the nearest', () => {
    expect(check('/x')).toMatchObject([{ advice: 'Vouliez-vous écrire « / » ?' }]);
  });

  describe('below a sub-path', () => {
    test.each(['/docker/', '/docker/glossaire/#image', '../../glossaire/', '/docker/favicon.svg', '#options'])(
      '« %s » leads somewhere',
      (target) => {
        expect(check(target, '/docker/')).toEqual([]);
      },
    );

    test('a page is named without the sub-path', () => {
      expect(check('/docker/glosaire/', '/docker/')).toMatchObject([
        { message: 'Lien mort : aucune page à l’adresse « /glosaire/ ».', advice: 'Vouliez-vous écrire « /glossaire/ » ?' },
      ]);
    });

    test.each([
      ['/glossaire/', '/glossaire/'],
      ['../../../../', '/'],
      ['/docker', '/docker'],
    ])('« %s » leaves the site', (target, path) => {
      expect(check(target, '/docker/')).toEqual([
        { file: '/commandes/run/', target, message: `Lien hors du site : « ${path} ».`, advice: 'Le site est servi sous « /docker/ ».' },
      ]);
    });
  });

  test('tells every dead link of every page', () => {
    const page = (...targets: string[]) => ({ ids: new Set<string>(), targets: new Set(targets) });
    const dead = findDeadLinks({
      pages: new Map([
        ['a/', page('/b/', '/inconnu/', '#non')],
        ['b/', page('/inconnu/')],
      ]),
      files: new Set(),
      base: '/',
    });
    expect(dead.map(({ file, target }) => `${file} ${target}`)).toEqual(['/a/ /inconnu/', '/a/ #non', '/b/ /inconnu/']);
  });
});

test.each(['javascript:alert(1)', ' java\tscript:alert(1)', 'data:text/html,x', 'vbscript:x', 'file:///etc/passwd', 'http://example.org/'])(
  '%j is no address of a link',
  (target) => {
    expect(check(target)).toMatchObject([{ message: `Adresse refusée : « ${target} ».` }]);
  },
);
