/** `npm run build`: one self-contained bundle a function, the same for CloudBase and for serverless-offline; and the local cloud as a package. */
import { bundleFunctions, cacheFunctions } from './bundles';
import { buildEmulator } from './emulator-package';

const kilobytes = (bytes: number) => `${Math.round(bytes / 1024)} KB`;

async function build(): Promise<void> {
  // `npm run build -- emulator`: only that.
  if (process.argv[2] !== 'emulator') {
    for (const { name, bytes } of await bundleFunctions())
      console.log(`dist/functions/${name}/index.js  ${kilobytes(bytes)}`);
    await cacheFunctions();
  }
  console.log(`dist/emulator/cloud.js  ${kilobytes(await buildEmulator())}`);
}

void build();
