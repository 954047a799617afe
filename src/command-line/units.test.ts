import { expect, test } from 'vitest';
import { toUnits } from './units.ts';

const cut = (text: string) => toUnits(text).map(({ start, end }) => text.slice(start, end));

test.each([
  ['docker ps', ['docker ps']],
  ['docker run -d --name <nom> --network <réseau> <image>', ['docker run', '-d', '--name <nom>', '--network <réseau> <image>']],
  ['docker pull <image>[:<tag>]', ['docker pull <image>[:<tag>]']],
  ['docker stop $(docker ps -q)', ['docker stop $(docker ps -q)']],
  ['docker build -t <nom> .', ['docker build', '-t <nom> .']],
  ['docker run -d -v "${PWD}:/mon site" <image>', ['docker run', '-d', '-v "${PWD}:/mon site" <image>']],
  ['docker login -', ['docker login -']],
])('%s is cut before its options', (text, units) => {
  expect(cut(text)).toEqual(units);
});

test('gives what is too long word by word, and never cuts inside quotes', () => {
  const format = '"{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}"';
  expect(cut(`docker inspect -f ${format} <conteneur>`)).toEqual(['docker inspect', '-f', format, '<conteneur>']);
});

test('never parts an option from a value that a line holds with it', () => {
  expect(cut('docker run -p 127.0.0.1:8080:80 registry.example.com/equipe/application:1.27.3')).toEqual([
    'docker run',
    '-p 127.0.0.1:8080:80',
    'registry.example.com/equipe/application:1.27.3',
  ]);
});

test('keeps the lines that the author made', () => {
  expect(cut('docker run \\\n  -d \\\n  <image>')).toEqual(['docker run \\', '-d \\', '<image>']);
});
