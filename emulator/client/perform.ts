/** Actions of the server SDKs, done for a client after the rules have allowed them. */
import type { Params } from '../admin/database';
import type { Document, Value } from '../query/value';
import { CloudError } from '../store/errors';
import { toEjson } from '../wire/ejson';

type Answer = Record<string, unknown>;

/** `POST /admin` without its HTTP: faults, limits, statistics and warnings act on clients as on functions. */
export type AnswerAdmin = (params: Params) => Promise<Answer>;

/** A document's text of a query. */
export const text = (value: Value): string => toEjson(value);

export class Performer {
  constructor(private readonly answer: AnswerAdmin) {}

  /** The whole answer. @throws CloudError with what the action answered; LostAnswer where a fault cuts the connection */
  async whole(action: string, params: Params): Promise<Answer> {
    const answer = await this.answer({ ...params, action });
    if (typeof answer.code === 'string') throw new CloudError(answer.code, String(answer.message));
    return answer;
  }

  async data(action: string, params: Params): Promise<Answer> {
    const { data } = await this.whole(action, params);
    return isAnswer(data) ? data : {};
  }

  /** The texts of a list of documents. */
  async list(action: string, params: Params): Promise<string[]> {
    const { list } = await this.data(action, params);
    return Array.isArray(list) ? list.map(String) : [];
  }
}

const isAnswer = (value: unknown): value is Answer => typeof value === 'object' && value !== null;

/** An update that replaces the whole document, without the fields that only the server sets. */
export function withoutId({ _id, ...rest }: Document): Document {
  return rest;
}
