import { beforeAll, describe, expect, test } from 'vitest';
import { toAnswer } from '#src/explain/json-answer.ts';
import type { Explainer } from '#src/explain/explain-paste.ts';
import { toSourceExplainer } from '#src/explain/source-explainer.ts';
import { createFindMessages, type FindMessages } from '#src/model/find-messages.ts';
import { readPublished } from '#src/model/fixtures.ts';

let explainer: Explainer;
let findMessages: FindMessages;
beforeAll(async () => {
  const { content } = await readPublished();
  explainer = toSourceExplainer(content);
  findMessages = createFindMessages(content.errors.map(({ slug, fields }) => ({ href: slug, wordings: [fields.message, ...fields.patterns] })));
}, 60_000);

const severitiesOf = async (text: string) => (await toAnswer(text, explainer)).findings.filter(({ kind }) => kind !== 'danger').map(({ severity }) => severity);
const sentenceOf = async (text: string, part: string) => (await toAnswer(text, explainer)).parts.find((one) => one.text === part)?.sentence;

/** Values that an option of `docker run` takes, and values that it refuses. */
const values: Readonly<Record<string, [right: string[], wrong: string[]]>> = {
  '-p': [
    ['3000', '3000:80', '127.0.0.1:3000:80', '127.0.0.1::80', "'[::1]:3000:80'", '0:80', '03000:80', '80/TCP', '3000-3010:80', 'published=3000,target=80'],
    ['localhost:3000:80', '127.0.0.1:80', '300.1.1.1:80:80', '70000:80', '1-2:1-3', '80/icmp', '3000:', 'a:80', 'port=80'],
  ],
  '-v': [['/srv:/srv', 'donnees:/srv:ro', '/srv', './a:/b', 'C:/a:/b'], ['/srv:/srv:', '/a:/b:ro:rw', ':/b']],
  '--mount': [
    ['type=bind,source=/a,target=/b', 'src=v,dst=/b', 'type=tmpfs,target=/b', 'type=bind,src=/a,dst=/b,ro'],
    ['type=bind,source=/a', '"type=bind, source=/a,target=/b"', 'type=bind,src=/a,dst=/b,mode=1', '/a:/b', "'type=bind;src=/a;dst=/b'", 'type=volume,dst=/b,bind-propagation=rshared'],
  ],
  '--network': [['front', 'host', 'name=front,ip=10.0.0.2'], ['name=front,port=1', "''"]],
  '--pull': [['always', 'never'], ['sometimes']],
  '--gpus': [['all', '2', "'\"device=0,1\"'"], ['some']],
  '--add-host': [['db:10.0.0.1', 'db=host-gateway'], ['db', 'db:srv']],
  '--dns': [['9.9.9.9'], ['quad9']],
  '--ulimit': [['nofile=10:20', 'core=-1'], ['nofile', 'files=1', 'nofile=20:10']],
  '--sysctl': [['net.core.somaxconn=10'], ['a=1', 'net.core.somaxconn']],
  '-e': [['A=b', 'A'], ['=b']],
  '-m': [['1g', '512MiB'], ['-1', '1go']],
  '--expose': [['80', '80/udp', '80-90'], ['80:80', '90-80']],
  '--link': [['db', 'db:base'], ['a:b:c']],
  '--platform': [['linux/arm64'], ['foo', 'linux/']],
  '--pid': [['host', 'container:web'], ['web', 'container:']],
  '--uts': [['host'], ['web']],
  '--userns': [['host'], ['web']],
  '--cgroupns': [['private', 'host'], ['web']],
};

describe('values', () => {
  const rights = Object.entries(values).flatMap(([option, [right]]) => right.map((value) => `docker run ${option} ${value} nginx`));
  const wrongs = Object.entries(values).flatMap(([option, [, wrong]]) => wrong.map((value) => `docker run ${option} ${value} nginx`));
  test.each(rights)('%s is accepted', async (text) => expect(await severitiesOf(text)).toEqual([]));
  test.each(wrongs)('%s is refused', async (text) => expect(await severitiesOf(text)).toContain('refused'));
});

describe('pairs and operands', () => {
  test.each([
    'docker run --rm --restart always nginx',
    'docker run -d -a stdout nginx',
    'docker volume create --name a b',
    'docker run --log-driver none --log-opt a=b nginx',
    'docker run --network none --network-alias a nginx',
    'docker run --no-healthcheck --health-cmd true nginx',
    'docker run --network a --network host nginx',
    'docker run --mount type=tmpfs,dst=/b,tmpfs-size=grand nginx',
    'docker cp a b',
    'docker cp a:/x b:/y',
    'docker update web',
    'docker tag App b',
    'docker commit web App',
    'docker ps --format "{{.Names"',
    'docker compose up --scale web',
    'docker compose -p Web up',
    'docker network create --subnet 10.0.0.0/24 --gateway 10.1.0.1 a',
    'docker ps -aq | xargs docker rm --foo',
    'docker-compose up -d --bild',
  ])('%s is refused', async (text) => expect(await severitiesOf(text)).toContain('refused'));

  test.each([
    'docker run postgres -c shared_buffers=1GB',
    'docker run --entrypoint sh nginx -c ls',
    'docker run grafana/loki -config.file=/c.yaml',
    'docker run -e A= `#optional` -p 127.0.0.1:80:80 nginx',
    'docker buildx history inspect',
    'docker buildx history import --file a',
    'docker help run',
    'docker init',
    'docker run --network a --network b nginx',
    'docker run --network $A --network host nginx',
    'docker run --mount type=tmpfs,dst=/b,tmpfs-size=64m nginx',
    'docker rm $(docker ps -aq)',
    'docker tag a{1,2}',
    'docker ps -aq | xargs docker rm',
  ])('%s is not', async (text) => expect(await severitiesOf(text)).not.toContain('refused'));
});

