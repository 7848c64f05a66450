/** A court where fees are paid: the service, and the function that WeChat Pay calls back. */
import { main as checkProgress } from '../functions/check-progress/index';
import { main as fileCase } from '../functions/file-case/index';
import { main as keepTime } from '../functions/keep-time/index';
import { main as callback } from '../functions/pay-callback/index';
import { main as payFee } from '../functions/pay-fee/index';
import { type CourtCloud, type CourtOptions, startCourt } from './court-cloud';

export const startPayCourt = (options?: CourtOptions): Promise<CourtCloud> =>
  startCourt({ 'pay-fee': payFee, 'pay-callback': callback }, options);

/** Where cases are registered and followed too, and the clock is kept. */
export const startFeeCourt = (options?: CourtOptions): Promise<CourtCloud> =>
  startCourt(
    {
      'check-progress': checkProgress,
      'file-case': fileCase,
      'keep-time': keepTime,
      'pay-fee': payFee,
      'pay-callback': callback,
    },
    options,
  );
