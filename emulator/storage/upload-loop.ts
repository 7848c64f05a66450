/** For crash.test.ts: a process of its own that uploads for ever, saying before each upload what it begins and after it what was acknowledged. */
import { createHash, randomBytes, randomInt } from 'node:crypto';
import { writeSync } from 'node:fs';
import cloudbase from '@cloudbase/node-sdk';
import { createEmulator } from '../emulator';

const STDOUT = 1;
const WRITERS = 6;

async function uploadForEver(app: ReturnType<typeof cloudbase.init>, cloudPath: string): Promise<never> {
  for (;;) {
    const fileContent = randomBytes(randomInt(400_000));
    const sha256 = createHash('sha256').update(fileContent).digest('hex');
    writeSync(STDOUT, `begun ${cloudPath} ${sha256}\n`);
    await app.uploadFile({ cloudPath, fileContent });
    writeSync(STDOUT, `done ${cloudPath} ${sha256}\n`);
  }
}

async function run(dataDir: string): Promise<void> {
  const emulator = await createEmulator({ dataDir });
  Object.assign(process.env, emulator.environment);
  const app = cloudbase.init({ env: 'local-env' });
  await Promise.all(Array.from({ length: WRITERS }, (_, i) => uploadForEver(app, `evidence/${i}.bin`)));
}

void run(process.argv[2] ?? '').catch((error) => {
  console.error(error);
  process.exit(1);
});
