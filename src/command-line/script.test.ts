import { describe, expect, test } from 'vitest';
import { splitPowerShell, splitScript, splitTranscript } from './script.ts';
import { readShell } from './shell.ts';

const texts = (pieces: readonly { text: string }[]) => pieces.map(({ text }) => text);

describe('splitScript', () => {
  test.each<[what: string, script: string, commands: string[]]>([
    ['one command a line', 'docker ps\n\ndocker images', ['docker ps', 'docker images']],
    ['a continued line', 'docker run \\\n  -it \\\n  nginx\ndocker ps', ['docker run \\\n  -it \\\n  nginx', 'docker ps']],
    ['a pipeline', 'docker ps -q | wc -l', ['docker ps -q | wc -l']],
    ['commands that depend on each other', 'docker stop web && docker rm web', ['docker stop web && docker rm web']],
    ['commands parted by a semicolon', 'docker stop web; docker rm web', ['docker stop web', 'docker rm web']],
    ['a substitution', 'docker rm $(docker ps -aq)', ['docker rm $(docker ps -aq)']],
    ['a comment alone', '# rien à lancer', []],
    ['comments around', '# avant\ndocker ps # après\n# fin', ['docker ps']],
    ['a hash inside a word', 'docker run nginx#1', ['docker run nginx#1']],
    ['a loop', 'for i in 1 2; do\n  docker run $i\ndone', ['for i in 1 2; do\n  docker run $i\ndone']],
    ['a quoted line break', 'echo "a\nb"\nls', ['echo "a\nb"', 'ls']],
    ['indented commands', '  docker ps  \n', ['docker ps']],
    ['nothing', '', []],
  ])('cuts %s', (_, script, commands) => {
    expect(texts(splitScript(script))).toEqual(commands);
  });

  test('does not take a placeholder for a redirection', () => {
    const script = 'docker run -p <port-hôte>:<port-conteneur> <image> # fin\ndocker load < <fichier>';
    expect(texts(splitScript(script))).toEqual(['docker run -p <port-hôte>:<port-conteneur> <image>', 'docker load < <fichier>']);
  });

  test.each([
    ['docker pull <image>&', ['docker pull <image>&']],
    ['docker rm <conteneur>; ls', ['docker rm <conteneur>', 'ls']],
    ['for i in <image>; do docker pull $i; done', ['for i in <image>; do docker pull $i; done']],
  ])('a placeholder is a word of « %s »', (script, commands) => {
    expect(texts(splitScript(script))).toEqual(commands);
  });

  test('keeps a here-document with its command', () => {
    const script = 'cat <<EOF > Dockerfile\nFROM nginx\nEOF\ndocker build .';
    expect(texts(splitScript(script))).toEqual(['cat <<EOF > Dockerfile\nFROM nginx\nEOF', 'docker build .']);
  });

  test('keeps a here-document that goes through a pipe', () => {
    const script = 'cat <<EOF | docker build -\nFROM <image>\nEOF\nls';
    expect(texts(splitScript(script))).toEqual(['cat <<EOF | docker build -\nFROM <image>\nEOF', 'ls']);
  });

  test('gives places in the script, with placeholders of any length', () => {
    const script = '# à faire\ndocker rm <conteneur>\n\ndocker rmi <image> # fin';
    for (const { text, start, end } of splitScript(script)) expect(script.slice(start, end)).toBe(text);
    expect(splitScript(script).map(({ start }) => start)).toEqual([10, 33]);
  });
});

describe('splitPowerShell', () => {
  test.each<[what: string, script: string, commands: string[]]>([
    ['one command a line', 'docker ps\ndocker images', ['docker ps', 'docker images']],
    ['a line continued with a grave accent', 'docker run `\n  -it `\n  nginx\ndocker ps', ['docker run `\n  -it `\n  nginx', 'docker ps']],
    ['comments', '# avant\ndocker ps\n# fin', ['docker ps']],
    ['empty lines', '\n\ndocker ps\n\n', ['docker ps']],
    ['nothing', '', []],
  ])('cuts %s', (_, script, commands) => {
    expect(texts(splitPowerShell(script))).toEqual(commands);
  });

  test('gives places in the script', () => {
    const script = '# à faire\ndocker run `\n  nginx\ndocker ps';
    for (const { text, start, end } of splitPowerShell(script)) expect(script.slice(start, end)).toBe(text);
    expect(splitPowerShell(script).map(({ start }) => start)).toEqual([10, 31]);
  });
});

describe('splitTranscript', () => {
  test('tells what was typed from what came back', () => {
    expect(splitTranscript('$ docker ps\nCONTAINER ID\n3f2a\n$ docker images')).toEqual([
      { kind: 'command', prompt: '$ ', text: 'docker ps', start: 0, end: 11 },
      { kind: 'output', text: 'CONTAINER ID\n3f2a', start: 12, end: 29 },
      { kind: 'command', prompt: '$ ', text: 'docker images', start: 30, end: 45 },
    ]);
  });

  test.each([
    ['$ ls', '$ '],
    ['# ls', '# '],
    ['root@3f2a:/app# ls', 'root@3f2a:/app# '],
    ['alice@poste-1.local:~$ ls', 'alice@poste-1.local:~$ '],
    ['root@3f2a:/# ls', 'root@3f2a:/# '],
  ])('knows the prompt of « %s »', (line, prompt) => {
    expect(splitTranscript(line)).toEqual([{ kind: 'command', prompt, text: 'ls', start: 0, end: line.length }]);
  });

  test.each(['$HOME', '#1 [internal] load', 'a $ b', ' $ ls', 'prix : 3 $ ', '/app# ls'])('takes « %s » for an output', (line) => {
    expect(splitTranscript(line)).toEqual([{ kind: 'output', text: line, start: 0, end: line.length }]);
  });

  test('goes on with a command whose line ends in a backslash', () => {
    const [command, output] = splitTranscript('$ docker run \\\n  -d \\\n  nginx\n3f2a');
    expect(command).toMatchObject({ kind: 'command', text: 'docker run \\\n  -d \\\n  nginx', end: 29 });
    expect(output).toMatchObject({ kind: 'output', text: '3f2a' });
  });

  test('leaves a backslash at the end of an output line alone', () => {
    expect(splitTranscript('$ dir\nC:\\\n$ ls').map(({ kind }) => kind)).toEqual(['command', 'output', 'command']);
  });

  test('keeps the empty lines of an output', () => {
    expect(splitTranscript('$ ls\na\n\nb')[1]).toMatchObject({ kind: 'output', text: 'a\n\nb' });
  });

  test('gives places in the transcript, prompts included', () => {
    const transcript = '$ docker exec -it web sh\nroot@3f2a:/# ls\nbin\nroot@3f2a:/# exit';
    expect(splitTranscript(transcript).map(({ start, end }) => transcript.slice(start, end))).toEqual(transcript.split('\n'));
  });
});

test.each([
  ['substitutions', '$(\n'.repeat(9000)],
  ['a sum', `echo $((${'1+'.repeat(20_000)}1))`],
])('%s that nest deeper than the stack are one command, which its reader refuses', (_, script) => {
  expect(splitScript(script)).toEqual([{ text: script, start: 0, end: script.length }]);
  expect(readShell(script).errors).toMatchObject([{ message: 'nested too deep' }]);
});
