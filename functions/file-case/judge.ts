/** 立案法官: what all decisions of a filing judge have in common: his court's filings only, an act, and telling the filer. */
import type { FilingEvent } from '../../court/machines/filing';
import type { OpenId } from '../../platform/caller';
import type { WriteContext } from '../../platform/operation';
import type { Staff } from '../../platform/policy';
import type { Filing } from '../../records/filing/filing';
import { type Telling, tellSide } from '../../records/filing/told';
import type { FileCaseResult } from './contract';
import { filingView } from './views';

export type JudgeGrant = { openid: OpenId; staff: Staff };
export type JudgeContext<Input extends { filingId: string } = { filingId: string }> = WriteContext<Input, JudgeGrant>;

export const orderOf = <E extends FilingEvent>({ input, act }: JudgeContext, event: E) => ({
  event,
  filingId: input.filingId,
  act,
});

/** Notes the act, tells the filer, and shows the filing as the court sees it. */
export async function decided(
  { clock, note, act }: JudgeContext,
  filing: Filing,
  told?: Omit<Telling, 'at'>,
): Promise<FileCaseResult<'get'>> {
  note({ target: filing._id, courtId: filing.courtId });
  if (told) {
    const telling = { ...told, key: `${told.key}:${act._id}`, at: act.at };
    await tellSide(filing, telling);
  }
  return filingView(filing, 'court', clock.now());
}
