import { expect, test } from 'vitest';
import { findHiddenSigns } from './hidden-signs.ts';

/** What is found, as the text that « Corriger » would leave. */
const mend = (text: string) =>
  findHiddenSigns(text).map(({ message, start, end, fix }) => [
    /U\+[\dA-F]+/.exec(message)?.[0],
    text.slice(start, end),
    fix && text.slice(0, fix.start) + fix.text + text.slice(fix.end),
  ]);

test.each([
  ['docker stop w\u202eeb', 'U+202E', '\u202e', 'docker stop web'],
  ['docker stop w\u00adeb', 'U+00AD', '\u00ad', 'docker stop web'],
  ['docker ru\u3164n nginx', 'U+3164', '\u3164', 'docker run nginx'],
  ['docker stop w\u2060eb', 'U+2060', '\u2060', 'docker stop web'],
  ['docker stop w\u200deb', 'U+200D', '\u200d', 'docker stop web'],
  ['docker\u2003ps', 'U+2003', '\u2003', 'docker ps'],
  ['docker ps\ndocker\u2800ps', 'U+2800', '\u2800', 'docker ps\ndockerps'],
  ['a\u2060b c\u2060d', 'U+2060', '\u2060b c\u2060', 'ab cd'],
  ['docker stop ｗｅｂ', 'U+FF57', 'ｗｅｂ', 'docker stop web'],
  ['docker stop w𝐞b', 'U+1D41E', 'w𝐞b', 'docker stop web'],
])('%j holds what is not seen', (text, name, marked, mended) => {
  expect(mend(text)).toEqual([[name, marked, mended]]);
});

test.each([
  ['docker stop wеb', 'U+0435', 'wеb'],
  ['dοcker ps', 'U+03BF', 'dοcker'],
])('%j holds a letter of another alphabet, which nobody but the reader can replace', (text, name, marked) => {
  expect(mend(text)).toEqual([[name, marked, undefined]]);
});

test.each([
  'docker run -e A=日本 -e B="привет web" nginx',
  'docker run -e "N=l’été" -v /données:/data nginx',
  'docker run --cpu-period 10µs nginx',
  '# ⚠️ attention 👩‍💻\ndocker ps',
  'docker ps\u00a0-a',
  'Docker入門',
])('%j shows all that it holds', (text) => {
  expect(mend(text)).toEqual([]);
});

test('a text full of them is told line by line', () => {
  expect(findHiddenSigns(`${'a\u202eb '.repeat(1000)}\n${'wеb '.repeat(1000)}`)).toHaveLength(2);
});
