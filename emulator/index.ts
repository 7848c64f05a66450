/** What the package offers to programs, tests above all. */

export { type Served, type ServeOptions, serve } from './bin/serve';
export { createEmulator, type Emulator, type EmulatorOptions } from './emulator';
export { workerRunner } from './functions/worker-runner';
