/** `npm run contracts`: every function's actions as JSON Schema, with who may call them. */
import { describeAll } from './describe';

void describeAll().then((contracts) => console.log(JSON.stringify(contracts, null, 2)));
