import { expect, test } from 'vitest';
import { findSpacingFaults } from './built-spacing.ts';

const noBreak = '\u00a0';

test.each([
  ['<p>Pourquoi ?</p>', 'ordinary', 'Pourquoi ?'],
  ['<p>Voici : <b>là</b></p>', 'ordinary', 'Voici :'],
  ['<p><b>Voici</b> : là</p>', 'ordinary', 'Voici :'],
  ['<p>« image»</p>', 'ordinary', '« image»'],
  ['<p>«image »</p>', 'ordinary', '«image »'],
  ['<p><code>x</code> :</p>', 'ordinary', '\ufffc :'],
  ['<p>fin\n ; suite</p>', 'ordinary', 'fin\n ;'],
  ['<p>10 000 images</p>', 'ordinary', '0 000'],
  ['<p>512 Mo</p>', 'ordinary', '2 Mo'],
  ['<p title="Quoi ?">a</p>', 'ordinary', 'title="Quoi ?"'],
  [`<p><code>docker${noBreak}run</code></p>`, 'no-break', `docker${noBreak}run`],
  ['<svg><text>Pourquoi ?</text></svg>', 'ordinary', 'Pourquoi ?'],
  [`<svg><text class="code">docker${noBreak}run</text></svg>`, 'no-break', `docker${noBreak}run`],
  [`<a href="/a${noBreak}/">a</a>`, 'no-break', `href="/a${noBreak}/"`],
])('%j', (html, kind, found) => {
  expect(findSpacingFaults(html)).toEqual([{ kind, found }]);
});

test.each([
  [`<p>Voici${noBreak}: «${noBreak}image${noBreak}» et 10\u202f000\u202fMo\u202f!</p>`],
  ['<pre>echo "a ?" ; ls : x</pre>'],
  ['<p><i lang="en">why ?</i></p>'],
  ['<p>8080:80</p>'],
  [`<svg><text><tspan class="code">web</tspan>${noBreak}?</text></svg>`],
  ['<p>Un</p><p>: deux</p>'],
  [`<p title="Quoi${noBreak}?">5 services, 3 minutes</p>`],
])('has nothing to say of %j', (html) => {
  expect(findSpacingFaults(html)).toEqual([]);
});
