/** Transactions that clients have begun: an id is of use only to who got it. */
import type { Limits } from '../limits/limits';
import { transactionGone } from '../store/errors';
import type { Caller } from './caller';
import type { Performer } from './perform';

interface Begun {
  uid: string | undefined;
  /** Milliseconds since 1970. */
  at: number;
}

export class ClientTransactions {
  readonly #begun = new Map<string, Begun>();

  constructor(
    private readonly perform: Performer,
    private readonly limits: Limits,
  ) {}

  async start(caller: Caller | null): Promise<string> {
    const { transactionId } = await this.perform.whole('database.startTransaction', {});
    const id = String(transactionId);
    this.#forget();
    this.#begun.set(id, { uid: caller?.uid, at: Date.now() });
    return id;
  }

  async commit(caller: Caller | null, transactionId: string): Promise<void> {
    this.check(caller, transactionId);
    await this.perform.whole('database.commitTransaction', { transactionId });
  }

  async abort(caller: Caller | null, transactionId: string): Promise<void> {
    this.check(caller, transactionId);
    await this.perform.whole('database.abortTransaction', { transactionId });
  }

  /** @throws CloudError DATABASE_TRANSACTION_FAIL for what this caller has not begun */
  check(caller: Caller | null, transactionId: string): void {
    const begun = this.#begun.get(transactionId);
    if (!begun || begun.uid !== caller?.uid) throw transactionGone('Transaction is not open: it is unknown here.');
  }

  /** How one ended may still be asked for some time (a commit whose answer was lost). */
  #forget(): void {
    const oldest = Date.now() - 2 * this.limits.of('transaction-ms');
    for (const [id, { at }] of this.#begun) {
      if (at >= oldest) return;
      this.#begun.delete(id);
    }
  }
}
