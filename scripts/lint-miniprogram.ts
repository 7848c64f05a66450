/** Names in a mini-program's WXML that its scripts do not give: `node scripts/run.mjs scripts/lint-miniprogram.ts [folder]`. */
import { lintMiniProgram } from '../emulator/host/build/lint/lint';
import { formatProblem } from '../emulator/host/build/problem';

async function lint(root: string): Promise<void> {
  const problems = await lintMiniProgram(root);
  for (const one of problems) console.error(formatProblem(one));
  if (problems.length > 0) process.exit(1);
}

void lint(process.argv[2] ?? '.');
