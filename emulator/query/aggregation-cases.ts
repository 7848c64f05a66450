/** Tables of aggregations for the tests: what goes in, and what comes out or is refused. */
import { aggregate } from './aggregate';
import type { Lookup } from './lookup';
import type { Document, Value } from './type';

/** An expected refusal: part of its message, and its code. */
class Refusal {
  constructor(
    readonly text: string,
    readonly code: string,
  ) {}

  /** True where it comes without any document. */
  get isEarly(): boolean {
    return this.code !== 'DATABASE_REQUEST_FAILED';
  }

  get error() {
    return expect.objectContaining({ code: this.code, message: expect.stringContaining(this.text) });
  }
}

/** Of a document that an operator or a stage does not take. */
export const refused = (text: string) => new Refusal(text, 'DATABASE_REQUEST_FAILED');
/** Of a pipeline that is malformed: also without any document. */
export const malformed = (text: string) => new Refusal(text, 'INVALID_PARAM');
/** Of a stage or an operator there is not: also without any document. */
export const unknown = (text: string) => new Refusal(text, 'DATABASE_INVALID_OPERRATOR');
/** No field comes of it. */
export const missing = undefined;

/** A document, an expression on it, and what it makes. */
export type ExpressionRow = [document: Document, expression: Value, expected: Value | Refusal];

function evaluate(documents: Document[], expression: Value): Value {
  return aggregate(documents, [{ $addFields: { result: expression } }], () => [])[0]?.result;
}

/** One test a row. */
export function checkExpressions(rows: ExpressionRow[]): void {
  test.each(rows.map((row) => [JSON.stringify(row[1]), ...row] as const))('%s', (_, document, expression, expected) => {
    if (!(expected instanceof Refusal)) return expect(evaluate([document], expression)).toEqual(expected);
    expect(() => evaluate([document], expression)).toThrow(expected.error);
    if (expected.isEarly) expect(() => evaluate([], expression)).toThrow(expected.error);
  });
}

/** Documents, the stages they go through, and what comes out. */
export type PipelineRow = [documents: Document[], stages: Document[], expected: Document[] | Refusal];

/** Fields in their order, too: MongoDB's documents have one. */
const written = (documents: Document[]): string => JSON.stringify(documents, undefined, 1);

/** One test a row. Results must have their fields in the expected order. */
export function checkPipelines(rows: PipelineRow[], lookup: Lookup = () => []): void {
  test.each(rows.map((row) => [JSON.stringify(row[1]), ...row] as const))('%s', (_, documents, stages, expected) => {
    if (!(expected instanceof Refusal)) {
      const results = aggregate(documents, stages, lookup);
      expect(results).toEqual(expected);
      expect(written(results)).toBe(written(expected));
      return;
    }
    expect(() => aggregate(documents, stages, lookup)).toThrow(expected.error);
    if (expected.isEarly) expect(() => aggregate([], stages, lookup)).toThrow(expected.error);
  });
}
