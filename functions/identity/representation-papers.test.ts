/** Papers handed in while the cloud fails at each database and storage action: each is there once, and asked again nothing is lost. */
import { randomUUID } from 'node:crypto';
import { wantFaults } from '../../demo/wanted-faults';
import { KINDS } from '../../emulator/faults/fault';
import { representations } from '../../records/representation/representation';
import { LICENCE, type Representing, startRepresenting } from '../../records/representation/trial';

let court: Representing;
wantFaults();

beforeEach(async () => {
  court = await startRepresenting();
});
afterEach(async () => {
  await court.stop();
});

test.each(KINDS)(
  'FILE-3, EVID-6 %s at each action: asked for and papers handed in once each, after asking again',
  async (fault) => {
    const { faults } = court.emulator;
    let skip = 0;
    for (let more = true; more; skip += 1) {
      const through = async (event: object): Promise<{ representationId: string; struck: boolean }> => {
        const asked = { ...event, requestId: randomUUID() };
        const { id } = faults.add({ match: { function: 'identity', action: '*' }, fault, skip, times: 1, ms: 1 });
        await court.call('identity', 'o-lawyer', { ...asked }).catch(() => undefined);
        const struck = faults.list().some(({ hits }) => hits === 1);
        faults.remove(id);
        const { representationId } = await court.must<{ representationId: string }>('identity', 'o-lawyer', asked);
        return { representationId, struck };
      };
      const papers = [await court.upload('o-lawyer', 'lawyer-licence')];
      const register = { courtId: 'yuyao', profession: 'lawyer', licenceNo: LICENCE, firm: '某某律师事务所', papers };
      const first = await through({ action: 'registerLawyer', ...register });
      const { representationId } = first;
      const second = await through({
        action: 'handInPapers',
        representationId,
        papers: [await court.upload('o-lawyer', 'lawyer-licence')],
      });
      const one = await representations.get(representationId);
      expect([skip, Object.keys(one?.papers ?? {}).length, one?.state]).toEqual([skip, 2, 'pending']);
      const key = Object.keys(one?.papers ?? {});
      for (const each of key)
        expect(await court.does('o-lawyer', 'representationPaper', { representationId, key: each })).toMatchObject({
          next: null,
        });
      await court.does('o-lawyer', 'withdrawRepresentation', { representationId });
      more = first.struck || second.struck;
    }
    expect(skip).toBeGreaterThan(8);
    expect(await representations.count({ openid: 'o-lawyer', state: 'pending' })).toBe(0);
  },
);
