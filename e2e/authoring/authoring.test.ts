import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { output } from '../support/site.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A copy of the content, inside the project so that its pages find the packages they need. */
const copy = 'test-results/content';

/** Says whether any file of the published site has changed. */
function fingerprint(): string {
  const hash = createHash('sha256');
  for (const file of globSync('**/*.*', { cwd: output }).sort()) hash.update(file).update(readFileSync(`${output}/${file}`));
  return hash.digest('hex');
}

/** Mends or breaks a file of the copy. */
function edit(file: string, from: string | RegExp, to: string): void {
  const path = `${root}${copy}/${file}`;
  const before = readFileSync(path, 'utf8');
  const after = before.replace(from, to);
  expect(after, `nothing to edit in ${file}`).not.toBe(before);
  writeFileSync(path, after);
}

/** Begins the copy: the whole content, or a small one of `e2e/subjects/fixtures`. */
function copyContent(from = 'content'): void {
  rmSync(`${root}${copy}`, { recursive: true, force: true });
  cpSync(`${root}${from}`, `${root}${copy}`, { recursive: true });
}

/** Builds the site from the copy, as an author would. */
function build(env: Readonly<Record<string, string>> = {}): { status: number | null; report: string } {
  const { status, stdout, stderr } = spawnSync('npm', ['run', 'build'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    env: { ...process.env, CONTENT_DIR: copy, NO_COLOR: '1', FORCE_COLOR: '0', ...env },
  });
  return { status, report: stdout + stderr };
}

/** What an author may type, and what the build answers; the page has one fence, its commands one below the other. */
const wrong: [command: string, message: string, advice?: string][] = [
  ['docker rm -i x', '« docker rm » n’a pas d’option -i.'],
  ['docker ps - a', 'Un tiret est séparé de ses lettres.', 'Écrire « -a ».'],
  ['docker exwc -it x bash', '« docker » n’a pas de commande « exwc ».', 'Vouliez-vous écrire « docker exec » ?'],
  ['docker stop -f x', '« docker stop » n’a pas d’option -f.'],
  ['docker events x', '« docker events » n’accepte aucun opérande ; il y en a 1.'],
  ['docker run -p 80:99999999 nginx', '-p : « 99999999 » n’est pas un port de conteneur.', 'Un port va de 1 à 65535.'],
  ['docker run nginx -d', 'L’option -d est placée après « nginx »'],
  ['docker commit --pause false x', 'L’option --pause ne prend pas de valeur', 'Écrire « --pause=false »'],
  ["docker search -f '{{.Name}}' x", 'L’option -f n’accepte pas « {{.Name}} ».', 'un filtre de la forme clé=valeur'],
  ['docker pull a b', '« docker pull » attend un opérande ; il y en a 2.'],
  ['docker run –rm x', 'Le code contient « – »', 'Écrire « -- ».'],
  ['docker scan x', '« docker » n’a pas de commande « scan ».'],
  ['docker-compose up', '« docker-compose » est la version 1 de Compose', 'Écrire « docker compose ».'],
];

test.describe.configure({ mode: 'serial' });
test.setTimeout(180_000);

test.afterAll(() => rmSync(`${root}${copy}`, { recursive: true, force: true }));

