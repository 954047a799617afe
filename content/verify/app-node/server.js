const { createServer } = require('node:http');

createServer((_, response) => response.end('Bonjour')).listen(3001);
process.on('SIGTERM', () => process.exit());
