import { expect, test } from 'vitest';
import { splitLetters, toWords } from './words.ts';

test.each([
  ['Éteindre l’hôte', ['eteindre', 'l', 'hote'], []],
  ['docker run -it --rm -p 8080:80 nginx', ['docker', 'run', '8080', '80', 'nginx'], ['-it', '--rm', '-p']],
  ['docker-compose arrière-plan', ['docker', 'compose', 'arriere', 'plan'], []],
  ['à quoi sert -it ?', ['a', 'quoi', 'sert'], ['-it']],
  ['(`-P`)', [], ['-P']],
  ['–rm et —all', ['et'], ['--rm', '--all']],
  ['--RM=1', ['1'], ['--rm']],
  ['ps - a', ['ps', 'a'], []],
  ['/var/run/docker.sock: no such file', ['var', 'run', 'docker.sock', 'no', 'such', 'file'], []],
  ['rm $(docker ps -aq)', ['rm', 'docker', 'ps'], ['-aq']],
  ['', [], []],
])('%j', (text, words, options) => {
  expect(toWords(text)).toEqual({ words, options });
});

test('letters after one dash are options each', () => {
  expect(splitLetters('-it')).toEqual(['-i', '-t']);
  expect(splitLetters('-p')).toEqual(['-p']);
  expect(splitLetters('--rm')).toEqual(['--rm']);
});
