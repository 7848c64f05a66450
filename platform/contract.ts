/** 契约: what a service can be asked and what it answers. The mini-program imports only the types made from it. */
import * as z from 'zod/mini';
import type { InputSchema } from './input';

export interface ActionContract {
  /** Fields besides `action` and `requestId`. */
  input: InputSchema;
  /** What leaves the server: anything an operation returns beyond it is cut off, so nothing slips out by accident. */
  result: z.core.$ZodType;
}

export type Actions = Record<string, ActionContract>;

export interface Contract<A extends Actions> {
  /** The cloud function's name. */
  service: string;
  /** In Chinese and English, for `npm run contracts`. */
  title: string;
  actions: A;
}

export const contract = <A extends Actions>(service: string, title: string, actions: A): Contract<A> => ({
  service,
  title,
  actions,
});

/** The event of an action as the mini-program sends it. */
export type EventOf<C, K extends string> =
  C extends Contract<infer A>
    ? K extends keyof A
      ? { action: K; requestId?: string } & z.input<A[K]['input']>
      : never
    : never;

export type InputOf<C, K extends string> =
  C extends Contract<infer A> ? (K extends keyof A ? z.output<A[K]['input']> : never) : never;

export type ResultOf<C, K extends string> =
  C extends Contract<infer A> ? (K extends keyof A ? z.output<A[K]['result']> : never) : never;

/** The whole contract as JSON Schema, with each action's policy. */
export function describe<A extends Actions>(
  { service, title, actions }: Contract<A>,
  policies: Record<string, { policy: { name: string } }>,
) {
  const entries = Object.entries(actions).map(([action, { input, result }]) => [
    action,
    {
      policy: policies[action]?.policy.name,
      input: z.toJSONSchema(input, { io: 'input' }),
      result: z.toJSONSchema(result),
    },
  ]);
  return { service, title, actions: Object.fromEntries(entries) };
}
