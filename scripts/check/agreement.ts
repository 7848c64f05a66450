/** functions/, serverless.yml, cloudbaserc.json and database-rules/ must name the same things. */
import type { SourceFile } from './source';

export interface Described {
  /** Folders of functions/ with an index.ts. */
  folders: readonly string[];
  serverless: { functions?: Record<string, { handler?: string }> };
  cloudbase: { functionRoot?: string; functions?: Record<string, unknown>[] };
  collections: readonly string[];
}

/** Every field is stated, so that nothing depends on a default of the console. */
const FIELDS = ['name', 'handler', 'runtime', 'timeout', 'memorySize', 'installDependency', 'envVariables', 'triggers'];
const RUNTIME = 'Nodejs20.19';

export function disagreements(
  { folders, serverless, cloudbase, collections }: Described,
  files: readonly SourceFile[],
): string[] {
  const problems: string[] = [];
  const lambda = serverless.functions ?? {};
  const cloud = cloudbase.functions ?? [];
  for (const [where, names] of [
    ['serverless.yml', Object.keys(lambda)],
    ['cloudbaserc.json', cloud.map(({ name }) => String(name))],
  ] as const) {
    for (const name of folders) if (!names.includes(name)) problems.push(`functions/${name} is missing in ${where}`);
    for (const name of names)
      if (!folders.includes(name)) problems.push(`${where} names ${name}, but there is no functions/${name}/index.ts`);
  }
  for (const [name, { handler }] of Object.entries(lambda))
    if (handler !== `dist/functions/${name}/index.handler`)
      problems.push(`serverless.yml: handler of ${name} is ${handler}`);
  for (const one of cloud) {
    for (const field of FIELDS)
      if (!(field in one)) problems.push(`cloudbaserc.json: ${String(one.name)} does not state ${field}`);
    if (one.runtime !== RUNTIME)
      problems.push(`cloudbaserc.json: runtime of ${String(one.name)} is ${String(one.runtime)}, not ${RUNTIME}`);
    if (one.handler !== 'index.main')
      problems.push(`cloudbaserc.json: handler of ${String(one.name)} is ${String(one.handler)}`);
  }
  return [...problems, ...missingRules(collections, files)];
}

/** A collection without a file in database-rules/ would be open to whatever the console's preset says. */
function missingRules(collections: readonly string[], files: readonly SourceFile[]): string[] {
  const used = new Map<string, string>();
  for (const { file, text } of files) {
    if (!/^(platform|functions)\//.test(file) || file.endsWith('.test.ts')) continue;
    for (const [, name] of text.matchAll(/\bcollection<[^>]+>\('([^']+)'\)/g)) if (name) used.set(name, file);
  }
  return [...used]
    .filter(([name]) => !collections.includes(name))
    .map(([name, file]) => `${file} uses ${name}, which has no database-rules/${name}.json`);
}
