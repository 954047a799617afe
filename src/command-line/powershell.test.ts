import { describe, expect, test } from 'vitest';
import { applyEdits } from './forms.ts';
import { toPowerShell } from './powershell.ts';

/** The command for PowerShell; undefined when it has to be written by hand. */
function convert(text: string): string | undefined {
  const edits = toPowerShell(text, ['docker']);
  return edits && applyEdits(text, edits);
}

describe('what both shells read alike', () => {
  test.each([
    'docker ps',
    'docker run -it --name web -p 8080:80 nginx',
    'docker run -v "${PWD}:/x" nginx',
    'docker run -v .:/x nginx',
    'docker rm $(docker ps -aq)',
    "docker ps --format '{{.Names}}'",
    'docker ps --format "{{.Names}}"',
    "docker run nginx sh -c 'echo $HOME'",
    'docker ps; docker images',
    'docker ps # les conteneurs',
    'docker ps 2>&1',
    'docker ps > liste.txt',
    'cd site',
    'exit',
    'docker run --network container:web nginx',
  ])('%s', (text) => {
    expect(toPowerShell(text, ['docker'])).toEqual([]);
  });
});

describe('what changes', () => {
  test.each([
    ['docker run \\\n  -d \\\n  nginx', 'docker run `\n  -d `\n  nginx'],
    ['docker run --mount type=bind,source="${PWD}",target=/x nginx', 'docker run --mount "type=bind,source=${PWD},target=/x" nginx'],
    ['docker run --mount type=volume,source=a,target=/x nginx', 'docker run --mount "type=volume,source=a,target=/x" nginx'],
    ['docker run --mount=type=volume,source=a nginx', 'docker run "--mount=type=volume,source=a" nginx'],
    ['docker run --mount "type=bind,source=$USER,target=/x" nginx', 'docker run --mount "type=bind,source=$env:USERNAME,target=/x" nginx'],
    ['docker run -e A=a,b nginx', 'docker run -e "A=a,b" nginx'],
    ['docker ps --format {{.Names}}', 'docker ps --format "{{.Names}}"'],
    ['docker run nginx@sha256:abc', 'docker run "nginx@sha256:abc"'],
    ['sudo docker ps', 'docker ps'],
    ['sudo -E docker ps', 'docker ps'],
    ['docker run nginx a\\ b', 'docker run nginx "a b"'],
    ['docker run nginx sh -c "echo \\"a\\""', 'docker run nginx sh -c "echo `"a`""'],
    ['docker run nginx sh -c "echo \\$HOME"', 'docker run nginx sh -c "echo `$HOME"'],
    ["docker run -e A='a',b nginx", 'docker run -e "A=a,b" nginx'],
    ['docker run -v "$DATA:/data" nginx', 'docker run -v "${env:DATA}:/data" nginx'],
    ['docker tag $IMAGE:$TAG x', 'docker tag "${env:IMAGE}:$env:TAG" x'],
    ['docker run -v $(pwd):/app nginx', 'docker run -v "${PWD}:/app" nginx'],
    ['docker run -e $A=b nginx', 'docker run -e "$env:A=b" nginx'],
    ['docker run nginx $A.b', 'docker run nginx "$env:A.b"'],
    ['docker run --mount type=bind,src=$D,dst=/x nginx', 'docker run --mount "type=bind,src=$env:D,dst=/x" nginx'],
    ['docker run -p127.0.0.1:80:80 nginx', 'docker run "-p127.0.0.1:80:80" nginx'],
    ['docker run maven mvn -Da.b=true', 'docker run maven mvn "-Da.b=true"'],
    ['docker exec db mysql -u$A', 'docker exec db mysql "-u$env:A"'],
    ['docker exec web echo a@b c@d', 'docker exec web echo "a@b" "c@d"'],
    ['docker run -v ~/x:/y nginx', 'docker run -v "$HOME/x:/y" nginx'],
    ['docker run -e U=$USER nginx', 'docker run -e U=$env:USERNAME nginx'],
    ['docker run -e U="$USER" nginx', 'docker run -e U="$env:USERNAME" nginx'],
    ['docker run -e U="${USER}1" nginx', 'docker run -e U="${env:USERNAME}1" nginx'],
    ['docker run -e H=$HOSTNAME nginx', 'docker run -e H=$env:COMPUTERNAME nginx'],
    ['docker run -e A=$AUTRE nginx', 'docker run -e A=$env:AUTRE nginx'],
    ['docker ps 2>/dev/null', 'docker ps 2>$null'],
    ['curl http://localhost:8080', 'curl.exe http://localhost:8080'],
    ['curl -s localhost', 'curl.exe -s localhost'],
    ['docker ps > /dev/null 2>&1', 'docker ps > $null 2>&1'],
  ])('%j', (text, expected) => {
    expect(convert(text)).toBe(expected);
  });

  test.each(['docker run -e A=$HOME nginx', 'docker run -w "${PWD}" nginx'])('%s: a variable has the same name', (text) => {
    expect(convert(text)).toBe(text);
  });

  test.each([
    // PowerShell ends an argument at the quote that closes it.
    ['docker run -v "$PWD":/x nginx', 'docker run -v "${PWD}:/x" nginx'],
    ['docker run -v "${PWD}":/x nginx', 'docker run -v "${PWD}:/x" nginx'],
    // In PowerShell `$PWD:` names a drive.
    ['docker run -v "$PWD:/x" nginx', 'docker run -v "${PWD}:/x" nginx'],
  ])('a mounted folder: %s', (text, expected) => {
    expect([expected, undefined]).toContain(convert(text));
  });

  test('edits stand in order and never overlap, nor are they empty', () => {
    const text = 'docker run \\\n --mount type=bind,source="$USER",target=/x,readonly -e A=$USER \\\n nginx 2>/dev/null';
    const edits = toPowerShell(text, ['docker']) ?? [];
    expect(edits.length).toBeGreaterThan(4);
    for (const [index, { start, end }] of edits.entries()) {
      expect(end).toBeGreaterThan(start);
      expect(start).toBeGreaterThanOrEqual(edits[index - 1]?.end ?? 0);
    }
  });
});

