/** Asking the local cloud. */

/** It refused; the message says why. */
export class Refusal extends Error {}

/** Rejects with Refusal, or with TypeError where nobody answers. */
export async function ask<T>(path: string, method = 'GET', body?: unknown): Promise<T> {
  const response = await fetch(path, { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  const answer = await response.json();
  if (!response.ok) throw new Refusal(answer.message ?? response.statusText);
  return answer;
}
