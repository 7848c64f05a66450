/** 用哪个院印: the one place that chooses, by the function's environment. */
import { demoSeal, type SealGateway } from './seal';
import { setting } from './tencent';

/** Only these may be asked without TLS: a service on the same machine, in a test. */
const LOOPBACK: readonly string[] = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * `SEAL_GATEWAY` = `demo` (a drawing that says 演示), or the address of the courts' own seal service with its key in `SEAL_KEY`
 * (seal-service.ts). Without it nothing is sealed: a paper of a court never goes out under a seal that nobody chose.
 * @param courtId whose seal; a request for another court's is refused
 * The gateway's `seal` throws where nothing or something wrong is set, and where the service does.
 */
export const courtSeal = (courtId: string): SealGateway => ({
  async seal(request) {
    if (request.courtId !== courtId) throw new Error(`the seal of ${courtId} was asked for ${request.courtId}`);
    return (await chosen()).seal(request);
  },
});

async function chosen(): Promise<SealGateway> {
  const where = setting('SEAL_GATEWAY');
  if (where === 'demo') return demoSeal;
  const url = new URL(where);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && LOOPBACK.includes(url.hostname)))
    throw new Error('SEAL_GATEWAY must be `demo` or an https:// address');
  // Loaded where it is used: it costs every other cold start.
  const { sealService } = await import('./seal-service');
  return sealService({ url, key: setting('SEAL_KEY') });
}
