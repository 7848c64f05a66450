/** `npm run build`: one self-contained bundle a function, the same for CloudBase and for serverless-offline. */
import { buildFunctions } from './bundles';

void buildFunctions().then((built) => {
  for (const { name, bytes } of built) console.log(`dist/functions/${name}/index.js  ${Math.round(bytes / 1024)} KB`);
});
