/** Many calls at once over HTTP. */
import http from 'node:http';

const agent = new http.Agent({ keepAlive: true, maxSockets: 1000 });

export function call<T>(url: string, name: string, openid: string, event: unknown): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = http.request(
      `${url}/call/${name}`,
      { method: 'POST', agent, headers: { 'x-openid': openid } },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () => {
          try {
            resolve(JSON.parse(Buffer.concat(parts).toString()) as T);
          } catch (error) {
            reject(error);
          }
        });
      },
    );
    request.on('error', reject);
    request.end(JSON.stringify(event));
  });
}

/** Starts all at once; returns the answers and calls per second. */
export async function atOnce<T>(
  count: number,
  one: (i: number) => Promise<T>,
): Promise<{ answers: T[]; perSecond: number }> {
  const began = performance.now();
  const answers = await Promise.all(Array.from({ length: count }, (_, i) => one(i)));
  return { answers, perSecond: (count * 1000) / (performance.now() - began) };
}

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
