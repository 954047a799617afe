import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readWholeReference } from '../../command-line/fixtures/reference.ts';
import { createContent, toEntryFile, toGuideFile, toSiteFile } from '../../model/fixtures.ts';
import type { Problem } from '../../source/problem.ts';
import { siteSchema } from '../../source/schema.ts';
import { rightCommand } from './right-command.ts';

const reference = readWholeReference();
const file = 'content/guide/comprendre/page.mdx';

/** A site with one form of values and two things that must not be taught. */
const site = toSiteFile({
  formats: String.raw`{ port: { pattern: '[1-9]\d{0,3}|[1-5]\d{4}|6[0-4]\d{3}|65[0-4]\d{2}|655[0-2]\d|6553[0-5]', expects: De 1 à 65535. }, publication: { pattern: '(?:{port}:)?{port}', expects: Deux ports. } }`,
  forbidden: String.raw`[{ pattern: 'docker-compose (?:-|[a-z])', why: Compose 1 est abandonné., instead: docker compose }, { pattern: 'chmod 777 .*docker\.sock', why: Ce serait donner root à tous. }, { pattern: '(?<![\w/.-])centos(?::[\w.-]+)?', why: L’image centos n’est plus entretenue., instead: 'almalinux:9' }]`,
  placeholders: '{ image: { default: nginx, meaning: Nom d’une image }, nom: { default: web, meaning: Nom à donner } }',
});
const options =
  'command: docker container run\neffect: Lancer.\noptions:\n  publish:\n    effect: Publier un port.\n    value: port\n    format: publication\n';

const grep = 'program: grep\neffect: Chercher.\n';

const checkFiles = (files: Record<string, string>): Problem[] =>
  rightCommand.check(
    createContent({ 'site.yaml': site, 'options/container-run.yaml': options, 'tools/grep.yaml': grep, ...files }, { reference }),
  );

/** Problems of a page; its three fields end on line 5, its body begins on line 6. */
const checkPage = (body: string) => checkFiles({ 'guide/comprendre/page.mdx': toGuideFile({}, body) });

/** Problems of one fence, whose code begins on line 8. */
const checkFence = (code: string, info = 'sh fixe') => checkPage(`\n\`\`\`${info}\n${code}\n\`\`\`\n`);

