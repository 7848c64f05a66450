/** Reads the names that an interface of miniprogram-api-typings declares: how runtime/wx/names.ts comes about (see wx-names.test.ts). */

/** The text between the interface's braces, comments gone. */
function body(declarations: string, name: string): string {
  const text = declarations.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*$/gm, '');
  const start = text.indexOf('{', text.indexOf(`interface ${name} {`)) + 1;
  let depth = 1;
  let end = start;
  while (depth > 0 && end < text.length) {
    if (text[end] === '{') depth += 1;
    if (text[end] === '}') depth -= 1;
    end += 1;
  }
  return text.slice(start, end - 1);
}

const count = (line: string, signs: RegExp) => line.match(signs)?.length ?? 0;

export function namesOf(declarations: string, name: string): string[] {
  const names = new Set<string>();
  let depth = 0;
  for (const line of body(declarations, name).split('\n')) {
    const found = depth === 0 ? /^\s*(?:readonly )?([A-Za-z0-9_]+)\??\s*[(<:]/.exec(line) : null;
    if (found?.[1]) names.add(found[1]);
    depth += count(line, /[([{]/g) - count(line, /[)\]}]/g);
  }
  return [...names].sort();
}
