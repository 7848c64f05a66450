/** 关联, while the cloud fails at each step: asked again the party is in the case, once; nobody else is (ADR 0010). */
import { randomUUID } from 'node:crypto';
import type { LivingCase } from '../../demo/living-case';
import { wantFaults } from '../../demo/wanted-faults';
import { KINDS, type Kind } from '../../emulator/faults/fault';
import { notifications } from '../../platform/notify';
import { linkCodes } from '../../records/case/link-code';
import { caseMembers } from '../../records/case/member';
import { caseParties } from '../../records/case/parties';
import { startTrial, type Trial } from './trial';

let court: Trial;
let n = 100;

wantFaults();

beforeAll(async () => {
  court = await startTrial();
});
afterAll(() => court.stop());

/** Strikes once at the first, second … database action of `work`, until it has no more; then `after`. */
async function atEachAction(
  kind: Kind,
  prepare: (one: LivingCase) => Promise<unknown>,
  work: (one: LivingCase) => Promise<unknown>,
  after: (one: LivingCase) => Promise<void>,
): Promise<number> {
  for (let skip = 0; ; skip += 1) {
    n += 1;
    const one = await court.living({ n, released: false, lawyerFor: null, consents: [] });
    await prepare(one);
    const fault = court.emulator.faults.add({ match: { action: 'database.*' }, fault: kind, times: 1, skip, ms: 0 });
    await work(one).catch(() => undefined);
    const struck = fault.hits > 0;
    court.emulator.faults.clear();
    await after(one);
    if (!struck) return skip;
  }
}

const make = (one: LivingCase, requestId: string) =>
  court.ask('o-clerk', { action: 'makeLinkCode', caseId: one.caseId, partyId: one.defendant, requestId });
const codeOf = async (one: LivingCase): Promise<string> =>
  (await linkCodes.first({ partyId: one.defendant }))?._id ?? '';

test.each(KINDS)(
  '%s at each database action of makeLinkCode: asked again there is one code, and the party is let in',
  async (kind) => {
    let requestId = '';
    const steps = await atEachAction(
      kind,
      async () => {
        requestId = randomUUID();
      },
      (one) => make(one, requestId),
      async (one) => {
        expect(await make(one, requestId)).toMatchObject({ ok: true, data: { code: await codeOf(one) } });
        expect(await linkCodes.count({ partyId: one.defendant })).toBe(1);
        expect(await caseParties.get(one.defendant)).toMatchObject({ released: true, openid: null });
      },
    );
    expect(steps).toBeGreaterThan(6);
  },
);

test.each(KINDS)(
  '%s at each database action of linkByCode: asked again he is in the case, and told once',
  async (kind) => {
    let requestId = '';
    let code = '';
    const link = () => court.ask('o-defendant', { action: 'linkByCode', code, requestId });
    const steps = await atEachAction(
      kind,
      async (one) => {
        requestId = randomUUID();
        await make(one, randomUUID());
        code = await codeOf(one);
      },
      link,
      async (one) => {
        expect(await link()).toMatchObject({ ok: true, data: { caseId: one.caseId } });
        expect(await caseParties.get(one.defendant)).toMatchObject({ openid: 'o-defendant' });
        expect(await caseMembers.get(`${one.caseId}:o-defendant`)).toMatchObject({ parties: [one.defendant] });
        expect(await notifications.count({ _id: `${one.defendant}:linked:o-defendant` })).toBe(1);
      },
    );
    expect(steps).toBeGreaterThan(6);
  },
);