describe('a command that the program refuses', () => {
  test.each<[code: string, column: number, message: string, advice: string | undefined]>([
    ['docker rm -i x', 11, '« docker rm » n’a pas d’option -i.', 'Elle existe pour docker create, docker exec, docker run, docker start.'],
    ['docker ps - a', 11, 'Un tiret est séparé de ses lettres.', 'Écrire « -a ».'],
    ['docker exwc -it x bash', 8, '« docker » n’a pas de commande « exwc ».', 'Vouliez-vous écrire « docker exec » ?'],
    ['docker stop -f x', 13, '« docker stop » n’a pas d’option -f.', expect.stringContaining('Elle existe pour docker ') as string],
    ['docker events x', 15, '« docker events » n’accepte aucun opérande ; il y en a 1.', 'Rien ne la suit, sinon des options.'],
    ['docker run -p 80:99999999 nginx', 12, 'L’option -p n’accepte pas « 80:99999999 ».', 'Deux ports.'],
    ['docker run -p 0:80 nginx', 12, 'L’option -p n’accepte pas « 0:80 ».', 'Deux ports.'],
    ['docker run --publish=80:65536 nginx', 12, 'L’option --publish n’accepte pas « 80:65536 ».', 'Deux ports.'],
    [
      'docker run nginx -d',
      18,
      'L’option -d est placée après « nginx » : elle serait transmise au programme lancé.',
      'Les options de « docker run » se placent avant « nginx ».',
    ],
    ["docker search -f '{{.Name}}' x", 15, 'L’option -f n’accepte pas « {{.Name}} ».', 'Elle attend un filtre de la forme clé=valeur.'],
    [
      'docker pull a b',
      15,
      '« docker pull » attend un opérande ; il y en a 2.',
      'Forme attendue : docker pull [options] NAME[:TAG|@DIGEST]',
    ],
    ['docker scan x', 8, '« docker » n’a pas de commande « scan ».', undefined],
    ['docker-compose up', 1, 'Compose 1 est abandonné.', 'Écrire « docker compose ».'],
    ['docker run --mout a nginx', 12, '« docker run » n’a pas d’option --mout.', 'Vouliez-vous écrire « --mount » ?'],
    ['docker ps --rm', 11, '« docker ps » n’a pas d’option --rm.', 'Elle existe pour docker create, docker run.'],
    ['docker run --name', 12, 'L’option --name de « docker run » attend une valeur.', undefined],
    ['docker run --name -d nginx', 12, 'L’option --name de « docker run » attend une valeur.', undefined],
    ['docker trust sign x', 8, '« docker trust » n’existe plus.', undefined],
    ['docker stop --time 3 web', 13, 'L’option --time est obsolète.', 'Écrire « --timeout ».'],
    ['docker build --squash .', 14, 'L’option --squash est obsolète.', 'Elle n’a plus d’effet : la retirer.'],
    [
      'docker ps --context x',
      11,
      'L’option --context ne se place pas après « docker ps ».',
      'C’est une option de « docker » : elle s’écrit juste après.',
    ],
    [
      'docker run -v $(pwd):/x nginx',
      15,
      'Le dossier courant n’est pas entre guillemets : la commande échoue dès que son nom contient une espace.',
      'Écrire "${PWD}:/x".',
    ],
    ['sudo chmod 777 /var/run/docker.sock', 6, 'Ce serait donner root à tous.', undefined],
    ['docker run centos:7 ls', 12, 'L’image centos n’est plus entretenue.', 'Écrire « almalinux:9 ».'],
    ['docker run "nginx', 12, 'Le shell ne peut pas lire cette commande : un guillemet n’est pas fermé.', undefined],
    ['docker container', 1, '« docker container » attend une commande.', undefined],
    [
      'docker run',
      1,
      '« docker run » attend au moins un opérande ; il y en a zéro.',
      'Forme attendue : docker run [options] IMAGE [COMMAND] [ARG...]',
    ],
    ['docker run -m beaucoup nginx', 12, 'L’option -m n’accepte pas « beaucoup ».', 'Elle attend une quantité (512m, 2g).'],
    ['docker stop -t dix web', 13, 'L’option -t n’accepte pas « dix ».', 'Elle attend un nombre entier.'],
    [
      'docker run --rm true nginx',
      17,
      'L’option --rm ne prend pas de valeur : « true » serait lu comme un opérande.',
      'Écrire « --rm=true », ou l’omettre.',
    ],
    ['docker stop $(docker ps -aqx)', 28, '« docker ps » n’a pas d’option -x.', undefined],
  ])('%s', (code, column, message, advice) => {
    expect(checkFence(code)).toEqual([{ file, line: 8, column, message, advice }]);
  });

  test('an obsolete flag with a value: both are told', () => {
    expect(checkFence('docker commit --pause false x')).toEqual([
      { file, line: 8, column: 15, message: 'L’option --pause est obsolète.', advice: 'Écrire « --no-pause ».' },
      {
        file,
        line: 8,
        column: 23,
        message: 'L’option --pause ne prend pas de valeur : « false » serait lu comme un opérande.',
        advice: 'Écrire « --pause=false », ou l’omettre.',
      },
    ]);
  });

  test('signs of typography are told by the rule of typography: nothing else is said of their command', () => {
    expect(checkFence('docker run -e A=“b” nginx')).toEqual([]);
    expect(checkFence('docker run –rm x')).toEqual([]);
  });

  test('an unclosed quote is told once, in French', () => {
    expect(checkFence("docker run --name 'web nginx")).toMatchObject([
      { line: 8, column: 19, message: 'Le shell ne peut pas lire cette commande : une apostrophe n’est pas fermée.' },
    ]);
  });

  test('a wrong option is told even where a value is unknown', () => {
    expect(checkFence('docker run --mout <inconnu> <image>')).toMatchObject([{ message: '« docker run » n’a pas d’option --mout.' }]);
  });

  test('a value that is no boolean is not told to be written again', () => {
    const [problem, ...others] = checkFence('docker run --detach=maybe nginx');
    expect(others).toEqual([]);
    expect(problem?.advice).not.toContain('--detach=maybe');
  });
});

