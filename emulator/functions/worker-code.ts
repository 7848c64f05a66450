/**
 * What an instance of a function runs, as text: it is given to a new process (`node -e`), so that the emulator may be
 * one bundled file. It loads the function once and runs one call at a time.
 */
export const WORKER_CODE = String.raw`'use strict';
const path = require('node:path');
const fs = require('node:fs');
const send = process.send.bind(process);
process.send = undefined;
let main;

// The frames of this text, and those that called it, say nothing to the function's author.
function stackOf(error) {
  if (!(error instanceof Error && error.stack)) return String(error);
  const lines = error.stack.split('\n');
  const own = lines.findIndex((line) => /^\s+at .*\[eval\]/.test(line));
  return (own < 0 ? lines : lines.slice(0, own)).filter((line) => !/^\s+at .*node:internal/.test(line)).join('\n');
}

function hintFor(error, dir) {
  if (!error || (error.code !== 'MODULE_NOT_FOUND' && error.code !== 'ERR_MODULE_NOT_FOUND')) return '';
  const [, name = ''] = /Cannot find (?:module|package) '([^']+)'/.exec(error.message) ?? [];
  return name === '' || /^[./]/.test(name) || path.isAbsolute(name)
    ? ''
    : '\n' + name + ' is not installed for this function: run "npm install" in ' + dir;
}

function load({ dir, file, exported }) {
  const loaded = require(path.join(dir, file));
  const found = loaded[exported];
  if (typeof found !== 'function') throw new Error(file + ' exports no function named ' + exported);
  return found;
}

/** Code that the cloud would not have: it gets the function's folder, nothing beside it. */
function outside(dir) {
  const root = fs.realpathSync(dir) + path.sep;
  return Object.keys(require.cache).filter(
    (file) => !file.startsWith(root) && !file.split(path.sep).includes('node_modules'),
  );
}

// Tencent's "Development Methods" of Node.js functions (product/583/46770): a promise, or, when none is returned, callback.
function answerOf(event, context) {
  return new Promise((resolve, reject) => {
    const callback = (error, result) => (error ? reject(error) : resolve(result));
    const returned = main(event, context, callback);
    if (main.length < 3 || returned !== undefined) resolve(returned);
  });
}

process.on('message', async ({ code, event, context, environment }) => {
  Object.assign(process.env, environment);
  try {
    main ??= load(code);
  } catch (error) {
    send({ kind: 'unloadable', stack: stackOf(error) + hintFor(error, code.dir) });
    return;
  }
  send({ kind: 'started', outside: outside(code.dir) });
  const deadline = Date.now() + context.time_limit_in_ms;
  Object.assign(context, {
    callbackWaitsForEmptyEventLoop: false,
    getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
  });
  try {
    send({ kind: 'answer', json: JSON.stringify(await answerOf(JSON.parse(event), context)) });
  } catch (error) {
    send({ kind: 'thrown', stack: stackOf(error) + hintFor(error, code.dir) });
  }
});
process.on('uncaughtException', (error) => send({ kind: 'uncaught', stack: stackOf(error) }, () => process.exit(1)));
process.on('disconnect', () => process.exit());
// Ctrl-C is for the emulator, which then ends its instances.
process.on('SIGINT', () => undefined);
`;
