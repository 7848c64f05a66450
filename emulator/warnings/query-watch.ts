/** Watches queries: those that scan for want of an index, sort many documents without one, or were cut. */
import { filterShape } from '../query/shape';
import type { Collection } from '../store/collection';
import { CloudError, DATABASE_CODES } from '../store/errors';
import type { Explain, Query } from '../store/unit';
import { indexAdvice, specText } from './index-advice';
import type { Warnings } from './warnings';

/** How a query came about, as far as it matters to what it may read. */
export interface Use {
  /** The SDKs' word for it, for people to find it again: `get`, `count`, `update` … */
  action: string;
  /** What is read ends after some documents. */
  bounded: boolean;
  /** Each document is needed. */
  needsAll?: boolean;
}

export class QueryWatch {
  /** @param strict a query without an index is refused, not only warned of: for tests */
  constructor(
    private readonly warnings: Warnings,
    private readonly strict: boolean,
  ) {}

  /** After each query. Costs nothing where an index narrowed it. Throws DATABASE_REQUEST_FAILED when strict. */
  queried(collection: Collection, query: Query, explain: Explain, use: Use): void {
    if (explain.sorted) this.#sorted(collection, query, explain, use);
    if (explain.index !== null && !explain.whole) return;
    const { filter, sort = [] } = query;
    const advice = indexAdvice(
      { filter, sort, bounded: use.bounded, needsAll: use.needsAll ?? false },
      collection.specs,
    );
    if (!advice) return;
    const shape = shapeOf(collection, query, use);
    this.#tell('INDEX_MISSING', shape, () => {
      const remedy =
        advice.indexes.length > 0
          ? `Add to "indexes" in database-rules/${collection.name}.json: ${advice.indexes.map(specText).join(', ')}`
          : 'No index can help: give it a condition that one can, or a limit.';
      return {
        message: `${shape} scans the collection: ${advice.why}. ${read(explain)}. ${remedy}`,
        detail: { collection: collection.name, action: use.action, ...numbers(explain), indexes: advice.indexes },
      };
    });
  }

  /** A result ended at a limit nobody named while there was more. */
  cut(collection: Collection, query: Query, use: Use, at: number, why: string): void {
    const shape = shapeOf(collection, query, use);
    this.warnings.once('RESULT_CUT', shape, () => ({
      message: `${shape} answered ${at} documents while there are more: ${why}`,
      detail: { collection: collection.name, action: use.action, limit: at },
    }));
  }

  #sorted(collection: Collection, query: Query, explain: Explain, use: Use): void {
    const shape = shapeOf(collection, query, use);
    this.#tell('SORT_WITHOUT_INDEX', shape, () => ({
      message: `${shape} sorted ${explain.sorted} documents in memory: end an index of its conditions with the fields of its order`,
      detail: { collection: collection.name, action: use.action, sorted: explain.sorted, ...numbers(explain) },
    }));
  }

  #tell(code: string, shape: string, make: () => { message: string; detail: Record<string, unknown> }): void {
    this.warnings.once(code, shape, make);
    if (this.strict) throw new CloudError(DATABASE_CODES.requestFailed, `${code}: ${make().message} (strict indexes)`);
  }
}

const numbers = ({ scanned, returned }: Explain) => ({ scanned, returned });
const read = ({ scanned, returned }: Explain) => `${scanned} scanned, ${returned} matched`;

/** `get of tickets where {state:$eq} by seq`: no values, so that one program line is one shape. */
function shapeOf(collection: Collection, { filter, sort = [] }: Query, { action }: Use): string {
  const order = sort.map(({ field, direction }) => (direction === 1 ? field : `-${field}`)).join(', ');
  return `${action} of ${collection.name} where ${filterShape(filter)}${order === '' ? '' : ` by ${order}`}`;
}