describe('a right command', () => {
  test.each([
    'docker run -itd --name web -p 8080:80 nginx',
    'docker run -p 80:65535 nginx',
    'docker run nginx ls -d',
    'docker run nginx nginx -x --mout',
    'docker run -e "A=l’été" nginx # « ici »',
    'docker --context x ps -a',
    'docker compose -f compose.yaml up -d',
    'docker exec -it web sh -c "ls -la"',
    'docker ps --filter name=web --format "{{.Names}}"',
    'docker stop $(docker ps -q)',
    'docker rm -f web db',
    'docker run --detach=false nginx',
    'docker run -d=false nginx',
    'docker run -v "${PWD}:/x" nginx',
    'docker cp web:/a .',
    'docker run -p "$PORT:80" nginx',
    'docker run --help',
    'docker --version',
    'sudo docker ps',
    'docker container run nginx',
    'cat <<EOF\nl’été\nEOF',
  ])('%s', (code) => {
    expect(checkFence(code)).toEqual([]);
  });
});

describe('the form of an operand', () => {
  /** The forms of the content that is published. */
  const { formats } = siteSchema.parse(parse(readFileSync(new URL('../../../content/site.yaml', import.meta.url), 'utf8')));
  const advice = formats.image?.expects ?? expect.fail('the site has a form of images');
  const operands = 'operands:\n  - { effect: L’image., format: image }\n  - La commande.\n';
  const files = {
    'site.yaml': toSiteFile({ formats: JSON.stringify(formats) }),
    'options/container-run.yaml': `command: docker container run\neffect: Lancer.\n${operands}`,
    'options/image-rm.yaml': 'command: docker image rm\neffect: Supprimer.\noperands: [{ effect: L’image., format: image }]\n',
  };
  const checkCode = (code: string) =>
    checkFiles({ ...files, 'guide/comprendre/page.mdx': toGuideFile({}, `\n\`\`\`sh fixe\n${code}\n\`\`\`\n`) });

  test.each<[code: string, column: number, value: string]>([
    ['docker run Nginx', 12, 'Nginx'],
    ['docker run -d --name web NGINX:1.27', 26, 'NGINX:1.27'],
    ['docker run nginx: ls', 12, 'nginx:'],
    ['docker run "mon app"', 12, 'mon app'],
    ['docker run été', 12, 'été'],
    ['docker run https://hub.docker.com/nginx', 12, 'https://hub.docker.com/nginx'],
    // The last one is for all those that follow.
    ['docker rmi nginx Redis', 18, 'Redis'],
  ])('%s is refused', (code, column, value) => {
    expect(checkCode(code)).toEqual([{ file, line: 8, column, message: `« ${value} » n’a pas la forme attendue.`, advice }]);
  });

  test.each([
    'docker run nginx',
    'docker run nginx:1.27 Nginx -D',
    'docker run python:3.14-slim',
    'docker run ghcr.io/a/b:c',
    'docker run localhost:5000/mon-app:1.0',
    'docker run "$IMAGE"',
    'docker rmi $(docker images -q)',
    'docker rmi nginx mon-compte/mon-app:1.0',
    // Nothing is said of its operands.
    'docker pull Nginx',
  ])('%s is right', (code) => {
    expect(checkCode(code)).toEqual([]);
  });

  test('is asked of a mention, and of the fields of an entry', () => {
    expect(checkFiles({ ...files, 'guide/comprendre/page.mdx': toGuideFile({}, '\nVoir `docker run Nginx`.\n') })).toEqual([
      { file, line: 7, column: 6, message: '« Nginx » n’a pas la forme attendue.', advice },
    ]);
    expect(checkFiles({ ...files, 'entries/run.mdx': toEntryFile({ example: 'docker run Nginx' }) })).toEqual([
      { file: 'content/entries/run.mdx', line: 4, column: 21, message: '« Nginx » n’a pas la forme attendue.', advice },
    ]);
  });
});

