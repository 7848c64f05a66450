/** The fields of a request, refused as the API refuses them: PARAM_ERROR with `detail` {field, issue, location, value}. */
import { createHash } from 'node:crypto';
import { type Fields, isObject } from '../wire/json';
import { PayError } from './error';

export class Body {
  private constructor(
    readonly fields: Fields,
    private readonly path: string,
  ) {}

  /** Throws PayError PARAM_ERROR. */
  static parse(bytes: Buffer): Body {
    try {
      const value: unknown = JSON.parse(bytes.toString('utf8'));
      if (isObject(value)) return new Body(value, '');
    } catch {
      // Said below.
    }
    throw new PayError('PARAM_ERROR', '输入的请求体不是合法的JSON');
  }

  static of(fields: Fields): Body {
    return new Body(fields, '');
  }

  /** An object inside. */
  part(name: string): Body {
    const value = this.fields[name];
    if (value === undefined) throw this.#refusal(name, '不能为空', value);
    if (!isObject(value)) throw this.#refusal(name, '不是对象', value);
    return new Body(value, `${this.path}/${name}`);
  }

  partOrNone(name: string): Body {
    return this.fields[name] === undefined ? new Body({}, `${this.path}/${name}`) : this.part(name);
  }

  text(name: string, most: number, pattern?: RegExp): string {
    const value = this.textOrNone(name, most, pattern);
    if (value === undefined) throw this.#refusal(name, '不能为空', value);
    return value;
  }

  /** Length is in characters, as the pages say "string(127)". */
  textOrNone(name: string, most: number, pattern?: RegExp): string | undefined {
    const value = this.fields[name];
    if (value === undefined || value === '') return undefined;
    if (typeof value !== 'string') throw this.#refusal(name, '不是字符串', value);
    if ([...value].length > most) throw this.#refusal(name, `长度超过${most}个字符`, value);
    if (pattern && !pattern.test(value)) throw this.#refusal(name, '格式不正确', value);
    return value;
  }

  /** A whole number of fen from 1. */
  fen(name: string): number {
    const value = this.fields[name];
    if (value === undefined) throw this.#refusal(name, '不能为空', value);
    if (typeof value !== 'number' || !Number.isSafeInteger(value)) throw this.#refusal(name, '不是整数', value);
    if (value < 1) throw this.#refusal(name, '必须大于0', value);
    return value;
  }

  /** RFC 3339 with a zone; epoch ms. */
  instantOrNone(name: string): number | undefined {
    const value = this.textOrNone(name, 64, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/);
    if (value === undefined) return undefined;
    const ms = Date.parse(value);
    if (Number.isNaN(ms)) throw this.#refusal(name, '不是时间', value);
    return ms;
  }

  #refusal(name: string, issue: string, value: unknown): PayError {
    const field = `${this.path}/${name}`;
    return new PayError('PARAM_ERROR', `输入源“${field}”${issue}`, {
      field,
      issue,
      location: 'body',
      value: value ?? null,
    });
  }
}

/** The same for the same content, whatever the order of its names. */
export const digest = (value: unknown): string => createHash('sha256').update(canonical(value)).digest('hex');

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (!isObject(value)) return JSON.stringify(value) ?? 'null';
  const names = Object.keys(value).sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join(',')}}`;
}
