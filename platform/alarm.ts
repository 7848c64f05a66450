/** 告警: what the court's IT must look at, as one line of the log. Ids, codes and counts only: nothing about people. */
export function alarm(what: string, details: Readonly<Record<string, string | number>>): void {
  console.error(JSON.stringify({ level: 'error', alarm: what, ...details }));
}
