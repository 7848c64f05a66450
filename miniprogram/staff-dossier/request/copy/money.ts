/** 复制费: yuan as it is typed, in fen. Free of wx. */

/** undefined: it is no sum. */
export function fenOf(typed: string): number | undefined {
  const found = /^(\d{1,5})(?:\.(\d{1,2}))?$/.exec(typed.trim());
  return found ? Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0')) : undefined;
}
