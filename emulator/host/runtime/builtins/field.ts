/** What a form does with a field (WeChat, "form"): reads its value by name, and empties it. */

export interface Field {
  readonly name: string;
  value(): unknown;
  reset(): void;
}