describe('the place of a mistake', () => {
  test('is the line and the column in the file, on a continued line', () => {
    expect(checkFence('docker run \\\n  -d \\\n  --mout a \\\n  nginx')).toMatchObject([{ line: 10, column: 3 }]);
  });

  test('is that of the second command of a fence', () => {
    expect(checkFence('# d’abord\ndocker ps\ndocker rm -i x')).toMatchObject([{ line: 10, column: 11 }]);
  });

  test('counts the indentation of a list', () => {
    expect(checkPage('\n- Puis :\n\n  ```sh fixe\n  docker ps\n  docker rm -i x\n  ```\n')).toMatchObject([{ line: 11, column: 13 }]);
  });

  test('counts what is typed, not the values that stand for it', () => {
    expect(checkFence('docker run --name <nom> <image> -d')).toMatchObject([{ line: 8, column: 33 }]);
    expect(checkFence('docker run --name <nom> --mout a <image>')).toMatchObject([{ line: 8, column: 25 }]);
  });

  test('counts the optional parts, which are not checked', () => {
    expect(checkFence('docker run [--name <nom>] --mout a <image>')).toMatchObject([{ line: 8, column: 27 }]);
  });

  test('counts the prompt of a transcript', () => {
    expect(checkFence('$ docker ps\nCONTAINER ID\nroot@3f2a:/# docker rm -i x', 'console fixe')).toMatchObject([{ line: 10, column: 24 }]);
  });

  test('is that of a mention', () => {
    expect(checkPage('\nVoir `docker rm -i` et\nplus loin `docker exwc`.\n')).toMatchObject([
      { file, line: 7, column: 6, message: '« docker rm » n’a pas d’option -i.' },
      { file, line: 8, column: 11, message: '« docker » n’a pas de commande « exwc ».' },
    ]);
  });

  test('is that of the field of an entry', () => {
    const fields = { command: 'docker run -x <image>', example: 'docker run --mout a nginx', warning: 'Jamais `docker rm -i`.' };
    expect(checkFiles({ 'entries/run.mdx': toEntryFile(fields) })).toEqual([
      { file: 'content/entries/run.mdx', line: 3, column: 21, message: '« docker run » n’a pas d’option -x.', advice: undefined },
      {
        file: 'content/entries/run.mdx',
        line: 4,
        column: 21,
        message: '« docker run » n’a pas d’option --mout.',
        advice: 'Vouliez-vous écrire « --mount » ?',
      },
      {
        file: 'content/entries/run.mdx',
        line: 9,
        column: 1,
        message: '« docker rm » n’a pas d’option -i.',
        advice: 'Elle existe pour docker create, docker exec, docker run, docker start.',
      },
    ]);
  });

  test('is that of a sentence on an option', () => {
    const source = options.replace('Publier un port.', 'Voir `docker prot`.');
    expect(checkFiles({ 'options/container-run.yaml': source })).toMatchObject([
      { file: 'content/options/container-run.yaml', line: 5, column: 5, message: '« docker » n’a pas de commande « prot ».' },
    ]);
  });

  test('an entry is right with its optional parts too', () => {
    expect(checkFiles({ 'entries/run.mdx': toEntryFile({ command: 'docker run [--mout <nom>] <image>' }) })).toMatchObject([
      { line: 3, column: 22, message: '« docker run » n’a pas d’option --mout.' },
    ]);
  });
});

test('every mistake of a file is told at once', () => {
  const body = `
\`docker exwc\`

\`\`\`sh fixe
docker rm -i x; docker ps - a
docker run –rm x
\`\`\`

\`\`\`powershell
docker run \`
  --mout a nginx
\`\`\`

Ne tapez pas ~~\`docker ps\`~~.
`;
  expect(checkPage(body).map(({ line, column, message }) => [line, column, message])).toEqual([
    [10, 11, '« docker rm » n’a pas d’option -i.'],
    [10, 27, 'Un tiret est séparé de ses lettres.'],
    [16, 3, '« docker run » n’a pas d’option --mout.'],
    [7, 1, '« docker » n’a pas de commande « exwc ».'],
    [19, 16, 'Marqué comme faux, mais rien ne l’est : « docker ps ».'],
  ]);
});

describe('a mention in a sentence', () => {
  test.each([
    'docker run',
    'docker compose',
    'docker',
    'docker run -p',
    'docker run --rm',
    'docker exec -it',
    'docker-compose',
    'docker rm',
    'dockerd --x',
  ])('`%s` may lack what a command needs', (code) => {
    expect(checkPage(`\nVoir \`${code}\`.\n`)).toEqual([]);
  });

  test.each(['docker run --mout', 'docker exwc', 'docker ps - a', 'docker-compose up', 'docker run nginx -d', 'sudo docker exwc'])(
    '`%s` must be right',
    (code) => {
      expect(checkPage(`\nVoir \`${code}\`.\n`)).toHaveLength(1);
    },
  );
});

