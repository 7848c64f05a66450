// serverless-offline as a child of `npm start`: ends when its parent does, even when that was killed.
import { createRequire } from 'node:module';

process.stdin.resume();
process.stdin.on('end', () => process.exit(0));
process.stdin.on('error', () => process.exit(0));
process.argv = [process.argv[0], 'serverless', ...process.argv.slice(2)];
createRequire(import.meta.url)('serverless/bin/serverless.js');
