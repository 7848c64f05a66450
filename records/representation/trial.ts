/** People who proved who they are, and papers as phones upload them: for the tests of this folder and of the service. */
import { randomUUID } from 'node:crypto';
import { type CourtCloud, type CourtOptions, startCourt } from '../../demo/court-cloud';
import type { IdentityAction, IdentityResult } from '../../functions/identity/contract';
import { main as identity } from '../../functions/identity/index';
import { collection, command, type Stored, sdkApp } from '../../platform/database';
import type { Result } from '../../platform/errors';
import { identities, identityHash, people, sealedIdentity } from '../person/person';

export type View = IdentityResult<'representation'>;

/** Invented; checksums valid. */
export const NUMBERS = {
  'o-plaintiff': '11010519491231002X',
  'o-defendant': '440301198505051235',
  'o-lawyer': '330203197001011237',
  'o-company': '330281198003031227',
  'o-elder': '330219195204041227',
} as const;

export const CREDIT_CODE = '91350100M000100Y43';
export const LICENCE = '13302200510123456';

const CHECK = '10X98765432';
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
/** A card of somebody born on a day. */
export function cardOf(birthday: string, order = '002'): string {
  const digits = `330281${birthday.replaceAll('-', '')}${order}`;
  const sum = [...digits].reduce((total, digit, i) => total + Number(digit) * (WEIGHTS[i] ?? 0), 0);
  return digits + CHECK[sum % 11];
}

export interface Representing extends CourtCloud {
  /** The data of an action of identity that must succeed. */
  does<K extends IdentityAction>(openid: string, action: K, fields?: object): Promise<IdentityResult<K>>;
  /** What an action is answered, refused or not. */
  asks<K extends IdentityAction>(openid: string, action: K, fields?: object): Promise<Result<IdentityResult<K>>>;
  upload(openid: string, paperId: string, bytes?: Buffer): Promise<{ paperId: string; fileId: string; name: string }>;
  /** The id of a draft of somebody: as much of one as this folder reads. */
  draft(openid: string, fields?: Partial<FilingStub>): Promise<string>;
}

export interface FilingStub extends Stored {
  filer: string;
  courtId: string;
  version: number;
  title: string;
  partyHashes: string[];
  caseId: string | null;
}
export const stubs = collection<FilingStub>('filings');

export const PDF = Buffer.from('%PDF-1.7\nan invented paper');
export const START = Date.parse('2025-03-03T09:00:00+08:00');

/** As `proveIdentity` leaves it. */
export async function prove(openid: string, name: string, idNumber: string): Promise<void> {
  const proven = { name, idKind: 'idCard', idNumber } as const;
  const { idNumber: sealed, ...rest } = sealedIdentity(openid, proven);
  const changes = { ...rest, verified: true };
  if (!(await people.update(openid, { ...changes, idNumber: command().set(sealed) })))
    await people.insert({ _id: openid, ...changes, idNumber: sealed });
  const _id = identityHash('idCard', idNumber);
  const held = { openid, since: new Date(START), lastAct: 'seed' };
  if (!(await identities.insertMissing({ _id, ...held }))) await identities.update(_id, held);
}

export async function startRepresenting(options: CourtOptions = {}): Promise<Representing> {
  const court = await startCourt({ identity }, options);
  court.emulator.clock.set(START);
  for (const [openid, number] of Object.entries(NUMBERS))
    await prove(openid, (await people.get(openid))?.name ?? '', number);
  return {
    ...court,
    does: (openid, action, fields = {}) => court.must('identity', openid, { action, ...fields }),
    asks: (openid, action, fields = {}) => court.call('identity', openid, { action, ...fields }),
    async upload(openid, paperId, bytes = PDF) {
      const cloudPath = `uploads/${openid}/${randomUUID()}/${paperId}.pdf`;
      const { fileID } = await sdkApp().uploadFile({ cloudPath, fileContent: bytes });
      return { paperId, fileId: fileID, name: paperId };
    },
    async draft(filer, fields = {}) {
      const _id = randomUUID();
      await stubs.insert({
        _id,
        filer,
        courtId: 'yuyao',
        version: 1,
        title: '陈晓梅 诉 王建国 民间借贷纠纷',
        partyHashes: [],
        caseId: null,
        ...fields,
      });
      return _id;
    },
  };
}
