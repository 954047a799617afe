import { expect, test } from 'vitest';
import { toActionSteps } from './actions.ts';
import { readBody } from './body.ts';

const read = (text: string) => {
  const body = readBody(text, 'tp.mdx');
  return 'message' in body ? expect.fail(body.message) : toActionSteps(body);
};

test('an exercise is what is typed, saved and awaited below each heading', () => {
  const steps = read(`## Étapes

### Préparer

\`\`\`sh
mkdir essai
cd essai
\`\`\`

\`\`\`text title="requirements.txt"
flask
\`\`\`

### Lancer

\`\`\`sh
docker run nginx
\`\`\`

\`\`\`powershell
docker run nginx
\`\`\`

\`\`\`text
prêt
\`\`\`
`);
  expect(steps).toMatchObject([
    { title: 'Étapes', actions: [] },
    {
      title: 'Préparer',
      actions: [
        { kind: 'commands', commands: ['mkdir essai', 'cd essai'], expected: undefined },
        { kind: 'file', name: 'requirements.txt', text: 'flask\n' },
      ],
    },
    { title: 'Lancer', actions: [{ kind: 'commands', commands: ['docker run nginx'], expected: 'prêt' }] },
  ]);
});

test('a session is typed on the machine, then inside', () => {
  const [step] = read('## Étapes\n\n```console\n$ docker run -it ubuntu bash\n# hostname\n4b0f1c2d9a7e\n# exit\n```\n');
  expect(step?.actions).toMatchObject([
    {
      kind: 'session',
      lines: [
        { isOnMachine: true, command: 'docker run -it ubuntu bash', expected: undefined },
        { isOnMachine: false, command: 'hostname', expected: '4b0f1c2d9a7e' },
        { isOnMachine: false, command: 'exit', expected: undefined },
      ],
    },
  ]);
});

test('the questions at the end and what is wrong are not done', () => {
  expect(
    read('## Étapes\n\n```sh faux\ndocker ps - a\n```\n\n## Questions\n\n```sh\nls\n```\n\n<Answer>\n\nNon.\n\n</Answer>\n'),
  ).toMatchObject([{ title: 'Étapes', actions: [] }]);
});
