/** Runs functions in this thread: for tests, where start-up time counts and the function can be stepped through. */
import { FunctionError, type Invocation, type Runner, scfContext } from './invocation';

export type Main = (event: unknown, context: unknown) => unknown;

export function inlineRunner(functions: Record<string, Main>, timeoutMs = 60_000): Runner {
  return {
    async invoke(invocation: Invocation) {
      const main = functions[invocation.name];
      if (!main) throw new FunctionError('FUNCTION_NOT_FOUND', `function ${invocation.name} is not here`);
      // As in a worker, the environment is the caller's; a function reads it before its first await.
      Object.assign(process.env, invocation.environment);
      return main(structuredClone(invocation.event), scfContext(invocation, timeoutMs));
    },
    async stop() {},
  };
}