describe('what has to be written by hand', () => {
  test.each([
    ['another program', 'docker ps | grep web'],
    ['an option of a program that both have', 'cat -n liste.txt'],
    ['a folder with its parents', 'mkdir -p site'],
    ['bytes in a file', 'docker save app > app.tar'],
    ['bytes of a program', 'docker exec db pg_dump app > a.sql'],
    ['bytes that are read', 'cat app.tar | docker load'],
    ['a line that goes on inside quotes', 'docker exec web sh -c "a \\\n b"'],
    ['one that goes on before its quotes and inside them', 'docker exec web sh -c \\\n "a \\\n b"'],
    ['several words of a variable', 'docker run $RUN_OPTS nginx'],
    ['words that the shell makes', 'docker cp web:/a *.txt'],
    ['a second command if the first succeeds', 'docker stop web && docker rm web'],
    ['a second command if the first fails', 'docker start web || docker run nginx'],
    ['something in the background', 'docker run nginx &'],
    ['a variable for one command', 'A=1 docker ps'],
    ['a file to read', 'docker load < image.tar'],
    ['a here-document', 'cat <<EOF\nFROM nginx\nEOF'],
    ['the old substitution', 'docker rm `docker ps -aq`'],
    ['a default value', 'docker run -e A=${B:-c} nginx'],
    ['what the shell last did', 'docker run -e A=$? nginx'],
    ['an ANSI quote', "docker run -e A=$'a\\n' nginx"],
    ['an unclosed quote', 'docker run "nginx'],
    ['a here-string', 'cat <<< "a"'],
    ['a loop', 'for i in 1 2; do docker run $i; done'],
    ['a condition', 'if docker ps; then docker images; fi'],
    ['both outputs in a file', 'docker ps &> /dev/null'],
    ['both outputs in a pipe', 'docker ps |& cat'],
  ])('%s', (_, text) => {
    expect(toPowerShell(text, ['docker'])).toBeUndefined();
  });

  test.each(['docker run -e "A=a“b" nginx', "docker run -e 'A=l’été' nginx"])('%s: curved quotes are quotes to PowerShell', (text) => {
    expect(convert(text)).not.toBe(text);
  });
});

test('only the programs that are the same everywhere take options', () => {
  expect(toPowerShell('kubectl get pods -o wide', ['docker'])).toBeUndefined();
  expect(toPowerShell('kubectl get pods -o wide', ['docker', 'kubectl'])).toEqual([]);
});
