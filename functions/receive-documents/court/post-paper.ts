/** 寄出纸质文书: to who asked for it; the day of service stays as it is (SERVE-8). */
import { idFrom } from '../../../platform/digest';
import { CourtError } from '../../../platform/errors';
import type { WriteOperation } from '../../../platform/operation';
import { keep } from '../../../records/service/keep';
import { stepOf } from '../../../records/service/step';
import { inTitle, serviceWords, tellRecipients } from '../../../records/service/told';
import type { ReceiveInput } from '../contract';
import { officer, type StaffGrant } from '../who';
import { onService } from './acting';
import type { Tracked } from './tracked';

export const postPaper: WriteOperation<ReceiveInput<'postPaper'>, Tracked, StaffGrant> = {
  kind: 'write',
  policy: officer,
  async run(context) {
    const { input, act } = context;
    const { view } = await onService(context, ['clerk'], async (transaction, found) => {
      if (!found.paper) throw new CourtError('PRECONDITION_FAILED', '没有人要过这份文书的纸质件，不用登记寄出。');
      if (found.paper.postedAt) throw new CourtError('PRECONDITION_FAILED', '已经登记过寄出，请核对邮件号。');
      stepOf(found, { event: 'postPaper', actor: 'clerk' });
      const { due, ...asked } = found.paper;
      const kept = await keep(transaction, found, {
        paper: { ...asked, postedAt: act.at, parcel: input.parcel },
        lastAct: act._id,
      });
      const words = serviceWords('recipient', 'postPaper', undefined, { parcel: input.parcel });
      await tellRecipients(
        kept,
        {
          key: `posted:${idFrom(act._id, 12)}`,
          title: '纸质文书已寄出',
          text: `《${inTitle(found.title)}》：${words}`,
          at: act.at,
        },
        transaction,
      );
      return kept;
    });
    return view;
  },
};
