/** `npm run machines`: draws the state machines of court/machines into docs/state-machines.md; `npm test` says when it is stale. */
import { writeFileSync } from 'node:fs';
import { MACHINES } from '../court/machines/machines';
import { drawing } from './machine-drawing';

writeFileSync('docs/state-machines.md', drawing(MACHINES));
console.log(`docs/state-machines.md: ${MACHINES.length} machines`);
