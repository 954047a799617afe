import { describe, expect, test } from 'vitest';
import { createContent, toEntryFile, toGuideFile, toSiteFile } from '../model/fixtures.ts';
import { countBlocks, findTriedPages } from './blocks.ts';

const fence = (open: string, code: string) => `\n\`\`\`${open}\n${code}\n\`\`\`\n`;
const site = toSiteFile({ states: '{ web: { folder: site, before: docker run -d --name web nginx } }' });
const slug = 'guide/comprendre/essai';
const create = (body: string) => createContent({ 'site.yaml': site, [`${slug}.mdx`]: toGuideFile({}, body) });
const actionsOf = (body: string) =>
  findTriedPages(create(body))
    .filter((page) => page.slug === slug)
    .flatMap(({ steps }) => steps.flatMap(({ actions }) => actions.map(({ line: _, ...action }) => action)));

describe('countBlocks', () => {
  test('every block of commands is run, or says why it is not', () => {
    const { all: before, unrun: others } = countBlocks(create(''));
    const { all, unrun } = countBlocks(
      create(
        fence('sh', 'docker ps') +
          fence('sh sans-essai="il faut un compte"', 'docker login') +
          fence('powershell', 'docker ps') +
          fence('sh systeme="macOS"', 'docker ps') +
          fence('sh systeme="Linux"', 'docker ps') +
          fence('console faux', '$ docker ls') +
          fence('yaml', 'a: 1'),
      ),
    );
    expect(all - before).toBe(6);
    expect(unrun).toEqual({ ...others, 'il faut un compte': 1, PowerShell: 1, macOS: 1, 'ce qu’il ne faut pas taper': 1 });
  });
});

describe('findTriedPages', () => {
  test('leaves out a page that has nothing to run', () => {
    expect(actionsOf(fence('sh sans-essai="il faut un compte"', 'docker login'))).toEqual([]);
  });

  test('saves files, then types commands in the states that are asked for, and awaits what is shown', () => {
    const body =
      fence('sh title="a.txt"', 'x').replace('sh', 'text') + fence('sh avant="web"', 'docker ps\ndocker stop web') + fence('text', 'web');
    expect(actionsOf(body)).toEqual([
      { kind: 'file', name: 'a.txt', text: 'x\n' },
      { kind: 'states', states: [{ folder: 'site', before: ['docker run -d --name web nginx'] }] },
      { kind: 'commands', commands: ['docker ps', 'docker stop web'], expected: 'web' },
    ]);
  });

  test('puts what a state brings before the file that names it, and begins there', () => {
    const body = fence('text title="a.txt" avant="web"', 'x') + fence('sh', 'docker ps');
    expect(actionsOf(body)).toEqual([
      { kind: 'states', states: [{ folder: 'site', before: ['docker run -d --name web nginx'] }] },
      { kind: 'file', name: 'a.txt', text: 'x\n' },
      { kind: 'commands', commands: ['docker ps'], expected: undefined },
    ]);
  });

  test('goes on from the block above, and fills placeholders', () => {
    const body = fence('sh', 'docker ps') + fence('sh sans-fin', 'docker logs -f <image>');
    expect(actionsOf(body).slice(1)).toEqual([
      { kind: 'commands', commands: ['docker ps'], expected: undefined },
      { kind: 'commands', commands: ['docker logs -f nginx'], expected: undefined, isEndless: true },
    ]);
  });

  test('says of the last command of a session that it fails, or does not end', () => {
    const lines = (meta: string) => actionsOf(fence(`console ${meta}`, '$ docker ps\n$ docker wait web')).slice(1);
    const [first, last] = ['docker ps', 'docker wait web'].map((command) => ({ isOnMachine: true, command, expected: undefined }));
    expect(lines('echoue')).toEqual([{ kind: 'session', lines: [first, { ...last, fails: true }] }]);
    expect(lines('sans-fin')).toEqual([{ kind: 'session', lines: [first, { ...last, isEndless: true }] }]);
  });

  test('begins in the state that the example of the page needs', () => {
    const content = createContent({
      'site.yaml': site,
      'entries/essai.mdx': toEntryFile({ verify: '{ before: docker pull nginx, output: Hello }' }, fence('console', '$ docker ps\nNAMES')),
    });
    expect(findTriedPages(content).find((page) => page.slug === 'entries/essai')?.steps[0]?.actions).toMatchObject([
      { kind: 'states', states: [{ before: ['docker pull nginx'] }] },
      { kind: 'session', lines: [{ isOnMachine: true, command: 'docker ps', expected: 'NAMES' }] },
    ]);
  });
});
