import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { output } from './site.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

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

/** Builds the site from the copy, as an author would. */
function build(): { status: number | null; report: string } {
  const { status, stdout, stderr } = spawnSync('npm', ['run', 'build'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    env: { ...process.env, CONTENT_DIR: copy, NO_COLOR: '1', FORCE_COLOR: '0' },
  });
  return { status, report: stdout + stderr };
}

test.describe.configure({ mode: 'serial' });
test.setTimeout(180_000);

test.beforeEach(() => {
  rmSync(`${root}${copy}`, { recursive: true, force: true });
  cpSync(`${root}content`, `${root}${copy}`, { recursive: true });
});

test.afterAll(() => rmSync(`${root}${copy}`, { recursive: true, force: true }));

test('reports every mistake of the content at once, in French, and leaves the published site as it was', () => {
  const before = fingerprint();
  edit('entries/ps.mdx', 'summary:', 'resume:');
  edit('entries/run.mdx', /^order: .*$/m, 'order: premier');
  edit('entries/stop.mdx', 'entry: kill', 'entry: kil');
  edit('guide/utiliser/ports.mdx', '```sh', '```bsh');
  edit('entries/rmi.mdx', 'F020', 'F999');
  const { status, report } = build();
  expect(status).not.toBe(0);
  expect(report).toMatch(/entries\/ps\.mdx:5:1 {2}Champ inconnu : « resume »/);
  expect(report).toMatch(/entries\/ps\.mdx.* {2}Champ absent : « summary »/);
  expect(report).toMatch(/entries\/run\.mdx:\d+:1 {2}« order » : Entrée invalide : nombre attendu/);
  expect(report).toMatch(/entries\/stop\.mdx:\d+:\d+ {2}Aucune fiche ne s’appelle « kil »\.\s+Vouliez-vous écrire « kill »/);
  expect(report).toMatch(/guide\/utiliser\/ports\.mdx:\d+:1 {2}Langage de bloc inconnu : « bsh »\.\s+Vouliez-vous écrire « sh »/);
  expect(report).toMatch(/entries\/rmi\.mdx:\d+:\d+ {2}Aucun fait ne s’appelle « F999 »/);
  expect(fingerprint()).toBe(before);
});

test('stops on a dead link and on a dead fragment, and says where they are written', () => {
  const before = fingerprint();
  edit('entries/stop.mdx', '](/commandes/start/)', '](/commandes/strat/)');
  edit('guide/utiliser/ports.mdx', /\]\(\/commandes\/[a-z-]+\/\)/, '](/glossaire/#conteneurs)');
  const { status, report } = build();
  expect(status).not.toBe(0);
  expect(report).toMatch(
    /entries\/stop\.mdx:\d+:\d+ {2}Lien mort : aucune page à l’adresse « \/commandes\/strat\/ »\.\s+Vouliez-vous écrire « \/commandes\/start\/ »/,
  );
  expect(report).toMatch(
    /ports\.mdx:\d+:\d+ {2}Lien mort : la page « \/glossaire\/ » n’a pas d’ancre « #conteneurs »\.\s+Vouliez-vous écrire « #conteneur »/,
  );
  expect(fingerprint()).toBe(before);
});

test('stops on a page that MDX cannot read, with its line', () => {
  const before = fingerprint();
  edit('entries/stop.mdx', /$/, '\nUn texte avec <conteneur> oublié.\n');
  const { status, report } = build();
  expect(status).not.toBe(0);
  expect(report).toMatch(/entries\/stop\.mdx:\d+:\d+ {2}MDX illisible/);
  expect(fingerprint()).toBe(before);
});
