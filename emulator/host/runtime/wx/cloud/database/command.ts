/** `db.command`, with its names (WeChat, "Command"; @cloudbase/database 1.x command.ts, which does the work). */
import type { SdkDatabase } from '../sdk-shape';
import { called, copied, played, Recorded } from './recorded';

const LOGIC = ['and', 'or', 'nor', 'not'];
const QUERY = ['eq', 'neq', 'gt', 'gte', 'lt', 'lte', 'in', 'nin', 'geoNear', 'geoWithin', 'geoIntersects'];
const ELEMENT = ['exists', 'mod', 'all', 'elemMatch', 'size', 'expr', 'jsonSchema', 'text'];
const UPDATE = ['set', 'remove', 'inc', 'mul', 'min', 'max', 'rename', 'bit', 'push', 'pop', 'shift', 'unshift'];
const ARRAY = ['addToSet', 'pull', 'pullAll'];
const PROJECT = ['slice', 'elemMatch'];
const AGGREGATE = `abs add addToSet allElementsTrue and anyElementTrue arrayElemAt arrayToObject avg ceil cmp concat
  concatArrays cond dateFromParts dateFromString dateToString dayOfMonth dayOfWeek dayOfYear divide eq exp filter first floor
  gt gte hour ifNull in indexOfArray indexOfBytes indexOfCP isArray isoDayOfWeek isoWeek isoWeekYear last let literal ln log
  log10 lt lte map max mergeObjects meta millisecond min minute mod month multiply neq not objectToArray or pipeline pow push
  range reduce reverseArray second setDifference setEquals setIntersection setIsSubset setUnion size slice split sqrt
  stdDevPop stdDevSamp strLenBytes strLenCP strcasecmp substr substrBytes substrCP subtract sum switch toLower toUpper trunc
  week year zip`.split(/\s+/);

type Command = (...operands: unknown[]) => Chained;

/** What may be chained to a command: `_.gt(1).and(_.lt(5))`. */
type Chained = CommandCall & Record<string, Command>;

class CommandCall extends Recorded {
  constructor(
    private readonly path: readonly string[],
    private readonly operands: readonly unknown[],
    private readonly before?: CommandCall,
  ) {
    super();
  }

  override play(db: SdkDatabase): unknown {
    const name = this.path.at(-1) ?? '';
    const target = this.before
      ? this.before.play(db)
      : this.path.slice(0, -1).reduce((holder: object, one) => Object(Reflect.get(holder, one)), db.command);
    const operands = this.operands.map((one) => played(one, db));
    return called(target, name, operands);
  }
}

function command(path: readonly string[], operands: readonly unknown[], before?: CommandCall): Chained {
  const copies = operands.map((one) => copied(one));
  const call = new CommandCall(path, copies, before);
  const chained = [...LOGIC, ...QUERY].map((name) => [name, (...more: unknown[]) => command([name], more, call)]);
  return Object.assign(call, Object.fromEntries(chained));
}

const commands = (names: readonly string[], ...path: string[]): Record<string, Command> =>
  Object.fromEntries(names.map((name) => [name, (...operands: unknown[]) => command([...path, name], operands)]));

export const COMMAND = Object.freeze(
  Object.assign(commands([...LOGIC, ...QUERY, ...ELEMENT, ...UPDATE, ...ARRAY]), {
    project: Object.freeze(commands(PROJECT, 'project')),
    aggregate: Object.freeze(commands(AGGREGATE, 'aggregate')),
  }),
);
