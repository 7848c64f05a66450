import type { OpenId } from '../../platform/caller';
import { moveRepresentations } from './follow';
import { helps } from './help';
import { organisations } from './organisation';
import { representations } from './representation';
import { CREDIT_CODE, type Representing, START, startRepresenting } from './trial';

let court: Representing;
beforeEach(async () => {
  court = await startRepresenting();
});
afterEach(() => court.stop());

const bind = (openid: string, courtId = 'yuyao') =>
  court.does(openid, 'bindOrganisation', {
    courtId,
    kind: 'legalPerson',
    name: '余姚某某塑料厂',
    creditCode: CREDIT_CODE,
    post: '厂长',
  });
const move = { from: 'o-company', to: 'o-elder' as OpenId, courtId: 'yuyao', at: new Date(START) };

test('ID-2 after an officer decided so, what one is for others follows to the new account, at his court only, and again does nothing', async () => {
  const { representationId } = await bind('o-company');
  await court.does('o-window', 'decideBinding', { representationId, decision: 'confirm', ground: '已核对执照原件。' });
  const lawyer = await court.does('o-company', 'registerLawyer', {
    courtId: 'gz-intermediate',
    profession: 'legalWorker',
    licenceNo: '1234567',
    firm: '某某法律服务所',
  });
  for (let run = 0; run < 2; run += 1) {
    await moveRepresentations(move);
    expect(await representations.get(representationId)).toMatchObject({
      openid: 'o-elder',
      live: `orgRep:o-elder:org:${CREDIT_CODE}:held`,
    });
    expect(await organisations.get(CREDIT_CODE)).toMatchObject({ openid: 'o-elder', representationId });
    expect(await representations.get(lawyer.representationId)).toMatchObject({ openid: 'o-company' });
  }
});

test('ID-2 what the new account asked for itself stands: the old one is left where nobody can use it', async () => {
  const old = await bind('o-company');
  const own = await bind('o-elder');
  await moveRepresentations(move);
  expect(await representations.get(old.representationId)).toMatchObject({ openid: 'o-company' });
  expect(await representations.get(own.representationId)).toMatchObject({ openid: 'o-elder', state: 'pending' });
});

test('ID-2, ACC-1 who is helped goes on being helped; help that the old account gave ends', async () => {
  const agree = async (helper: string, person: string) => {
    const { code } = await court.does(helper, 'offerHelp', { relation: '女儿' });
    const { helpId } = await court.does(person, 'openOffer', { code });
    return court.does(person, 'acceptHelp', { helpId, scope: ['read'] });
  };
  const received = await agree('o-plaintiff', 'o-company');
  const given = await agree('o-company', 'o-defendant');
  await moveRepresentations(move);
  expect(await helps.get(received.helpId)).toMatchObject({ person: 'o-elder', state: 'active' });
  expect(await helps.get(given.helpId)).toMatchObject({ state: 'ended' });
});
