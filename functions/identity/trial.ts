/** People before a camera, in a few words, for the tests of this service. */
import { randomUUID } from 'node:crypto';
import { type CourtCloud, startCourt } from '../../demo/court-cloud';
import { sdkApp } from '../../platform/database';
import type { Result } from '../../platform/errors';
import type { IdentityResult } from './contract';
import { main } from './index';

export type Begun = IdentityResult<'beginCheck'>;
export type Completed = IdentityResult<'completeCheck'>;

/** An mp4 by its signature; what it shows the stand-in does not look at. */
export const VIDEO = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypisom'), Buffer.alloc(2000, 'v')]);

/** Known to nobody's register: a name and a number somebody may have; checksums valid. */
export const NEWCOMER = { name: '赵新', idNumber: '330281199704123014' };
export const OTHERS = { name: '钱进', idNumber: '330281196001010028' };

export interface IdentityTrial extends CourtCloud {
  ask<T = Record<string, unknown>>(openid: string, event: Record<string, unknown>): Promise<Result<T>>;
  tell<T = Record<string, unknown>>(openid: string, event: Record<string, unknown>): Promise<T>;
  /** Reads both notices and agrees. */
  agree(openid: string): Promise<void>;
  /** As a phone does: under the folder of its person. */
  upload(openid: string, bytes?: Buffer, name?: string): Promise<string>;
  begin(openid: string, event?: Record<string, unknown>): Promise<Begun>;
  complete(openid: string, challengeId: string, extra?: Record<string, unknown>): Promise<Result<Completed>>;
  /** The next tries of a challenge fail so. */
  fails(challengeId: string, code: string, times?: number): Promise<void>;
  passes(challengeId: string): Promise<void>;
  /** From reading the notices to a verified account. */
  register(openid: string, who?: { name: string; idNumber: string }): Promise<Completed>;
  /** A passed check of somebody whose face may be looked at. */
  pass(openid: string, event: Record<string, unknown>): Promise<Begun>;
  /** Paths of what lies in the storage. */
  files(): string[];
}

export const START = Date.parse('2025-03-03T09:00:00+08:00');

/** @param intercept called before each database action */
export async function startIdentity(intercept?: (params: Record<string, unknown>) => void): Promise<IdentityTrial> {
  const court = await startCourt({ identity: main }, intercept ? { intercept } : {});
  court.emulator.clock.set(START);
  const ask = <T>(openid: string, event: Record<string, unknown>) => court.call<T>('identity', openid, event);
  const tell = <T>(openid: string, event: Record<string, unknown>) => court.must<T>('identity', openid, event);
  const order = async (challengeId: string, outcome: 'pass' | 'fail', body: object) => {
    const answer = await fetch(`${court.emulator.url}/face/${challengeId}/${outcome}`, {
      method: 'POST',
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`POST /face/${challengeId}/${outcome}: ${answer.status} ${await answer.text()}`);
  };
  const trial: IdentityTrial = {
    ...court,
    ask,
    tell,
    async agree(openid) {
      const { texts } = await tell<IdentityResult<'notice'>>(openid, { action: 'notice' });
      for (const { kind, version } of texts) await tell(openid, { action: 'consent', kind, version, given: true });
    },
    async upload(openid, bytes = VIDEO, name: string = randomUUID()) {
      const cloudPath = `uploads/${openid}/${name}.mp4`;
      return (await sdkApp().uploadFile({ cloudPath, fileContent: bytes })).fileID;
    },
    begin: (openid, event = { purpose: 'register', ...NEWCOMER }) => tell(openid, { action: 'beginCheck', ...event }),
    complete: async (openid, challengeId, extra) =>
      ask(openid, {
        action: 'completeCheck',
        challengeId,
        ...(extra ?? { fileId: await trial.upload(openid, VIDEO, challengeId) }),
      }),
    fails: (challengeId, code, times) => order(challengeId, 'fail', { code, ...(times ? { times } : {}) }),
    passes: (challengeId) => order(challengeId, 'pass', {}),
    async register(openid, who = NEWCOMER) {
      await trial.agree(openid);
      const { challengeId } = await trial.begin(openid, { purpose: 'register', ...who });
      const result = await trial.complete(openid, challengeId);
      if (!result.ok) throw new Error(JSON.stringify(result.error));
      return result.data;
    },
    async pass(openid, event) {
      await trial.agree(openid);
      const begun = await trial.begin(openid, event);
      const result = await trial.complete(openid, begun.challengeId);
      if (!result.ok || !result.data.passed) throw new Error(JSON.stringify(result));
      return begun;
    },
    files: () => [...(court.emulator.store.collections.get('__storage')?.docs.keys() ?? [])],
  };
  return trial;
}
