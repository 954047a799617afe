import { createServer } from 'node:http';

const server = createServer((request, response) => {
  response.setHeader('Content-Type', 'text/plain; charset=utf-8');
  response.end('Bonjour depuis un conteneur\n');
});

server.listen(3001, () => console.log('Serveur prêt sur le port 3001'));
process.on('SIGTERM', () => server.close());
