/** `npm run contracts`: every function's actions as JSON Schema, with who may call them. */
import { bundleFunctions, cacheFunctions } from './bundles';

void bundleFunctions()
  .then(() => cacheFunctions())
  .then((contracts) => console.log(JSON.stringify(contracts, null, 2)));
