import { expect, test } from 'vitest';
import { toOwnPart } from './own-options.ts';

const runners = { run: '-d --detach -i -t --rm', exec: '-i -t -d', 'compose exec': '-T -d' };
const own = (text: string) => toOwnPart(text, 'docker', runners, (word) => ['avec', 'sans', 'et'].includes(word));

test('what a command runs has options of its own', () => {
  expect(own('docker exec db mysqldump -u root -p')).toBe('docker exec db');
  expect(own('docker exec -it -u root db psql -U postgres')).toBe('docker exec -it -u root db');
  expect(own('docker run --rm -v /a:/b -e "A=b c" alpine tar -czf /b.tgz /a')).toBe('docker run --rm -v /a:/b -e "A=b c" alpine');
  expect(own('docker compose -f prod.yaml exec -T db pg_dump -U app')).toBe('docker compose -f prod.yaml exec -T db');
});

test('options that follow an image at once were meant for the command', () => {
  expect(own('docker run nginx -p 80:80')).toBe('docker run nginx -p 80:80');
});

test('another command has its own', () => {
  expect(own('docker ps -qa | xargs docker inspect --format x')).toBe('docker ps -qa');
  expect(own('docker logs -f web 2>&1 | grep -i err')).toBe('docker logs -f web 2>&1');
});

test('a sentence, and what no command runs, is read to its end', () => {
  for (const text of ['docker run avec -p et -v', 'docker build -t site .', 'option -u de exec']) expect(own(text)).toBe(text);
});
