import { expect, test } from 'vitest';
import { toBreakable, toStretches } from './whole-words.ts';

const whole = (text: string): string[] =>
  toStretches(text)
    .filter(({ isWhole }) => isWhole)
    .map(({ text }) => text);

test.each([
  ['docker run --name web nginx', ['--name']],
  ['docker ps -a', ['-a']],
  ['docker port <port-hôte>:<port-conteneur>', ['<port-hôte>:<port-conteneur>']],
  ['docker pull <image>[:<tag>]', ['<image>[:<tag>]']],
  ['docker stop $(docker ps -q)', ['$(docker', '-q)']],
  ['docker logs mon-app-web-1', ['mon-app-web-1']],
  ['docker run <image>', []],
  ['1 - 2', []],
])('of « %s » keeps %j whole', (text, words) => expect(whole(text)).toEqual(words));

test('loses nothing of a text', () => {
  const text = ' docker run  -d\n  --name web ';
  expect(
    toStretches(text)
      .map(({ text }) => text)
      .join(''),
  ).toBe(text);
});

test.each([
  ['-v "${PWD}:/usr/share/nginx/html:ro"', ['-v "${PWD}:', '/usr/', 'share/', 'nginx/', 'html:', 'ro"']],
  [
    'curl -o /tmp/a https://download.docker.com/linux/ubuntu/gpg',
    ['curl -o /tmp/a https://', 'download.docker.com/', 'linux/', 'ubuntu/', 'gpg'],
  ],
  ['docker run -v web:/data nginx', ['docker run -v web:/data nginx']],
  ['if: service_started|service_healthy|service_ended', ['if: service_started|', 'service_healthy|', 'service_ended']],
  ['', ['']],
])('of « %s » lets long words be cut at %j', (text, pieces) => expect(toBreakable(text)).toEqual(pieces));

test.each([
  ['tool build -t web .', ['tool build ', '-t web .']],
  ['tool build web .', ['tool build ', 'web .']],
  ['tool run -d --name web -p 80:80 <image>', ['tool run ', '-d', ' ', '--name web', ' ', '-p 80:80', ' <image>']],
  ['tool ls', ['tool ls']],
  ['tool ls -a', ['tool ls ', '-a']],
  ['.', ['.']],
])('of %j the sign that ends it stays with the word before it, and what may be the value of an option with it', (text, pieces) =>
  expect(toStretches(text, true).map(({ text }) => text)).toEqual(pieces),
);
