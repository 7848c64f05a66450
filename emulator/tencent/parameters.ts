/** The parameters of an action, refused as the API's gateway refuses them before the action sees them. */
import { ApiError } from './error';

type Kind = 'text' | 'number' | 'flag' | 'texts' | 'object' | 'objects';

/** Every parameter there is, e.g. `{ IdCard: 'text!', Optional: 'text' }`; `!`: it must be there. */
export type Shape = Record<string, Kind | `${Kind}!`>;

const IS: Record<Kind, (value: unknown) => boolean> = {
  text: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  flag: (value) => typeof value === 'boolean',
  texts: (value) => Array.isArray(value) && value.every((one) => typeof one === 'string'),
  object: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  objects: (value) => Array.isArray(value) && value.every((one) => IS.object(one)),
};

export class Parameters {
  readonly #given: ReadonlyMap<string, unknown>;

  /** Throws ApiError InvalidParameter, UnknownParameter or MissingParameter. */
  constructor(body: Buffer, shape: Shape) {
    const given = new Map(Object.entries(parsed(body)).filter(([, value]) => value !== null));
    for (const name of given.keys())
      if (!Object.hasOwn(shape, name))
        throw new ApiError('UnknownParameter', `The parameter \`${name}\` is not recognized.`);
    for (const [name, wanted] of Object.entries(shape)) {
      if (!given.has(name)) {
        if (wanted.endsWith('!'))
          throw new ApiError('MissingParameter', `The request is missing a required parameter \`${name}\`.`);
        continue;
      }
      const kind = wanted.replace('!', '');
      const check = Object.entries(IS).find(([one]) => one === kind)?.[1];
      if (!check?.(given.get(name)))
        throw new ApiError('InvalidParameter', `The value of the parameter \`${name}\` is not of the type ${kind}.`);
    }
    this.#given = given;
  }

  /** '' where it is missing. */
  text(name: string): string {
    const value = this.#given.get(name);
    return typeof value === 'string' ? value : '';
  }

  number(name: string): number | undefined {
    const value = this.#given.get(name);
    return typeof value === 'number' ? value : undefined;
  }

  texts(name: string): string[] {
    const value = this.#given.get(name);
    return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
  }
}

function parsed(body: Buffer): object {
  try {
    const value: unknown = JSON.parse(body.toString('utf8') || '{}');
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  } catch {
    // Said below.
  }
  throw new ApiError('InvalidParameter', 'The request body is not a JSON object.');
}
