/** 变更、追加当事人 in a few words: a ruling on it, the step by it, and what its people are served. */
import type { LivingCase } from '../../../../demo/living-case';
import { PEOPLE } from '../../../../demo/people';
import { services } from '../../../../records/service/service';
import type { ExecutionTrial } from '../trial';

type Of = Pick<LivingCase, 'caseId'>;

const ELDER = PEOPLE.find(({ _id }) => _id === 'o-elder');
/** Who has proved his number in the program. */
export const elder = {
  kind: 'person',
  name: ELDER?.name ?? '',
  idNumber: ELDER?.idNumber ?? '',
  domicile: '浙江省余姚市低塘街道',
} as const;

export function changesOf(trial: ExecutionTrial) {
  function laid({ caseId }: Of, ground: string, respondent: string = elder.name) {
    const lay = { action: 'layRuling' as const, caseId, about: 'changeParties', change: { ground, respondent } };
    const words = { facts: '经审查符合规定', reasons: '申请成立', orders: [`追加${respondent}为本案被执行人`] };
    return trial.officer({ ...lay, ...words });
  }
  async function ruled(of: Of, ground: string, respondent?: string): Promise<string> {
    const { documentId, sha256 } = await laid(of, ground, respondent);
    await trial.did('o-clerk', { action: 'signRuling', documentId, sha256 });
    return documentId;
  }
  const changing = ({ caseId }: Of, rulingId: string, more: Record<string, unknown> = {}) => ({
    action: 'changeParties' as const,
    caseId,
    rulingId,
    enters: elder,
    ...more,
  });
  /** Ruled, signed, sealed, and done. */
  async function changed(
    of: Of,
    ground: string,
    { name = elder.name, ...more }: Record<string, unknown> & { name?: string } = {},
  ) {
    const rulingId = await ruled(of, ground, name);
    const enters = name === elder.name ? elder : { kind: 'person', name };
    return trial.officer(changing(of, rulingId, { enters, ...more }));
  }
  const served = async ({ caseId }: Of, partyId: string): Promise<string[]> =>
    (await services.find({ caseId, partyId }, { limit: 50 })).map(({ title }) => title).sort();
  return { laid, ruled, changing, changed, served };
}
