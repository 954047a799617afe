import { markdownToHtml } from 'satteri';
import { expect, test } from 'vitest';
import { wholeCode } from './whole-code.ts';

const render = (text: string): string => markdownToHtml(text, { hastPlugins: [wholeCode] }).html.trim();

test.each([
  ['-h', 'whole'],
  ['--help', 'whole'],
  ['ps -a', 'whole'],
  ['mon-app', 'whole'],
  ['run --rm', 'whole'],
  ['mon-application-web-1', 'word'],
])('`%s` stays on one line', (code, name) => {
  expect(render(`Tapez \`${code}\`.`)).toBe(`<p>Tapez <code class="${name}">${code}</code>.</p>`);
});

test('what is longer than a line is cut where it is best', () => {
  expect(render('`/home/moi/mon-projet:/usr/src`')).toBe(
    '<p><code class="path">/home/<wbr>moi/<wbr><span class="whole">mon-projet:</span><wbr>/usr/<wbr>src</code></p>',
  );
});

test.each(['nginx', 'a - b', 'docker compose logs'])('`%s` may be cut', (code) => {
  expect(render(`\`${code}\``)).toBe(`<p><code>${code}</code></p>`);
});

test('longer code is cut between its words only', () => {
  expect(render('`docker run --name mon-app nginx`')).toBe(
    '<p><code>docker run <span class="whole">--name</span> <span class="whole">mon-app</span> nginx</code></p>',
  );
});

test('what a browser cuts nowhere else is cut where it is best, alone or after other words', () => {
  expect(render('`http://localhost:8888/contact.html`')).toBe('<p><code>http://<wbr>localhost:<wbr>8888/<wbr>contact.html</code></p>');
  expect(render('`chmod a+r /etc/apt/keyrings/docker.asc`')).toContain('chmod a+r /etc/<wbr>apt/<wbr>keyrings/<wbr>docker.asc');
});

test('in a cell what a phone holds is not cut, and longer code is cut between its words or where it is best', () => {
  const toCell = (text: string) => /<td>(?<cell>.*)<\/td>/.exec(render(`| a |\n| - |\n| ${text} |`))?.groups?.cell;
  expect(toCell('`unless-stopped`')).toBe('<code class="whole">unless-stopped</code>');
  expect(toCell('`docker ps -a`')).toBe('<code>docker ps <span class="whole">-a</span></code>');
  expect(toCell('`docker/welcome-to-docker`')).toBe('<code class="word">docker/<wbr>welcome-to-docker</code>');
  expect(toCell('`{{.NetworkSettings.IPAddress}}`')).toBe('<code class="path">{{.NetworkSettings.<wbr>IPAddress}}</code>');
});

test('a block of code is left as it is', () => {
  expect(render('```\ndocker run --name mon-app nginx\n```')).not.toContain('whole');
});