describe('pasted text', () => {
  test.each([
    ['$ docker ps', 'docker ps'],
    ['root@a:~# docker ps', 'docker ps'],
    ['PS C:\\Users\\moi> docker ps', 'docker ps'],
    ['C:\\Users\\moi>docker ps', 'docker ps'],
    ['docker.exe ps', 'docker.exe ps'],
    ['winpty docker ps', 'docker ps'],
    ['sudo -E docker ps', 'docker ps'],
  ])('%s', async (text, command) => {
    expect(await sentenceOf(text, command)).toMatch(/^Lister les conteneurs/);
    expect(await severitiesOf(text)).toEqual([]);
  });

  test.each([
    'docker run -d `\n  -p 127.0.0.1:80:80 `\n  nginx',
    'docker run -d ^\n  -p 127.0.0.1:80:80 ^\n  nginx',
    'docker run -d -v %cd%:/app nginx',
    'docker run -d -v "$env:DATA:/app" nginx',
    'docker logs -f <container>',
    'docker run --name <your name> -p 127.0.0.1:<port>:80 <image>:<tag>',
  ])('%s is read for what it is', async (text) => {
    const { parts, findings } = await toAnswer(text, explainer);
    expect(findings.map(({ message }) => message)).toEqual([]);
    expect(parts.filter(({ sentence }) => sentence === null)).toEqual([]);
  });

  test.each([
    'docker exec -it <container_id|container_name> sh',
    'docker run --mount type=bind,source=</srv/media>,target=</srv/media> nginx',
    'docker run -v </srv/media>:/media nginx',
    'docker run %%IMAGE%%:3.3',
    'docker run -v ${pwd}:c:\\src nginx',
    'docker run -v $pwd\\src:c:\\src nginx',
  ])('%s has words that a reader replaces', async (text) => {
    const { parts, findings } = await toAnswer(text, explainer);
    expect(findings).toEqual([]);
    expect(parts.filter(({ sentence, text: part }) => sentence === null || /^[<>]/.test(part)).filter(({ role }) => role === 'construct')).toEqual([]);
  });

  test.each([
    ['docker run -d [--name web] [-p 8080:80]... nginx', ['[--name web]', '[-p 8080:80]...']],
    ['docker run [...] -v <A>:/c[:ro] nginx', ['[...]']],
    ['docker exec [-it] <container> <command>', ['[-it]']],
    ['docker run [OPTIONS] IMAGE[:TAG|@DIGEST] [COMMAND]', ['[OPTIONS]']],
    ['docker compose up [service...]', ['[service...]']],
  ])('%s: brackets say what may be left out', async (text, signs) => {
    const { parts, findings } = await toAnswer(text, explainer);
    expect(parts.filter(({ role }) => role === 'construct').map((part) => part.text)).toEqual(signs);
    expect(parts.filter(({ sentence }) => sentence === null)).toEqual([]);
    expect(findings.filter(({ kind }) => kind !== 'omission' && kind !== 'danger')).toEqual([]);
  });

  test.each(['docker run a:{{< version >}} sh', 'docker run {{ image }}:{{tag}} sh', 'docker run a:{{% v %}} sh'])('%s has what a generator of pages fills', async (text) => {
    const { parts, findings } = await toAnswer(text, explainer);
    expect(parts.map(({ role, text: part }) => [role, part])).toEqual([['command', 'docker run'], ['operand', text.slice(11, -3)], ['command', 'sh']]);
    expect(findings).toEqual([]);
  });
  test('a field of a template is no such thing', async () => expect((await toAnswer("docker ps --format '{{json .}}{{end' ", explainer)).findings).toHaveLength(1));

  test.each([
    ['docker run -it –rm –name web nginx', '–name web', /^Choisir le nom/, 'docker run -it --rm –name web nginx'],
    ['docker run –it nginx', '–i', /^Garder ouverte/, 'docker run -it nginx'],
    ['docker run -name web nginx', '-name web', /^Choisir le nom/, 'docker run --name web nginx'],
    ['docker run --p 127.0.0.1:80:80 nginx', '--p 127.0.0.1:80:80', /^Relier/, 'docker run -p 127.0.0.1:80:80 nginx'],
    ['docker compose up -f a.yaml', '-f a.yaml', /^Lire ce fichier/, null],
    ['docker compose -d up', '-d', /arrière-plan/, null],
    ['docker up -d', 'docker', /./, 'docker compose up -d'],
    ['docker create --name=a1 \\ -v /a:/b nginx', '-v /a:/b', /^Monter/, 'docker create --name=a1 -v /a:/b nginx'],
    ['docker run -d \\\n  -e B=1 # ICI\n  a/b:1', 'a/b:1', /^L’image/, 'docker run -d \\\n  -e B=1 \\\n  a/b:1'],
    ['$\u00a0docker ps\nAttaching', 'docker ps', /^Lister/, undefined],
  ])('%j: what was meant is told, and put right', async (text, part, sentence, fix) => {
    const { parts, findings } = await toAnswer(text, explainer);
    expect(parts.find((one) => one.text === part)?.sentence).toMatch(sentence);
    expect(findings.filter(({ severity }) => severity === 'refused').map((one) => one.fix)[0]).toBe(fix);
  });
  test('an escaped space inside a word, or a quote, ends no line', async () => {
    expect(await severitiesOf('docker cp My\\ file web:/x')).toEqual([]);
    expect(await severitiesOf("docker exec web sh -c 'echo \\ b'")).toEqual([]);
  });

  test.each([
    ['docker build https://example.org/a.git', 'https://example.org/a.git', /dépôt Git/],
    ['docker build - < Dockerfile', '-', /entrée/],
    ['docker run -v $HOME/.a:/b nginx', '-v $HOME/.a:/b', /dossier ou un fichier de la machine/],
    ['docker run -v "$(Get-Location)":/b nginx', '-v "$(Get-Location)":/b', /dossier courant/],
  ])('%s: %s', async (text, part, sentence) => expect(await sentenceOf(text, part)).toMatch(sentence));

  test('a choice between chevrons is no word, a file that is read is', async () => {
    expect(await sentenceOf('docker exec <id|name> sh', '<id|name>')).toMatch(/conteneur/);
    expect(await sentenceOf('docker load <in|sort>out', '<in')).toMatch(/contenu de ce fichier/);
    expect(await sentenceOf('docker run -v `pwd`:/a nginx', '` `')).not.toMatch(/parenthèses/);
  });

  test.each([
    ['docker run -d ... nginx', '...', 'nginx', 'refused'],
    ['docker run --init [OPTIONS] \\\n  nginx', '[OPTIONS]', 'nginx', 'refused'],
    ['docker build ... .', '...', '.', 'advice'],
  ])('%s: what its writer left out is no word of it', async (text, sign, next, severity) => {
    const { parts, findings } = await toAnswer(text, explainer);
    const of = (part: string) => parts.find((one) => one.text === part);
    expect(of(sign)).toMatchObject({ role: 'construct', sentence: expect.stringContaining('n’a pas écrit') });
    expect(of(next)?.sentence).toMatch(/^(?:L’image|Le contexte)/);
    expect(findings).toMatchObject([{ kind: 'omission', severity }]);
  });

  test('what is left out may be the value of an option', async () => {
    expect(await sentenceOf('docker run -v ... nginx', '-v ...')).toMatch(/^Monter/);
    expect(await sentenceOf('docker run -v ... nginx', 'nginx')).toMatch(/^L’image/);
    expect((await toAnswer('docker exec web go build ./...', explainer)).findings).toEqual([]);
  });

  test.each([
    ['docker run \\\n  -u 1:1 \\ # your user\n  --init \\\n  nginx', /remarque/],
    ['docker run \\\n  --init \\\n  -v /a:/a\n  nginx/nginx:1 \\\n  --foo', /ne finit pas/],
  ])('%s: a line that should go on', async (text, message) => {
    const { parts, findings } = await toAnswer(text, explainer);
    expect(findings.map(({ severity, message: one }) => [severity, message.test(one)])).toEqual([['refused', true]]);
    expect(parts.find(({ text: part }) => /^nginx/.test(part))?.sentence).toMatch(/^L’image/);
    for (const { text: part, role } of parts) if (role === 'construct') expect(part).toMatch(/^[\\ ]+$/);
  });

  test.each(['docker run \\\n  --init nginx\n  echo ok', 'docker run \\\n  -p 127.0.0.1:1:1 a/b\n  ./test.sh'])('%s: another command is one', async (text) =>
    expect(await severitiesOf(text)).toEqual([]),
  );

  test('Windows writes paths of its own', async () => {
    const text = 'docker run -v \\\\.\\pipe\\docker_engine:\\\\.\\pipe\\docker_engine -v data:C:\\data a';
    expect(await sentenceOf(text, '-v data:C:\\data')).toMatch(/volume `data` à l’endroit `C:\/data`/);
    expect((await toAnswer(text, explainer)).compose.text).toContain('- //./pipe/docker_engine://./pipe/docker_engine');
  });

  test('what stands in backticks is told where it is written, or not at all', async () => {
    expect(await sentenceOf('docker rm `docker ps -aq`', 'docker ps')).toMatch(/^Lister/);
    const { parts } = await toAnswer('docker run --init `for a in b \\\n c; do \\\n echo $a; done` nginx', explainer);
    expect(parts.map(({ text }) => text)).toEqual(['docker run', '--init', expect.stringMatching(/^`for/), '` `', expect.stringMatching(/^\\/), 'nginx']);
  });

  test('a letter is a drive, and no volume', async () => {
    expect(await sentenceOf('docker run -v C:$(pwd)/a:C:/b nginx', '-v C:$(pwd)/a:C:/b')).toMatch(/^Monter ce que nomme la variable.*`C:\/b`/);
    expect((await toAnswer(`docker run -e "A=['C:\\\\a\\\\b']" -v "$(pwd):C:\\b" nginx`, explainer)).findings).toEqual([]);
  });

  test('PowerShell is known by what it alone writes', async () => {
    expect(await sentenceOf('$id = docker run -d nginx', '$id =')).toMatch(/^Garde dans cette variable/);
    expect(await sentenceOf('$id = docker run -d nginx', 'docker run')).toMatch(/^Créer/);
    expect(await sentenceOf('$ id = a', 'id')).toBeDefined();
    for (const text of ['docker ps --format "table {{.Names}}`t{{.Status}}"', 'Get-Content .\\a.sql | docker exec -i db psql', '$id = docker run -d nginx', 'docker build -t "`tail -1 a`" .']) expect(await severitiesOf(text), text).toEqual([]);
    expect((await toAnswer('docker run [OPTIONS] a [ARG...] -v "$(pwd)":/a', explainer)).forms.powershell).toContain('docker run [OPTIONS] a [ARG...]');
  });

  test('a variable is given to one command, or to all that follow', async () => {
    expect(await sentenceOf('A=1 docker ps', 'A=1')).toMatch(/seule commande/);
    expect(await sentenceOf('A=1\ndocker ps', 'A=1')).toMatch(/qui suivent/);
  });

  test('letters without a dash are options of some programs', async () => {
    const text = 'docker run alpine tar czf /a.tgz /var';
    expect(await sentenceOf(text, 'c')).toMatch(/^Créer une archive/);
    expect(await sentenceOf(text, 'f /a.tgz')).toMatch(/nom de l’archive/);
    expect(await sentenceOf(text, '/var')).toMatch(/^Le fichier/);
  });

  test('a quote that is left open silences its own command alone', async () => {
    const { findings } = await toAnswer('docker run "app\ndocker ps --foo', explainer);
    expect(findings.map(({ kind }) => kind)).toEqual(['syntax', 'unknown-option']);
  });
});

test.each([
  ['docker run -p 80 nginx', '-p 80', /port libre/],
  ['docker run --network host nginx', '--network host', /partage celui de la machine/],
  ['docker run -v ./a:/b nginx', '-v ./a:/b', /dossier ou fichier de la machine/],
  ['docker run -v a:/b nginx', '-v a:/b', /volume/],
  ['docker run --net front nginx', '--net front', /réseau `front`.*ancienne écriture/],
  ['docker run postgres -c a=1', '-c a=1', /argument/],
  ['docker run --entrypoint npm nginx --version', '--version', /npm/],
  ['docker run --entrypoint="" nginx ls', '--entrypoint=""', /aucun/],
  ['docker run --entrypoint "" nginx ls', '--entrypoint ""', /aucun/],
  ['docker run --entrypoint "$A" nginx', '--entrypoint "$A"', /un autre programme/],
])('%s: a sentence looks at the value', async (text, part, sentence) => expect(await sentenceOf(text, part)).toMatch(sentence));

test('a service is not told to publish on one address, which it cannot', async () => {
  const { findings } = await toAnswer('docker service create -p 80:80 nginx', explainer);
  expect(findings).toMatchObject([{ kind: 'danger', message: expect.stringContaining('machines du groupe') }]);
  expect(findings[0]?.message).not.toContain('127.0.0.1');
});

test.each(['service create -p 127.0.0.1:80:80 nginx', 'service create -p 80:80:80 nginx', 'service update --publish-add 127.0.0.1:80:80 web'])('docker %s: an address is refused', async (text) =>
  expect((await toAnswer(`docker ${text}`, explainer)).findings).toContainEqual(expect.objectContaining({ severity: 'refused', message: expect.stringContaining('a une adresse') })));

test.each(['docker\u00a0run\u00a0-d nginx', 'docker run\u202f-d\u00a0nginx'])('%j: what other spaces part is explained, and corrected', async (text) => {
  const plain = 'docker run -d nginx';
  const { parts, findings } = await toAnswer(text, explainer);
  expect(parts.map(({ sentence }) => sentence)).toEqual((await toAnswer(plain, explainer)).parts.map(({ sentence }) => sentence));
  expect(parts.map((part) => part.text.replace(/\s/g, ' '))).toEqual(['docker run', '-d', 'nginx']);
  expect(findings.map(({ kind }) => kind)).toEqual(['typography', 'typography']);
});

test('a group of commands alone shows its help', async () => expect(await severitiesOf('docker network')).toEqual(['advice']));

test('a repository is no target', async () => expect(await sentenceOf('docker buildx bake https://github.com/a/b.git#main', 'https://github.com/a/b.git#main')).toMatch(/dépôt Git/));

test.each(['-v /var/run/docker.sock:/a', '-v /:/a', '--privileged', '--pid host', '--network host', '-e MYSQL_ROOT_PASSWORD=a', '-p 80:80'])('%s is a danger', async (option) =>
  expect((await toAnswer(`docker run ${option} nginx`, explainer)).findings.map(({ kind }) => kind)).toContain('danger'),
);

test('a command that is too long to be read is told as such, and the others are explained', async () => {
  const { parts, findings, forms } = await toAnswer(`docker ps -a\ndocker run ${'-e A=b '.repeat(20_000)}nginx\ndocker rm web`, explainer);
  expect(findings.map(({ kind }) => kind)).toEqual(['too-long', 'danger']);
  expect(parts.map(({ text }) => text)).toEqual(['docker ps', '-a', 'docker rm', 'web']);
  expect(forms.long.startsWith('docker ps --all\n')).toBe(true);
});

describe('docker run as a file', () => {
  const fileOf = async (text: string) => (await toAnswer(text, explainer)).compose;
  test.each([
    ['-p 8080:80', 'ports:\n      - "8080:80"'],
    ['-v "$(pwd)":/a', 'volumes:\n      - .:/a'],
    ['-v d:/a', '\nvolumes:\n  d:\n'],
    ['--network front', '\nnetworks:\n  front:\n'],
    ["-e 'A=$B'", '"A=$$B"'],
    ['-e "A=$B"', '"A=${B}"'],
    ['--memory 1g', 'mem_limit: "1g"'],
    ['--health-cmd "curl a"', 'test:\n        - CMD-SHELL\n        - "curl a"'],
    ['--log-opt max-size=1m', 'logging:\n      options:\n        max-size: "1m"'],
    ['--gpus all', 'gpus: all'],
    ['--cpus 0.20', 'cpus: "0.20"'],
    ['-v .config/a:/b', '- .config/a:/b'],
    ['--name web --network front --network-alias site', 'services:\n  site:\n'],
    ['--ulimit nofile=1:2', 'nofile:\n        soft: 1\n        hard: 2'],
  ])('%s', async (option, expected) => expect((await fileOf(`docker run ${option} nginx`)).text).toContain(expected));

  test('a network that is joined afterwards is one more of the service', async () => {
    const joined = 'docker run -d --name web --net front nginx\ndocker network connect back web';
    expect((await fileOf(joined)).text).toMatch(/networks:\n {6}- front\n {6}- back\nnetworks:\n {2}front:\n {2}back:/);
    expect((await fileOf('docker run -d --name web nginx\ndocker network connect back web')).text).toMatch(/- default\n {6}- back/);
    expect((await fileOf('docker run -d --name web nginx\ndocker network connect --ip 10.0.0.2 back web')).left).toHaveLength(1);
  });

  test('a word that a reader replaces may be a volume or a folder', async () => {
    // Compose refuses the name of a volume that is not declared, and a chevron in a name: a folder begins with a dot or with its root.
    const { text, left } = await fileOf('docker run -v <data>:/a -v </srv/b>:/b -v <path>/conf:/c -v <volume name>:/d -v a-<volume>:/e:ro nginx');
    expect(text).toMatch(/- "\.\/<data>:\/a"\n {6}- \/srv\/b:\/b\n {6}- "\.\/<path>\/conf:\/c"\n {6}- volume-name:\/d\n {6}- a-volume:\/e:ro\nvolumes:\n {2}volume-name:\n {2}a-volume:\n$/);
    expect(left).toHaveLength(5);
    expect(left[0]).toContain('« ./<data> »');
  });

  test('so does what --mount says, whose kind is known', async () => {
    const { text } = await fileOf('docker run --mount type=bind,src=<volume>,dst=/a --mount type=bind,src=</srv/b>,dst=/b --mount src=<data>,dst=/c,volume-driver=local nginx');
    expect(text).toMatch(/type: bind\n +source: "\.\/<volume>"[^]*type: bind\n +source: \/srv\/b\n[^]*type: volume\n +source: data\n[^]*\nvolumes:\n {2}data:\n {4}driver: local\n$/);
  });

  test('commands of the same image, however many, have each a name', async () => {
    const start = process.cpuUsage().user;
    const { text } = await fileOf('docker run -v <path>:/x <image>\n'.repeat(6000));
    expect(text).toContain('\n  app-6000:\n');
    expect((process.cpuUsage().user - start) / 1000).toBeLessThan(5000);
  });

  test('each word that a reader replaces comes back at its own place', async () =>
    expect((await fileOf('docker run -e A=<a> -v <x>:/y -e B=<b> nginx')).text).toMatch(/A=<a>[^]*B=<b>[^]*<x>:\/y/));

  test.each([
    ['"$A"', 'image: "${A:-image}"'],
    ['--name "$A" nginx', 'container_name: "${A:-conteneur}"'],
    ['-p $A:$A nginx', '"${A}:${A:-80}"'],
    ['-v $A:$A nginx', '"${A:-.}:${A:-/a-remplacer}"'],
    ['-v $(which a):$(which a) nginx', '"${A_REMPLACER:-.}:'],
    ['-e A=$1 nginx $@', 'command:\n      - "${A_REMPLACER:-valeur}"'],
    ['-e "A={{< a b="c" >}}" nginx', '"A={{< a b=\\"c\\" >}}"'],
  ])('%s is a file that Compose accepts before its variables have a value', async (words, expected) => expect((await fileOf(`docker run ${words}`)).text).toContain(expected));
  test.each([
    ['docker build -t a . && docker run a', 'image: a\n    build: "."\n'],
    ['docker build -t a:1 -f b/Dockerfile --target c --build-arg D=e b\ndocker run a:1', 'build:\n      context: b\n      dockerfile: Dockerfile\n      target: c\n      args:\n        - D=e\n'],
    ['docker build -t a -f x/Dockerfile b/c && docker run a:latest', 'dockerfile: ../../x/Dockerfile\n'],
  ])('%j: what is built, then run, is built by the file', async (text, expected) => expect((await fileOf(text)).text).toContain(expected));
  test('what is built for another purpose is not', async () => expect((await fileOf('docker build -t a .\ndocker run b')).text).not.toContain('build'));

  test('what a variable adds is not forgotten', async () => expect((await fileOf('docker run $RUN_OPTS nginx')).left).toEqual([expect.stringContaining('ajoute')]));

  test('what it cannot say is said', async () => {
    const { text, left } = await fileOf('docker run --rm --link db:d -u $(id -u) nginx');
    expect(left).toHaveLength(3);
    expect(text).toContain('${UID:-valeur}');
  });

  test('one container has a name, and the file another in its place', async () => {
    const { text, left } = await fileOf('docker run --name a1 nginx:1\ndocker run --name a1 nginx:2');
    expect(text?.match(/container_name/g)).toHaveLength(1);
    expect(left).toEqual([expect.stringContaining('« a1 »')]);
  });

  test('several commands on one network make one file', async () => {
    const { text } = await fileOf('docker network create net\ndocker run -d --name a --network net x\ndocker run -d --name b --network net z');
    expect(text?.match(/^ {2}\w+:/gm)).toEqual(['  a:', '  b:', '  net:']);
  });
});

describe('files', () => {
  const refusals = async (text: string) => (await toAnswer(text, explainer)).findings.filter(({ severity }) => severity === 'refused');
  test.each([
    'FROM Nginx', 'FROM a:1:2', 'RUN a\nFROM b', 'FROM a\nRUN --foo b', 'FROM a\nRUN --network=foo b', 'FROM a\nRUN <<EOF\nb', 'FROM a\nARG A = b', 'FROM a\nENV A=${B', 'FROM a\nCOPY --from=2 a b', 'FROM a\nCOPY b', 'FORM a',
    'services:\n  a:\n    <<: b\n    image: x\n',
    'services:\n  a:\n    image: x\n    volumes: ["d:/d"]', 'services:\n  a:\n    ports: ["80:80"]', 'services:\n  a:\n    image: x\n    ports: ["80800:80"]', 'services:\n  a:\n    image: x\n    mem_limit: 1mo',
    'services:\n  a:\n    image: x\n    container_name: web\n  b:\n    image: x\n    container_name: web',
    'services:\n  a:\n    image: x\n    healthcheck: {test: ["curl"]}', 'services:\n  a:\n    image: x:${T', 'services:\n  a:\n    image: x\n    depends_on: [a]',
  ])('%s is refused', async (text) => expect(await refusals(text)).not.toEqual([]));
  test.each(['FROM a\nCOPY a b .', 'FROM a\nENTRYPOINT', 'FROM a\nADD --unpack=true a /b', 'FROM a\nENV P="$A/bin":$P', "FROM a\nCOPY <<'E' /a\n: ${A:=b}\nE", 'x-a: &a {image: x}\nservices:\n  b:\n    <<: *a\n', 'services:\n  a:\n    image: x\n    environment: [A=1, A=1]', 'services:\n  a:\n    image: x\n    networks: ["${N:-n}"]\n    depends_on: ["${D}"]\nnetworks: {n: {}}', 'services:\n  a:\n    image: x\n    container_name: web\n  b:\n    image: x\n    profiles: [p]\n    container_name: web'])('%s is not', async (text) =>
    expect(await refusals(text)).toEqual([]),
  );
  test.each(['CMD ["node" "a"]', 'CMD [node, a]', 'ENV A b', 'EXPOSE 80:80', 'MAINTAINER a'])('%s is told', async (line) => expect((await toAnswer(`FROM a\n${line}`, explainer)).findings).toHaveLength(1));
});

test('no mutation of a text stops the reading, nor leaves it', async () => {
  const seeds = ['docker run -d --name "a b" -p 80:80 -v "$(pwd)":/a nginx sh -c \'ls | wc\'', 'sudo docker exec -it <c> sh <<EOF\na\nEOF', 'docker run `\n -e A=$env:B `\n x', 'FROM a\nRUN b \\\n c', 'services:\n  a:\n    image: b', '$ docker ps\nCONTAINER ID\n$ docker rm a'];
  const signs = ['"', "'", '`', '$(', ')', '{', '}', '\\', '\n', '<<EOF', '<a>', '|', '&', '\0', '🐳', '\r\n', ' -', '=', ':', '%a%', '\uE000', '#'];
  let state = 20_261;
  const random = (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state % below;
  };
  for (let round = 0; round < 3000; round++) {
    let text = seeds[random(seeds.length)] ?? '';
    for (let change = random(4); change >= 0; change--) {
      const at = random(text.length + 1);
      text = text.slice(0, at) + (signs[random(signs.length)] ?? '') + text.slice(at + random(3));
    }
    const { parts } = await toAnswer(text, explainer);
    for (const part of parts) if (part.text !== '' && !/\s/.test(part.text)) expect(text.replace(/\r\n?/g, '\n')).toContain(part.text);
  }
}, 60_000);

/** `docker run`, whatever it says: the file that it makes, then the commands that the file makes, then their file again. */
describe('a file as commands', () => {
  const runs = [
    'docker run -d nginx',
    'docker run -it --entrypoint sh alpine -c "echo un deux"',
    'docker run -d --name web -p 127.0.0.1:3000:80 -v donnees:/srv -v ./code:/app:ro --restart unless-stopped nginx:1.29',
    'docker run -d -e A=b -e MDP="$MDP" -e "PHRASE=un deux" -e PRIX=\'5$\' --env-file .env postgres:18',
    'docker run -d --mount type=bind,source=./a,target=/b,readonly --tmpfs /tmp nginx',
    'docker run -d --network front --network-alias site --ip 10.0.0.2 nginx',
    'docker run -d --network name=front,alias=a --network arriere nginx',
    'docker run -d --network host --pid host --memory 512m --cpus 1.5 --ulimit nofile=10:20 nginx',
    'docker run -d --health-cmd "curl -f localhost || exit 1" --health-interval 5s --health-retries 3 nginx',
    'docker run -d --log-driver json-file --log-opt max-size=10m --label a=b --cap-add NET_ADMIN --add-host db:10.0.0.1 nginx',
    'docker run -d --gpus all --stop-timeout 90 --init --privileged --user 1000:1000 --workdir /app --hostname h nginx',
    'docker run -d -v <path>:/x -v <volume>:/y:ro nginx',
    "docker run -d --gpus '\"device=0,1\"' --sysctl net.core.somaxconn=10 --read-only nginx sleep 1d",
    'docker run -d --name web --network front --network-alias site nginx',
    'docker build -t web --target fin --build-arg A=b ./site && docker run -d -p 80:80 web',
    'docker run -d --cpus 0.20 -v .config/a:/b nginx',
    'docker run -d --name "$NOM" nginx',
    'docker run -d -p 80:80 "$IMAGE" ls',
    'docker run -d --device-read-bps /dev/sda:1mb --blkio-weight 300 --storage-opt size=1G nginx',
    'docker network create --driver bridge --subnet 10.1.0.0/24 front && docker run -d --name a --network front nginx && docker run -d --name b --network front redis',
  ];
  const fileOf = async (text: string) => (await toAnswer(text, explainer)).compose.text ?? '';
  const commandsOf = async (text: string) => (await toAnswer(text, explainer)).commands;

  test.each(runs)('%s, there and back', async (text) => {
    const file = await fileOf(text);
    const { text: back, left } = await commandsOf(file);
    expect(left).toEqual([]);
    expect(await fileOf(back ?? '')).toBe(file);
    expect(await severitiesOf(back ?? '')).not.toContain('refused');
    // Every word of the command is there again.
    const run = /docker run [^&]*/.exec(text)?.[0] ?? '';
    for (const word of run.match(/(?<=\s)--[\w-]+/g) ?? []) expect(back).toContain(word);
  });

  test('a shell finds the reader’s own folder where Compose does', async () => {
    const { text } = await commandsOf('services:\n  a:\n    image: nginx\n    volumes:\n      - ~/a b:/c\n      - {type: bind, source: ~/d, target: /d}\n    env_file: ~/e\n    command: ["~/f"]\n');
    expect(text).toBe("docker run -d -v ~/'a b:/c' --mount \"type=bind,source=${HOME}/d,target=/d\" --env-file ~/e nginx '~/f'");
  });

  test('services that name no network share one, in the order of what they need', async () => {
    const { text, left } = await commandsOf('services:\n  web:\n    build: ./site\n    depends_on: [bdd]\n    ports: ["8080:80"]\n  bdd:\n    image: postgres:18\n');
    expect(text?.split('\n')).toEqual([
      'docker network create mon-reseau',
      'docker run -d --name bdd --network mon-reseau postgres:18',
      'docker build -t web ./site',
      'docker run -d --name web --network mon-reseau -p 8080:80 web',
    ]);
    expect(left.join(' ')).toMatch(/depends_on/);
  });

  test('a network or a volume that no service uses is not made, as Compose makes none', async () => {
    const file = 'services:\n  web:\n    image: nginx\n    networks: [a]\n    volumes: ["c:/c"]\nnetworks: { a: , b: }\nvolumes: { c: { driver: local }, d: { driver: local } }\n';
    expect((await commandsOf(file)).text?.split('\n').slice(0, -1)).toEqual(['docker network create a', 'docker volume create --driver local c']);
  });

  test('cards of one maker are no other than those that are counted', async () => {
    const file = 'services:\n  web:\n    image: nginx\n    deploy: { resources: { reservations: { devices: [{ driver: nvidia, count: 1, capabilities: [gpu] }] } } }\n';
    expect((await commandsOf(file)).text).toBe('docker run -d --gpus 1 nginx');
  });

  test('what a command cannot say is told', async () => {
    const { left } = await commandsOf('services:\n  web:\n    image: nginx\n    profiles: [essai]\n    scale: 3\n    deploy: { mode: global }\n');
    expect(left).toHaveLength(3);
  });
});

describe('what deletes', () => {
  const dangersOf = async (text: string) => (await toAnswer(text, explainer)).findings.filter(({ kind }) => kind === 'danger').map(({ message }) => message);
  test.each(['docker system prune -af', 'docker volume rm donnees', 'docker compose down -v', 'docker rm -f web && docker ps'])('%s says what is lost, and what is not', async (text) => {
    expect(await dangersOf(text)).toEqual([expect.stringMatching(/^Cette commande supprime .+\. Il reste .+\.$/)]);
  });
  test.each(['docker ps', 'docker compose stop', 'docker volume rm --help'])('%s says nothing of it', async (text) => expect(await dangersOf(text)).toEqual([]));
});

describe('texts as they were copied', () => {
  const unexplained = async (text: string) => (await toAnswer(text, explainer)).parts.filter(({ sentence }) => sentence === null).map((part) => part.text);
  const kindsOf = async (text: string) => (await toAnswer(text, explainer)).findings.filter(({ severity }) => severity === 'refused').map(({ kind }) => kind);

  test.each([
    ['machine1$ docker ps\nCONTAINER ID   IMAGE\nabc   nginx', 'docker ps'],
    ['$> docker ps\n$> docker images', 'docker ps\ndocker images'],
    ['➜  site git:(main) ✗ docker ps\nCONTAINER ID   IMAGE', 'docker ps'],
    ['➜  ~ docker ps', 'docker ps'],
    ['moi@Mac ~ % docker ps', 'docker ps'],
    ['moi@srv ~/p (main)> docker ps', 'docker ps'],
    ['Mac:~ moi$ docker ps', 'docker ps'],
    ['PS /home/moi> docker ps', 'docker ps'],
    ['(venv) $ docker ps', 'docker ps'],
    ['```bash\ndocker ps\n```', 'docker ps'],
    ['~~~\n$ docker ps\nCONTAINER ID\n~~~', 'docker ps'],
    ['Pour les voir :\n\n```sh\ndocker ps\n```\n\nPuis :\n\n```\ndocker images\n```', 'docker ps\ndocker images'],
    ['Le fichier :\n```yaml\nservices:\n  web:\n    image: nginx\n```\nPuis :\n```bash\ndocker compose up -d\n```', 'docker compose up -d'],
    ['Lancez :\n```\ndocker ps\n```\nRésultat :\n```\nCONTAINER ID\n```', 'docker ps'],
    ['docker ps\n```', 'docker ps'],
    ['docker ps\n```\nPuis, pour les images :\n```sh\ndocker images\n```', 'docker ps\ndocker images'],
    ['> Lancez :\n>\n> ```\n> docker ps\n> ```', 'docker ps'],
    ['Comme `docker ps`, mais :\n```sh\ndocker images\n```', 'docker images'],
    ['`docker ps`\nGet-Content a b', 'docker ps\nGet-Content a b'],
    ['# docker ps\nCONTAINER ID\n# docker images', 'docker ps\ndocker images'],
    ['docker ps\n$ docker images\nREPOSITORY\ndocker info', 'docker ps\ndocker images\ndocker info'],
    ['`docker ps -a`', 'docker ps -a'],
    ['1. docker pull nginx\n2. `docker images`', 'docker pull nginx\ndocker images'],
    ['- docker ps\n* docker images\n- [ ] docker info', 'docker ps\ndocker images\ndocker info'],
    ['Étape 1 : docker pull nginx\nÉtape 2 : docker images', 'docker pull nginx\ndocker images'],
    ['1. Pour voir :\n   docker ps\n2. Docker s’arrête ensuite.', '   docker ps'],
    ['Lancez `docker ps` puis `docker images -a`.', 'docker ps\ndocker images -a'],
    ['| Commande | Rôle |\n|---|---|\n| `docker ps` | liste |', 'docker ps'],
    ['steps:\n  - run: docker ps\n  - run: docker info', 'docker ps\ndocker info'],
    ['moi@srv$ docker ps\nCONTAINER ID   IMAGE', 'docker ps'],
    ['[root@srv ~]# docker ps\nCONTAINER ID   IMAGE', 'docker ps'],
    ['srv==>docker ps\n0123456789abcdef', 'docker ps'],
    ['> docker ps -q\n0123abcd', 'docker ps -q'],
    ['docker build -t app .\n\nSending build context to Docker daemon\nStep 1 : FROM nginx\n ---> 0123456789ab', 'docker build -t app .\n'],
    ['Start the database first:\ndocker compose up -d', 'docker compose up -d'],
    ['docker run -d nginx\n0123456789abcdef0123456789abcdef', 'docker run -d nginx'],
  ])('%j is the command alone', async (text, commands) => {
    expect((await toAnswer(text, explainer)).forms.powershell).toBe(commands);
    expect(await unexplained(text)).toEqual([]);
  });

  test.each([
    'Get-Process docker',
    'docker run nginx \\\n  Hello you',
    'cat <<EOF > Dockerfile\nStep one of\nEOF\ndocker build .',
    "docker exec db sh -c '\nSome text here\n'",
    'cat <<EOF > README.md\n```\ndocker ps\n```\nEOF',
    'git commit -m "a\n- docker ps\n- b"',
    'case $1 in\n1) docker ps ;;\nesac',
    'for i in `docker ps -q`; do\n  docker stop $i\ndone',
    'docker rm `docker ps -aq`',
    '- Docker est libre\n- docker est un outil',
    '~/x.sh # docker ps\ndocker ps # docker images',
  ])('%j keeps its lines', async (text) => expect((await toAnswer(text, explainer)).forms.long.split('\n')).toHaveLength(text.split('\n').length));

  test.each([
    ['docker ps\n./a.sh\n```\nVoilà.', 'docker ps\n./a.sh'],
    ['```sh\ndocker ps\n./a.sh', 'docker ps\n./a.sh'],
    ['Lancez maintenant le script du dossier du projet :\nsh a.sh b\n\n- `docker ps`', 'sh a.sh b\n\ndocker ps'],
    ['case $1 in\n1) docker ps ;;\nesac', '1) docker ps'],
    ['docker ps\n`docker ps -q` | wc -l.', '` | wc -l.'],
    ['~/bin/liste > a.txt\ndocker ps', '~/bin/liste > a.txt\ndocker ps'],
    ['$ cat <<EOF\nmoi\nEOF\n$ docker ps', 'cat <<EOF\nmoi\nEOF\ndocker ps'],
    ['$ docker run \\\n> nginx', 'docker run \\\nnginx'],
    ['docker run \\\n  -d nginx \\\n\ndocker ps', 'nginx \\\n\ndocker ps'],
  ])('%j keeps %j', async (text, kept) => {
    const { forms, findings } = await toAnswer(text, explainer);
    expect(forms.long).toContain(kept.replace('-q', '--quiet'));
    expect(findings.map(({ kind }) => kind)).not.toContain('line-break');
  });

  test('prose is no command, and a fault in a list is told', async () => {
    expect((await toAnswer('Docker est un outil.\n- docker rnu nginx\n- docker ps', explainer)).forms.long).toBe('docker rnu nginx\ndocker ps');
    expect(await kindsOf('- docker rnu nginx\n- docker ps')).toEqual(['unknown-command']);
    expect((await toAnswer('Ensuite, docker ps montre les conteneurs.', explainer)).parts.every(({ sentence }) => sentence === null)).toBe(true);
  });

  test('a variable of the environment is given its value in PowerShell', async () => {
    for (const text of ['$env:A="b"; docker ps', '$env:A = "b"\ndocker ps']) {
      const { parts, forms } = await toAnswer(text, explainer);
      expect(parts.filter(({ sentence }) => sentence === null)).toEqual([]);
      expect(parts[0]?.text).toMatch(/^\$env:A ?= ?"b"$/);
      expect(forms.powershell).toBe(text);
    }
  });

  test('the time of a task is no command', async () => {
    const { parts } = await toAnswer('0 3 * * 1 /usr/bin/docker system prune -f', explainer);
    expect(parts.map(({ text, sentence }) => [text, sentence === null])).toEqual([['0 3 * * 1', false], ['/usr/bin/docker system prune', false], ['-f', false]]);
    expect(parts[0]?.sentence).toContain('minute');
  });

  test.each([
    ['docker run -d \\\\\n  -p 127.0.0.1:80:80 \\\\\n  nginx', ['line-break', 'line-break']],
    ['docker run -d \\  \n  -p 127.0.0.1:80:80 nginx', ['line-break']],
    ['docker run -d\n  -p 127.0.0.1:80:80 nginx', ['line-break']],
    ['docker run -d \\\n  -p 127.0.0.1:80:80 nginx', []],
    ['docker ps\n\n- a list', []],
    ['docker exec db sh -c "ls\n -l"', []],
    ['docker ps |\n  -x', []],
  ])('lines of %j that do not go on', async (text, kinds) => {
    expect(await kindsOf(text)).toEqual(kinds);
    const first = (await toAnswer(text, explainer)).findings.find(({ kind }) => kind === 'line-break');
    if (first?.fix && kinds.length === 1) expect(await kindsOf(first.fix)).toEqual([]);
  });

  test.each([
    'docker exec web openssl s_client -connect localhost:443',
    'docker exec -it git sudo -HEu git bundle exec rake',
    'docker logs web | head -20',
    'xzcat a.xz | docker load',
    './init.sh --all web && docker compose up -d',
    'pushd app\nsource .env\npopd',
    'curl --url http://localhost | docker load',
  ])('%s is told whole', async (text) => expect(await unexplained(text)).toEqual([]));

  test.each([
    ['\t@docker run --rm -v $(CURDIR):/a $(NAME):$(TAG:v%=%) sh', ['$(CURDIR)', '$(NAME)', '$(TAG:v%=%)']],
    ['docker build -t a:${{ github.sha }} ${{ env.FILES }} .', ['${{ github.sha }}', '${{ env.FILES }}']],
  ])('%j: what is written before the shell reads is none of its variables, nor a command', async (text, values) => {
    const { parts, findings, forms } = await toAnswer(text, explainer);
    expect(parts.filter(({ role }) => role === 'construct').map((part) => part.text)).toEqual(values);
    for (const { role, sentence } of parts) expect(sentence).toEqual(role === 'construct' ? expect.stringContaining('autre programme') : expect.stringMatching(/./));
    expect(findings.filter(({ severity }) => severity === 'refused')).toEqual([]);
    expect(forms.powershell).toBeNull();
  });
  test('a sign that goes on, with nothing below, is no word', async () => expect((await toAnswer('docker run nginx \\', explainer)).compose.text).not.toContain('command'));
  test('a dollar is doubled in a recipe alone', async () => {
    expect(await sentenceOf('docker run -u $$(id -u) nginx', '-u $(id -u)')).toMatch(/compte/);
    expect(await sentenceOf('docker rm a$$', 'a$$')).toMatch(/conteneur/);
  });

  test.each([
    ['$SUDO docker ps', 'docker ps', /^Lister/],
    ['$IMAGE start', '$IMAGE', /^Lance `\$IMAGE`/],
    ['"$HOME/bin/go.sh" a', 'a', /programme qui le lit/],
    ['docker run $RUN_OPTS --init "$IMAGE" ls', '"$IMAGE"', /^L’image/],
    ['docker run $IMAGE --init', '$IMAGE', /^L’image/],
    ['docker run -v {my-folder}:/a nginx', '-v {my-folder}:/a', /^Monter dans le conteneur un volume désigné/],
    ['docker run -d nginx \\', 'nginx', /^L’image/],
  ])('%s: a variable, a hole and a line that stops are what they are', async (text, part, sentence) => {
    expect(await sentenceOf(text, part)).toMatch(sentence);
    expect(await unexplained(text)).toEqual([]);
    expect(await kindsOf(text)).toEqual([]);
  });

  test.each([
    'docker run -h a b\nUsage: b [options]\n    -x    a thing (of b)\n    --all all the rest\ndocker ps',
    '$ cat compose.yaml\nservices:\n  a:\n    image: b\n$ docker ps',
    'cat > compose.yaml <<EOF\nservices:\n  a:\n    image: b\nEOF\ndocker ps',
    'PS C:\\a> if ($x -ne 0) {\n  docker ps\n}',
    'Write-Host "a"\nif ($LASTEXITCODE -ne 0) {\n    exit 1\n}\ndocker ps',
  ])('%j: nothing of what is no command is refused', async (text) => {
    expect(await kindsOf(text)).toEqual([]);
    expect(await unexplained(text)).toEqual([]);
    if (!text.startsWith('PS')) expect(await sentenceOf(text, 'docker ps')).toMatch(/^Lister/);
  });
  test('options that stand under each other without a sign are one command, its image too', async () => {
    const text = 'docker run\n--init\n--read-only\na/b:1';
    expect(await sentenceOf(text, 'a/b:1')).toMatch(/^L’image/);
    expect(await kindsOf(text)).toEqual(['line-break', 'line-break', 'line-break']);
  });
  test('a file may begin with a mark of its encoding, or name its services at once', async () => {
    expect(await sentenceOf('\uFEFF# a\nFROM b', 'FROM b')).toMatch(/image/);
    expect((await toAnswer('web:\n  restart: always\n  image: a\n', explainer)).findings.map(({ kind }) => kind)).toEqual(['file']);
  });

  test('what may be no program is not told as one', async () => expect(await unexplained('Hello: you')).toContain('Hello:'));
  test('an option of another program is told by that program', async () => expect(await sentenceOf('docker exec web openssl s_client -connect a:1', '-connect')).toContain('openssl'));
});

test.each([
  ['docker-compose up', 'docker compose up'],
  ['docker-compose up -d', 'docker compose up -d'],
  ['docker-compose -f a.yaml ps', 'docker compose -f a.yaml ps'],
  ['sudo docker-compose stop', 'sudo docker compose stop'],
  ['docker-compose --help', 'docker compose --help'],
])('%s, corrected, keeps every letter', async (text, fix) =>
  expect((await toAnswer(text, explainer)).findings.flatMap((one) => one.fix ?? [])).toEqual([fix]));

describe('what Docker prints of a fault', () => {
  const saidOf = async (text: string) => (await toAnswer(text, explainer)).findings.flatMap(({ says }) => says ?? []);
  test.each([
    ['docker run --detahc nginx', 'unknown flag: --detahc'],
    ['docker ps -y', "unknown shorthand flag: 'y' in -y"],
    ['docker runn nginx', 'unknown command: docker runn'],
    ['docker run -d', "'docker run' requires at least 1 argument"],
    ['docker build', "'docker build' requires 1 argument"],
    ['docker run -p 80800:80 nginx', 'invalid containerPort'],
    ['docker run -v /a:/b: nginx', 'invalid volume specification'],
    ['docker run --rm --restart always nginx', 'conflicting options'],
    ['docker run Nginx', 'invalid reference format'],
    ['docker-compose up', 'docker-compose: command not found'],
    ['services:\n  a:\n    image: x\n    volumes: ["d:/d"]', 'refers to undefined volume'],
    ['services:\n  a:\n    image: x\n    depends_on: [b]', 'depends on undefined service'],
    ['services:\n  a:\n    image: x\n    foo: b', 'additional properties not allowed'],
  ])('%j: %s, which the site explains', async (text, message) => {
    expect(await saidOf(text)).toContain(message);
    expect(findMessages(message)).not.toEqual([]);
  });
  test('advice is no message', async () => expect(await saidOf('docker run -p 80:80 nginx')).toEqual([]));
});

test('what a profile keeps aside is not refused', async () => {
  const file = (profiles: string) => `services:\n  a:\n    image: x\n${profiles}    networks: [n]\n  b:\n    image: x\n`;
  expect(await severitiesOf(file(''))).toEqual(['refused']);
  expect(await severitiesOf(file('    profiles: [p]\n'))).toEqual(['advice']);
});

describe('a command that a sentence names', () => {
  const told = async (text: string) => (await toAnswer(text, explainer)).findings.map(({ kind }) => kind);

  test.each([
    'Start it with `docker run` and open the page.',
    'Lancer `docker run` puis `docker ps`.',
    'Run `docker run -p` to publish a port.',
    '- `docker build` construit l’image\n- `docker network` règle les réseaux',
  ])('need not be whole: %j', async (text) => expect(await told(text)).toEqual([]));

  test.each([
    ['`docker run`', 'operand-count'],
    ['docker run', 'operand-count'],
    ['Type `docker run --nme web nginx` now.', 'unknown-option'],
    ['Type `docker tag web` now.', 'operand-count'],
  ])('is told what is wrong in it, and so is one that stands alone: %j', async (text, kind) => expect(await told(text)).toEqual([kind]));
});

describe('pages, sessions and values that were copied', () => {
  const answer = (text: string) => toAnswer(text, explainer);
  const unexplained = async (text: string) => (await answer(text)).parts.filter(({ sentence }) => sentence === null).map((part) => part.text);

  test.each([
    'docker logs «conteneur»',
    'docker logs « nom du conteneur »',
    'docker pull exemple/app:(étiquette)',
    'docker tag (image):1 exemple/app',
  ])('%s has a name to be replaced', async (text) => {
    const { findings } = await answer(text.replace('étiquette', 'etiquette'));
    expect(findings.filter(({ severity }) => severity === 'refused')).toEqual([]);
    expect(await unexplained(text.replace('étiquette', 'etiquette'))).toEqual([]);
  });
  test('such quotes around a value are signs that no keyboard types', async () => {
    expect((await answer('docker run -e « A=b » nginx')).findings.map(({ kind }) => kind)).toContain('typography');
  });

  test.each([
    ['docker run -d \\\n  # le port\n  -p 127.0.0.1:80:80 \\\n  nginx', 'docker run -d \\\n  -p 127.0.0.1:80:80 \\\n  nginx'],
    ['docker run -d \\\n\n  -p 127.0.0.1:80:80 \\\n  nginx', 'docker run -d \\\n  -p 127.0.0.1:80:80 \\\n  nginx'],
  ])('%j is cut', async (text, fixed) => {
    const { findings, compose } = await answer(text);
    expect(findings.map(({ kind, fix }) => [kind, fix])).toEqual([['line-break', fixed]]);
    expect(compose.text).toContain('127.0.0.1:80:80');
    expect(await unexplained(text)).toEqual([]);
  });
  test('a command may be cut again and again, to its last word', async () => {
    const text = 'docker run -d \\\n\n  # l’image d’ici\n  --name web \\\n  # le port, s’il le faut\n  # (un autre)\n  -p 127.0.0.1:80:80 \\\n\n  # l’image\n  exemple/app:1';
    const { findings, compose } = await answer(text);
    expect(findings.map(({ kind }) => kind)).toEqual(['line-break', 'line-break', 'line-break']);
    expect(compose.text).toContain('image: exemple/app:1');
    expect(await unexplained(text)).toEqual([]);
    expect((await answer('docker run \\\n  -d nginx \\\n# puis\n  docker ps')).parts.map((part) => part.text)).toContain('docker ps');
  });
  test('a remark after the last line, and a line of nothing before another command, cut nothing', async () => {
    for (const text of ['docker run -d \\\n  nginx\n# fin\n-x', 'docker ps \\\n\ndocker images', 'docker run -e "A=b \\\n# c\n-d" nginx'])
      expect((await answer(text)).findings.map(({ kind }) => kind), text).not.toContain('line-break');
  });

  test.each([
    ['docker exec -it web bash\nls -l /etc\ntotal 8\n-rw-r--r-- 1 root root 1135 Sep 10 01:38 a.crt\ndrwxr-xr-x 2 root root 4096 Sep 10 01:38 b', 'docker exec -it web bash\nls -l /etc\ntotal 8'],
    ['docker run app\n[22:49:49.562] INFO: prêt', 'docker run app'],
    ['docker ps\n├── un\n└── deux', 'docker ps'],
    ['docker exec -it db psql\nSELECT * FROM clients;\nCREATE TABLE a (b text);', 'docker exec -it db psql'],
    ['La liste [des images](a.html) que montre la commande `docker image ls -a`\nse lit dans [la page](b.html) de `images`\nou ailleurs.', 'docker image ls -a'],
    ['- le lancer : `docker compose up -d`\n- copier le fichier `pihole` au bon endroit', 'docker compose up -d'],
    ['[^1]: Une note sur (tout) cela.\n\n!!! warning\n\n- `docker ps -a`\n\n<details open>\n{% include a %}', 'docker ps -a'],
    ['当你使用 `docker compose up -d` 启动应用。', 'docker compose up -d'],
    ['```yaml\nports:\n  - 80:80\n```\n\nPuis relancer (`docker compose up -d web`).', 'docker compose up -d web'],
    ['```sh\n-v /a:/b\n```\n\n```sh\ndocker ps -a\n```', 'docker ps -a'],
  ])('%j keeps what is typed', async (text, typed) => {
    expect((await answer(text)).forms.long.trim()).toBe((await answer(typed)).forms.long);
  });

  test.each([
    ['docker run -d -p 8080 80 nginx', 'docker run -d -p 8080:80 nginx', 'advice'],
    ['docker run -p 53 53/udp dns serve', 'docker run -p 53:53/udp dns serve', 'advice'],
    ['docker run -p 80 80 --name web nginx', 'docker run -p 80:80 --name web nginx', 'advice'],
    ['docker create -v donnees /data nginx', 'docker create -v donnees:/data nginx', 'refused'],
  ])('%s: one value in two words', async (text, fix, severity) => {
    expect((await answer(text)).findings.filter(({ kind }) => kind !== 'danger').map((one) => [one.severity, one.fix])).toEqual([[severity, fix]]);
  });
  test.each(['docker run -p 127.0.0.1:8080:80 80 a', 'docker run -p 127.0.0.1::80 nginx 80', 'docker run -v /data nginx /data', 'docker run -p 127.0.0.1:1:1 --rm 80 a'])('%s has its image where it should', async (text) => {
    expect((await answer(text)).findings).toEqual([]);
  });

  test('a variable of a script has the value that it was last given, in a file too', async () => {
    const script = 'TAG=1.27\nexport PORT="8080"\nWHEN=$(date)\ndocker run -d -p 127.0.0.1:$PORT:80 -e W=$WHEN -e \'D=$TAG\' nginx:${TAG}\nTAG=2\ndocker run nginx:$TAG';
    const { parts, compose } = await answer(script);
    const told = parts.filter(({ role, text }) => role === 'construct' && text.startsWith('$') && !text.startsWith('$(')).map(({ text, sentence }) => [text, /`(.+)`/.exec(sentence ?? '')?.[1]]);
    expect(told).toEqual([['$PORT', '8080'], ['$WHEN', undefined], ['${TAG}', '1.27'], ['$TAG', '2']]);
    expect(parts.find(({ text }) => text === '$WHEN')?.sentence).toContain('plus haut');
    for (const line of ['image: nginx:1.27', '"127.0.0.1:8080:80"', '"D=$$TAG"', '"W=${WHEN}"', 'image: nginx:2']) expect(compose.text?.replaceAll('- 127.0.0.1:8080:80', '- "127.0.0.1:8080:80"')).toContain(line);
    expect((await answer('docker run nginx:$TAG\nTAG=1')).compose.text).toContain('nginx:${TAG}');
    for (const again of ['if [ -n "$1" ]; then TAG=2; fi', 'read -r TAG', 'TAG=$(date) ', `TAG=${'a '.repeat(3)}`]) expect((await answer(`TAG=1\n${again}\ndocker run nginx:$TAG`)).compose.text, again).toContain('nginx:${TAG}');
  });
});

describe('instructions of a Dockerfile, without its FROM', () => {
  test.each(['RUN apt-get update && apt-get install -y curl', '# Le code\nCOPY --from=build /app /app\nCMD ["node", "a.js"]', 'HEALTHCHECK CMD curl -f http://localhost/', 'ENV A=b \\\n    C=d'])('%j is told', async (text) => {
    const { parts, findings } = await toAnswer(text, explainer);
    expect(parts.map(({ role }) => role)).toEqual(text.split('\n').filter((line) => /^[A-Z]/.test(line)).map(() => 'line'));
    expect(findings).toEqual([]);
  });
  test('a whole file may write what looks like a command', async () => expect((await toAnswer('ARG A=1\nFROM a\nRUN <<EOF\ndocker info\nEOF\n', explainer)).parts.map(({ role }) => role)).toEqual(['line', 'line', 'line']));
  test('their faults too', async () => expect((await toAnswer('COPY a\n', explainer)).findings).toEqual([expect.objectContaining({ severity: 'refused' })]));
  test('a file whose lines have lost their margin is one still', async () => expect((await toAnswer('services:\nweb:\n  image: a\nnetworks:\ndefault:\n  name: b\n', explainer)).findings.map(({ kind }) => kind)).toContain('file'));
  test.each(['default:\n  image: a\nservices:\n  - b', 'USER=moi docker ps', 'RUN this:\ndocker ps', 'ENV = test', 'run a'])('%j is none', async (text) => expect((await toAnswer(text, explainer)).parts.map(({ role }) => role)).not.toContain('line'));
});
