/** Adding doubles without losing what each addition rounds off, as MongoDB does. */

/** A running sum; 0.1 + 0.2 + 0.3 is 0.6 in it. Neumaier's variant of Kahan's summation. */
export class Sum {
  #plain = 0;
  #sum = 0;
  #rest = 0;

  add(value: number): void {
    this.#plain += value;
    const sum = this.#sum + value;
    this.#rest += Math.abs(this.#sum) >= Math.abs(value) ? this.#sum - sum + value : value - sum + this.#sum;
    this.#sum = sum;
  }

  /** Where an infinity or NaN is among the numbers, what plain addition makes of them. */
  get value(): number {
    return Number.isFinite(this.#plain) ? this.#sum + this.#rest : this.#plain;
  }
}
