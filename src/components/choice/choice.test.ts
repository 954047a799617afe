import { describe, expect, test } from 'vitest';
import { longestLine, longestTitle, readChoice, toggle, writeChoice } from './choice.ts';
import { moveTo } from './move-to.ts';

describe('readChoice', () => {
  test.each([
    ['', [], ''],
    ['?fiches=', [], ''],
    ['?fiches=run,ps', ['run', 'ps'], ''],
    ['?fiches=run,ps,run,,%20ps%20', ['run', 'ps'], ''],
    ['?fiches=run&titre=Mon%20lundi', ['run'], 'Mon lundi'],
    ['?fiches=%3Cimg%20src%3Dx%3E', ['<img src=x>'], ''],
    ['?titre=Seul', [], 'Seul'],
    ['?fiches=%3D,!,%23,%3D%7C,%3D%7Cdocker%20ps', ['=|docker ps'], ''],
    ['?fiches=run&titre=a%0A%E2%80%AEb', ['run'], 'a b'],
    ['?fiches=%3Da%F0%9D%85%99b', ['=a b'], ''],
    ['?fiches=%3DVoir%7Cdocker%20st%E3%85%A4op,%3Da%E2%A0%80b&titre=a%E2%81%A0b', ['=Voir|docker st op', '=a b'], 'a b'],
    ['%', [], ''],
  ])('%j', (query, slugs, title) => {
    expect(readChoice(query)).toEqual({ slugs, title });
  });

  test('keeps a title of one line and a list of reasonable length', () => {
    const slugs = Array.from({ length: 1000 }, (_, index) => `a${index}`).join(',');
    const choice = readChoice(`?fiches=${slugs}&titre=${'a'.repeat(200)}`);
    expect(choice.slugs).toHaveLength(500);
    expect(choice.title).toHaveLength(longestTitle);
  });
});

test('a line that is too long shows that it was cut, and is cut once', () => {
  const [cut = ''] = readChoice(`?fiches=%3D%7C${'a'.repeat(2000)}`).slugs;
  expect(cut).toMatch(/^=\|a+…$/);
  expect(readChoice(writeChoice({ slugs: [cut], title: '' })).slugs).toEqual([cut]);
  const whole = `=${'t'.repeat(longestLine.text)}|${'c'.repeat(longestLine.command)}`;
  expect(readChoice(writeChoice({ slugs: [whole], title: '' })).slugs).toEqual([whole]);
});

test.each([
  { slugs: [], title: 'x' },
  { slugs: ['run', 'run-it'], title: '' },
  { slugs: ['run'], title: 'Été & « ports » ?' },
  { slugs: ['run'], title: '', name: 'Zoé & Max', date: 'lundi 30 novembre' },
  { slugs: ['erreurs/port-is-already-allocated', 'exemple/dockerfile'], title: '' },
  { slugs: ['=Voir, puis trier|docker ps | sort -k2,2 %2C 100%', '!Rendre lundi, sans faute', '#Réseau'], title: '', columns: 3 as const },
])('an address gives %j back', (choice) => {
  const query = writeChoice(choice);
  expect(readChoice(query)).toEqual(choice.slugs.length > 0 ? choice : { slugs: [], title: '' });
});

test('an address stays readable', () => {
  expect(writeChoice({ slugs: ['run', 'ps-a'], title: '' })).toBe('?fiches=run,ps-a');
});

test('an entry is added at the end, and taken away', () => {
  expect(toggle({ slugs: ['a'], title: 't' }, 'b')).toEqual({ slugs: ['a', 'b'], title: 't' });
  expect(toggle({ slugs: ['a', 'b'], title: 't' }, 'a')).toEqual({ slugs: ['b'], title: 't' });
});

test.each([
  ['b', 0, ['b', 'a', 'c']],
  ['b', 2, ['a', 'c', 'b']],
  ['a', -1, ['a', 'b', 'c']],
  ['c', 9, ['a', 'b', 'c']],
  ['x', 1, ['a', 'b', 'c']],
] as const)('%s moves to %i', (slug, place, slugs) => {
  expect(moveTo({ slugs: ['a', 'b', 'c'], title: '' }, slug, place).slugs).toEqual(slugs);
});

test.each(['?fiches=run&titre=', '?fiches=%3D'])('what is cut of « %s » is cut between two signs: an address is written of it', (start) => {
  for (const before of ['', 'a']) {
    const choice = readChoice(start + encodeURIComponent(`${before}${'🐳'.repeat(400)}|docker ps`));
    expect(readChoice(writeChoice(choice))).toEqual(choice);
  }
});