describe('what is marked as wrong', () => {
  const advice = 'Retirer la marque, ou montrer la faute telle qu’on la fait.';

  test.each(['docker run nginx -d', 'docker-compose up', 'docker run –rm x'])('%s is', (code) => {
    expect(checkFence(code, 'sh faux')).toEqual([]);
    expect(checkPage(`\nJamais ~~\`${code}\`~~.\n`)).toEqual([]);
  });

  test('a right command is not', () => {
    expect(checkFence('docker ps -a', 'sh faux')).toEqual([
      { file, line: 8, column: 1, message: 'Marqué comme faux, mais rien ne l’est : « docker ps -a ».', advice },
    ]);
    expect(checkPage('\nJamais ~~`docker ps`~~.\n')).toEqual([
      { file, line: 7, column: 10, message: 'Marqué comme faux, mais rien ne l’est : « docker ps ».', advice },
    ]);
  });

  test('a right field is not', () => {
    expect(checkFiles({ 'entries/run.mdx': toEntryFile({ warning: 'Jamais ~~`docker ps`~~.' }) })).toMatchObject([
      { line: 9, column: 1, message: 'Marqué comme faux, mais rien ne l’est : « docker ps ».' },
    ]);
  });
});

describe('PowerShell', () => {
  const advice =
    'L’écrire dans un bloc « powershell » placé juste après, ou ajouter systeme="Linux" (« system » dans une fiche) si la commande n’existe pas ailleurs.';
  const code = 'docker ps | grep web';

  test('a command that it cannot read needs a form of its own', () => {
    expect(checkFence(code, 'sh')).toEqual([
      { file, line: 8, column: 1, message: `Sans équivalent PowerShell connu : « ${code} ».`, advice },
    ]);
    expect(checkFiles({ 'entries/run.mdx': toEntryFile({ example: code }) })).toMatchObject([{ line: 4, column: 10, advice }]);
  });

  test.each<[what: string, body: string]>([
    ['right below', `\`\`\`sh\n${code}\n\`\`\`\n\n\`\`\`powershell\ndocker ps | Select-String web\n\`\`\``],
    ['needless in another system', `\`\`\`sh systeme="Linux"\n${code}\n\`\`\``],
    ['needless when shown as written', `\`\`\`sh fixe\n${code}\n\`\`\``],
    ['needless in a container', `\`\`\`console\nroot@3f2a:/# ${code}\n\`\`\``],
    ['needless in a sentence', `Voir \`${code}\`.`],
  ])('the form is %s', (_, body) => {
    expect(checkPage(`\n${body}\n`)).toEqual([]);
  });

  test('a subject of one system needs none', () => {
    const page = toGuideFile({}, `\n\`\`\`sh\n${code}\n\`\`\`\n`);
    expect(checkFiles({ 'site.yaml': `${site}systems: [Linux]\n`, 'guide/comprendre/page.mdx': page })).toEqual([]);
    expect(checkFiles({ 'site.yaml': `${site}systems: [Linux, Windows]\n`, 'guide/comprendre/page.mdx': page })).toHaveLength(1);
  });

  test('a program that nothing explains is told by a rule of its own', () => {
    expect(checkFence('docker ps | frobnicate web', 'sh')).toEqual([]);
  });

  test('a form that stands further down is not right below', () => {
    expect(checkPage(`\n\`\`\`sh\n${code}\n\`\`\`\n\nPuis :\n\n\`\`\`powershell\ndocker ps\n\`\`\`\n`)).toMatchObject([
      { line: 8, advice },
    ]);
  });

  test('an entry of one system needs none', () => {
    expect(checkFiles({ 'entries/run.mdx': toEntryFile({ command: code, example: code, system: 'Linux' }) })).toEqual([]);
  });

  test('its own commands are checked', () => {
    expect(checkFence('docker run `\n  --mout a nginx', 'powershell')).toMatchObject([{ line: 9, column: 3 }]);
  });
});
