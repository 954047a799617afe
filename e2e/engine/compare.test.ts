import { expect, test } from 'vitest';
import { compare } from './compare.ts';

const commands = ['docker run -d --name web nginx'];
const check = (expected: string, actual: string) => compare({ expected, actual, commands });

test('ids, sizes, dates, durations and versions are those of each machine', () => {
  expect(check('web\n4f2a8c61d07be93a5d1c7f60b84e2935a7c018d6e4fb92035c8d7a1be60f4932', `web\n${'0'.repeat(64)}`)).toEqual([]);
  expect(check('-rw-r--r--    1 root     root       19.1M Nov 21 10:02 /poids', '-rw-r--r-- 1 root root 18M Jan  2 23:59 /poids')).toEqual(
    [],
  );
  expect(check('Python 3.14.0', 'Python 3.14.8')).toEqual([]);
  expect(check('"CreatedAt": "2026-08-03T09:12:47+02:00"', '"CreatedAt": "2026-11-30T06:12:47Z"')).toEqual([]);
  expect(check('q3v8n1x0c7kd5y2mzt9wb4fhs', '4a3uuqbilp7zejd5cuqsdhbka*')).toEqual([]);
  expect(check('to /home/lea/mon-app', 'to /root/tp-entries-cp/mon-app')).toEqual([]);
  expect(check('CPUs: 4\nOperating System: Ubuntu 24.04.3 LTS', ' CPUs: 2\n Operating System: Debian GNU/Linux')).toEqual([]);
  const started = '2026/08/24 09:12:41 [notice] 1#1: start worker process 29';
  expect(check(started, '2027/01/02 23:59:59 [notice] 1#1: start worker process 7')).toEqual([]);
  expect(check(started, '2027/01/02 23:59:59 [notice] 1#1: stop worker process 7')).toHaveLength(1);
});

test('a port that was drawn is that of each machine, one that was chosen is not', () => {
  expect(check('0.0.0.0:32768\n[::]:32768', '0.0.0.0:49155\n[::]:49155')).toEqual([]);
  expect(check('0.0.0.0:8080', '0.0.0.0:8081')).toHaveLength(1);
  expect(check('0.0.0.0:32768', '0.0.0.0:8080')).toHaveLength(1);
  expect(check('anticonstitutionnellement', '4a3uuqbilp7zejd5cuqsdhbka')).toHaveLength(1);
  expect(check('to /home/lea/mon-app', 'to /root/tp-entries-cp/autre')).toHaveLength(1);
});

test('a word that differs is told', () => {
  expect(check('web', 'site')).toEqual(['not printed: web']);
  expect(check('Python 3.14.0', 'Ruby 3.14.8')).toEqual(['not printed: Python 3.14.0']);
  expect(check('Visites : 1', 'Visites : 2')).toEqual(['not printed: Visites : 1']);
  expect(check('bind /usr/share/nginx/html false', 'bind /usr/share/nginx/html true')).toHaveLength(1);
});

const header = 'CONTAINER ID   IMAGE     COMMAND   CREATED          STATUS                      PORTS     NAMES';
const row = '7d1a3c5e9f20   nginx     "/hello"   12 seconds ago   Exited (0) 11 seconds ago             ';

test('a table has the columns and the rows of the page, a name drawn at random set apart', () => {
  expect(check(`${header}\n${row}web`, `${header}\n${row.replaceAll('1', '4')}web`)).toEqual([]);
  expect(check(`${header}\n${row}quirky_hopper`, `${header}\n${row}eager_noyce`)).toEqual([]);
  expect(check(`${header}\n${row}web`, `${header}\n${row}site`)).toHaveLength(2);
  expect(check(`${header}\n${row}web`, `${header}\n${row.replace('(0)', '(1)')}web`)).toHaveLength(2);
  expect(check(header, `${header}\n${row}web`)).toEqual([`not on the page: ${row}web`]);
  expect(check(header.replace('PORTS', 'PORT'), header)).toHaveLength(1);
});

test('a table whose first columns are left out has the rows of the page all the same', () => {
  const shown = '…  STATUS        …  NAMES\n…  Exited (0) …  …  web';
  expect(check(shown, `${header}\n${row}web`)).toEqual([]);
  expect(check(shown, `${header}\n${row}web\n${row}site`)).toEqual([`not on the page: ${row}site`]);
  expect(check(shown.replace('STATUS', 'STATE'), `${header}\n${row}web`)).toHaveLength(1);
});

test('ports and addresses are compared as written', () => {
  const ports = (port: string) => `NAMES   PORTS\nweb     0.0.0.0:${port}->80/tcp`;
  expect(check(ports('8080'), ports('8080'))).toEqual([]);
  expect(check(ports('8080'), ports('8088'))).not.toEqual([]);
});

test('« … » stands for anything', () => {
  expect(check('…\nibdata1\n…', 'aria_log\nibdata1\nmysql')).toEqual([]);
  expect(check('…\nibdata2\n…', 'aria_log\nibdata1\nmysql')).toEqual(['not printed: ibdata2']);
  expect(check("Version: '12.0.2-MariaDB-ubu2404' …", "Version: '11.8.9-MariaDB-2 from Debian'  socket: '/run'")).toEqual([]);
});

test('what is printed only when one has to wait or to download may be absent', () => {
  expect(check("Unable to find image 'nginx:latest' locally\nweb", 'web')).toEqual([]);
});

test('a command that fails shows why', () => {
  const failed = (actual: string) => compare({ expected: '4f2a8c61d07b', actual, commands, hasFailed: true });
  expect(failed('4f2a8c61d07b')).toEqual([]);
  expect(failed("Unable to find image 'nginx:latest' locally\n90767728731c: Pull complete\n4f2a8c61d07b")).toEqual([]);
  expect(failed('4f2a8c61d07b\ndocker: no such file')).toEqual(['not on the page: docker: no such file']);
});

test('a page may fold a long line in two', () => {
  const line = 'cannot remove container "web": container is running: stop the container before removing or force remove';
  expect(check(line.replace('is running', 'is\nrunning'), line)).toEqual([]);
  expect(check(line.replace('is running', 'is\nstopped'), line)).toHaveLength(2);
});
