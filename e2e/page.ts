/** What runs in the page: one case, with the unmodified web SDK. */
import sdk from '@cloudbase/js-sdk';
import { connect, type Mode, type Sdk, type Tokens } from '../emulator/conformance/web-sdk';
import { CASES } from './cases';
import { pageExpect } from './expect';

/** Put into the page by run.ts. */
declare function cutConnections(): Promise<void>;

export interface Order {
  name: string;
  mode: Mode;
  port: number;
  env: string;
}

/** Why the case failed; null: it did not. */
export async function run({ name, mode, port, env }: Order): Promise<string | null> {
  const person = async (openid: string): Promise<Tokens> => {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ openid });
    const answer = await fetch(`http://127.0.0.1:${port}/auth/v1/signin/openid`, { method: 'POST', headers, body });
    return (await answer.json()) as Tokens;
  };
  try {
    const found = CASES.find((one) => one.name === name);
    if (!found) throw new Error('there is no such case');
    const app = connect(sdk as unknown as Sdk, { env, mode, port });
    const file = (bytes: Uint8Array<ArrayBuffer>) => ({ filePath: new File([bytes], 'file') });
    await found.run({ app, mode, swallows: false, file, person, expect: pageExpect, cut: cutConnections });
    return null;
  } catch (error) {
    return error instanceof Error ? `${error.message}\n${error.stack}` : JSON.stringify(error);
  }
}
