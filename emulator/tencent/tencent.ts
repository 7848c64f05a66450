/**
 * Tencent Cloud's API on the local cloud's own port: `POST /` with `X-TC-Action`. Which service is meant tells the version,
 * since there is one host for all of them.
 */
import { randomUUID } from 'node:crypto';
import { type Faults, InjectedError } from '../faults/faults';
import type { Outbox } from '../outbox/outbox';
import type { Action } from './action';
import { asr, Ears } from './asr';
import { Challenges } from './challenges';
import { ApiError } from './error';
import { faceid } from './faceid';
import { Parameters } from './parameters';
import { Register, type Registered } from './register';
import { type Credential, checkSignature, header, type SignedRequest } from './signature';
import { SMS_REGIONS, sms } from './sms';

export interface TencentOptions {
  /** People whose number is known: under another name it does not pass. Numbers nobody entered pass under any name. */
  register?: readonly Registered[];
  /** Keys that requests may be signed with. Default: `local`, `local`. */
  credentials?: readonly Credential[];
  /** RuleIds of DetectAuth that exist. Default: `1`. */
  rules?: readonly string[];
}

interface Service {
  name: 'faceid' | 'asr' | 'sms';
  actions: Record<string, Action>;
  /** Where a region must be named, those there are. */
  regions?: readonly string[];
}

/** cloud.tencent.com/document/api/1007/31324: the most a request signed by TC3 may have. */
export const MOST_REQUEST = 10 * 1024 * 1024;

const LOCAL: Credential = { secretId: 'local', secretKey: 'local' };

interface Around {
  outbox: Outbox;
  faults: Faults;
  now: () => number;
  origin: () => string;
}

export class Tencent {
  readonly challenges: Challenges;
  readonly ears = new Ears();
  readonly #byVersion: ReadonlyMap<string, Service>;
  readonly #credentials: readonly Credential[];

  constructor(
    private readonly around: Around,
    { register = [], credentials = [LOCAL], rules = ['1'] }: TencentOptions = {},
  ) {
    this.challenges = new Challenges(around.now);
    this.#credentials = credentials;
    const { challenges } = this;
    const faces = { challenges, register: new Register(register), rules, origin: around.origin, wait };
    this.#byVersion = new Map<string, Service>([
      ['2018-03-01', { name: 'faceid', actions: faceid(faces) }],
      ['2019-06-14', { name: 'asr', actions: asr(this.ears) }],
      ['2021-01-11', { name: 'sms', actions: sms(around.outbox), regions: SMS_REGIONS }],
    ]);
  }

  /** The whole body of the answer. Rejects with LostAnswer where the connection is to be cut. */
  async answer(request: SignedRequest): Promise<{ Response: Record<string, unknown> }> {
    try {
      const { requestId, ...fields } = await this.#perform(request);
      return { Response: { ...fields, RequestId: requestId ?? randomUUID() } };
    } catch (error) {
      if (error instanceof InjectedError) return refusal(error.code ?? 'InternalError', error.message);
      if (!(error instanceof ApiError)) throw error;
      return refusal(error.code, error.message);
    }
  }

  async #perform(request: SignedRequest) {
    const { secretId } = checkSignature(request, this.#credentials, Date.now());
    const name = header(request, 'x-tc-action');
    const service = this.#byVersion.get(header(request, 'x-tc-version'));
    if (!service) throw new ApiError('NoSuchVersion', '接口版本不存在。');
    const action = Object.hasOwn(service.actions, name) ? service.actions[name] : undefined;
    if (!action) throw new ApiError('InvalidAction', `The request action=\`${name}\` is invalid or not found.`);
    const region = header(request, 'x-tc-region');
    if (service.regions && region === '')
      throw new ApiError('MissingParameter', 'The request is missing a required parameter `Region`.');
    if (service.regions && !service.regions.includes(region))
      throw new ApiError('UnsupportedRegion', `接口不支持所传地域 ${region}。`);
    const parameters = new Parameters(request.body, action.shape);
    const act = async () => action.run({ parameters, secretId });
    return this.around.faults.around({ outside: [service.name, `${service.name}.${name}`] }, act);
  }
}

export const refusal = (Code: string, Message: string) => ({
  Response: { Error: { Code, Message }, RequestId: randomUUID() },
});

function wait(ms: number): Promise<void> {
  return ms === 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, ms));
}
