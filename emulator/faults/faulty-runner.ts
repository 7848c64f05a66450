/** Faults of functions that are called: by people, by functions and by timers. */
import { FunctionError, type Runner } from '../functions/invocation';
import { type Faults, InjectedError, LostAnswer } from './faults';

export function faultyRunner(runner: Runner, faults: Faults): Runner {
  return {
    async invoke(invocation) {
      const { name } = invocation;
      try {
        return await faults.around({ call: name }, () => runner.invoke(invocation));
      } catch (error) {
        // Codes: REST documentation of CloudBase functions.
        if (error instanceof InjectedError)
          throw new FunctionError('FUNCTION_INVOCATION_FAILED', `${name}: ${error.message}`);
        if (error instanceof LostAnswer)
          throw new FunctionError('FUNCTION_TIME_LIMIT_EXCEEDED', `${name}: ${error.message}`);
        throw error;
      }
    },
    stop: () => runner.stop(),
  };
}
