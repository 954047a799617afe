import { expect, test } from 'vitest';
import { createContent, toGuideFile, toSiteFile } from '../../model/fixtures.ts';
import { triedBlock } from './tried-block.ts';

const check = (meta: string, lang = 'sh') =>
  triedBlock
    .check(
      createContent({
        'site.yaml': toSiteFile({ states: '{ web: { before: docker run -d --name web nginx } }' }),
        'guide/comprendre/image.mdx': toGuideFile({}, `\n\`\`\`${lang} ${meta}\ndocker ps\n\`\`\`\n`),
      }),
    )
    .map(({ message, advice }) => `${message} ${advice}`);

test.each([
  '',
  'avant="web"',
  'avant="fiche web" sans-fin',
  'avant=""',
  'sans-essai="il faut un compte"',
  'avant="web" sans-essai="pas encore"',
])('accepts %j', (meta) => {
  expect(check(meta)).toEqual([]);
});

test('names the nearest state of an unknown one', () => {
  expect(check('avant="wbe"')).toEqual(['Aucun état ne s’appelle « wbe ». Vouliez-vous écrire « web » ?']);
  expect(check('avant="essaim"')).toEqual(['Aucun état ne s’appelle « essaim ». États possibles : fiche, web.']);
});

test('refuses a block that is not run without its reason, or with a state', () => {
  expect(check('sans-essai=""')).toEqual(['« sans-essai » ne dit pas pourquoi. L’écrire : sans-essai="il faut un compte".']);
  expect(check('sans-essai="il faut un compte" avant="web"')).toEqual([
    'Ce bloc dit comment il s’essaie et pourquoi il ne s’essaie pas. Garder « avant », ou « sans-essai ».',
  ]);
});

test('a file may be saved among those of a state', () => {
  expect(check('title="Dockerfile" avant="web"', 'dockerfile')).toEqual([]);
  expect(check('title="Dockerfile" avant="wbe"', 'dockerfile')).toEqual(['Aucun état ne s’appelle « wbe ». Vouliez-vous écrire « web » ?']);
  expect(check('title="Dockerfile" echoue', 'dockerfile')).toHaveLength(1);
});

test('refuses to try what holds no command', () => {
  expect(check('avant="web"', 'text')).toEqual(['Ce bloc n’a pas de commande à essayer. Retirer « avant », « sans-fin » et « echoue ».']);
});