// `src/faults.test.ts` has the mistakes one by one.
test('reports every mistake of the content at once, in French, with its place and the right form, and leaves the published site as it was', () => {
  const before = fingerprint();
  copyContent();
  edit('entries/ps.mdx', 'summary:', 'resume:');
  edit('entries/run.mdx', /^order: .*$/m, 'order: premier');
  edit('entries/stop.mdx', 'entry: kill', 'entry: kil');
  edit('entries/stop.mdx', '](/commandes/start/)', '](/commandes/strat/)');
  edit('entries/stop.mdx', /$/, '\n```sh faux\ndocker stop web\n```\n');
  edit('entries/start.mdx', /$/, '\nUn texte avec <conteneur> oublié.\n');
  edit('entries/rmi.mdx', 'F020', 'F999');
  edit('guide/utiliser/ports.mdx', '```sh', '```bsh');
  edit('guide/utiliser/ports.mdx', /\]\(\/commandes\/[a-z-]+\/\)/, '](/glossaire/#conteneurs)');
  edit('options/container-ls.yaml', /^ {2}all:\n(?: {4}.*\n)+/m, '');
  const firstLine = readFileSync(`${root}${copy}/entries/kill.mdx`, 'utf8').split('\n').length + 2;
  edit('entries/kill.mdx', /$/, `\n\`\`\`sh\n${wrong.map(([command]) => command).join('\n')}\n\`\`\`\n`);

  const { status, report } = build();
  expect(status).not.toBe(0);
  for (const problem of [
    /entries\/ps\.mdx:5:1 {2}Champ inconnu : « resume »/,
    /entries\/ps\.mdx.* {2}Champ absent : « summary »/,
    /entries\/run\.mdx:\d+:1 {2}« order » : un nombre est attendu/,
    /entries\/stop\.mdx:\d+:\d+ {2}Aucune fiche ne s’appelle « kil »\.\s+Vouliez-vous écrire « kill »/,
    /entries\/stop\.mdx:\d+:\d+ {2}Lien mort : aucune page à l’adresse « \/commandes\/strat\/ »\.\s+Vouliez-vous écrire « \/commandes\/start\/ »/,
    /entries\/stop\.mdx:\d+:\d+ {2}Marqué comme faux, mais rien ne l’est : « docker stop web »\./,
    /entries\/start\.mdx:\d+:\d+ {2}MDX illisible/,
    /entries\/rmi\.mdx:\d+:\d+ {2}Aucun fait ne s’appelle « F999 »/,
    /guide\/utiliser\/ports\.mdx:\d+:1 {2}Langage de bloc inconnu : « bsh »\.\s+Vouliez-vous écrire « sh »/,
    /ports\.mdx:\d+:\d+ {2}Lien mort : la page « \/glossaire\/ » n’a pas d’ancre « #conteneurs »\.\s+Vouliez-vous écrire « #conteneur »/,
    /L’option --all n’est pas expliquée\./,
  ])
    expect.soft(report).toMatch(problem);
  const lines = report.split('\n');
  for (const [index, [, message, advice = '']] of wrong.entries()) {
    const place = `entries/kill.mdx:${firstLine + index}:`;
    const at = lines.findIndex((line) => line.includes(place) && line.includes(message));
    expect.soft(at, `${place} ${message}`).toBeGreaterThan(-1);
    expect.soft(lines[at + 1]).toContain(advice);
  }
  expect(fingerprint()).toBe(before);
});

test('stops on what only the built pages show: an anchor that an entry does not have, a file that nothing writes', () => {
  const before = fingerprint();
  copyContent('e2e/subjects/fixtures/docker');
  edit('entries/stop.mdx', '](/commandes/start/)', '](/commandes/start/#option-detahc)');
  edit('entries/ps-a.mdx', /$/, '\n[Toutes les fiches](/commandes.jsn)\n');
  const { status, report } = build();
  expect(status).not.toBe(0);
  expect(report).toMatch(/entries\/stop\.mdx:\d+:\d+ {2}Lien mort : la page « \/commandes\/start\/ » n’a pas d’ancre « #option-detahc »/);
  expect(report).toMatch(/entries\/ps-a\.mdx:\d+:\d+ {2}Lien mort : aucune page à l’adresse « \/commandes\.jsn »/);
  expect(report).toContain('│ [Toutes les fiches](/commandes.jsn)');
  expect(fingerprint()).toBe(before);
});

test('publishes what no run has shown yet, and says so on its page and at the end; only a release demands the run', () => {
  const dist = 'test-results/not-run';
  // A short content, which says how it is tried, and of which nothing was.
  copyContent('e2e/subjects/fixtures/git');
  for (const file of globSync('{entries,errors}/*.mdx', { cwd: `${root}${copy}` }))
    edit(file, /^---\n/, '---\nverify: { impossible: jamais }\n');
  const { status, report } = build({ OUT_DIR: dist });
  expect(report).toMatch(
    /Pas encore exécuté : 12 fiches, 1 TP, 2 messages, 15 pages \(entries\/add, .*; « npm run test:engine -- --write »/,
  );
  expect(status).toBe(0);
  const read = (page: string) => readFileSync(`${root}${dist}/${page}/index.html`, 'utf8');
  expect(read('commandes/add')).toContain('>Pas encore exécuté<');
  expect(read('tp/premier-depot')).toContain('>Séance pas encore exécutée<');
  expect(read('erreurs/not-a-git-repository')).toContain('>Message pas encore provoqué.<');
  rmSync(`${root}${dist}`, { recursive: true });

  const released = spawnSync(process.execPath, ['src/check/verified-check.ts'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: copy },
  });
  expect(released.stdout).toContain('entries/add : pas encore exécuté');
  expect(released.status).toBe(1);
});

test('claims a run of every page that one has shown', () => {
  for (const page of globSync('{commandes,tp,erreurs}/**/index.html', { cwd: output }))
    expect(readFileSync(`${output}/${page}`, 'utf8'), page).not.toMatch(/[Pp]as encore (?:exécuté|provoqué)/);
});
