import { markdownToHtml } from 'satteri';
import { expect, test } from 'vitest';
import { wholeCode } from './whole-code.ts';

const render = (text: string): string => markdownToHtml(text, { hastPlugins: [wholeCode] }).html.trim();

test.each([
  ['-h', 'whole'],
  ['--help', 'whole'],
  ['ps -a', 'word'],
  ['mon-app', 'whole'],
  ['run --rm', 'word'],
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

test('a block of code is left as it is', () => {
  expect(render('```\ndocker run --name mon-app nginx\n```')).not.toContain('whole');
});
