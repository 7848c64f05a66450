/** 承办人的待办: what waits in a case waits for its own judge or clerk; before the assignment for the clerks of the court (DOMAIN 4, FILE-12). */
import type { OpenId } from '../../platform/caller';
import { command, type TypedCollection } from '../../platform/database';
import { type Case, cases } from '../../records/case/case';
import type { Raised, Task } from '../../records/task/task';

type Officers = Pick<Case, 'trial'> & Partial<Pick<Case, 'kind'>>;
type Post = 'judge' | 'clerk';

/** The presiding judge comes first (TrialBody). */
const holderOf = ({ trial }: Officers, post: Post): OpenId | undefined =>
  post === 'judge' ? trial?.judges[0]?.openid : trial?.clerk.openid;

/** For whom a task about a case is: of an execution its officer has what is a judge's elsewhere. */
export function waitsFor(of: Officers, post: Post): Pick<Task, 'role' | 'for'> {
  const holder = holderOf(of, post);
  const role = of.kind === 'enforcement' && post === 'judge' ? 'enforcement' : post;
  if (holder) return { role, for: holder };
  return { role: role === 'enforcement' ? role : 'clerk' };
}

/** One task for each who has it: its id says who. */
export const taskFor = (
  of: Officers,
  post: Post,
  { key, ...task }: Omit<Raised, '_id' | 'role' | 'for'> & { key: string },
): Raised => {
  const to = waitsFor(of, post);
  return { ...task, ...to, _id: `${key}:${to.for ?? to.role}` };
};

/** The bodies of cases change: what was another's is closed, and raised for who has it now. Of an administrator it stays his. */
export function isStillFor({ role, for: holder }: Pick<Task, 'role' | 'for'>, of: Officers): boolean {
  if (role !== 'judge' && role !== 'clerk' && role !== 'enforcement') return true;
  if (holder === undefined) return of.trial === undefined;
  return holder === holderOf(of, role === 'enforcement' ? 'judge' : role);
}

export async function casesById(ids: readonly string[]): Promise<Map<string, Case>> {
  const wanted = [...new Set(ids)];
  const found = wanted.length === 0 ? [] : await cases.find({ _id: command().in(wanted) }, { limit: wanted.length });
  return new Map(found.map((one) => [one._id, one]));
}

interface InCase {
  _id: string;
  caseId: string | null;
}

/** Of tasks about something in a case, those that stand: as it is now, and for whom they were raised. */
export const aboutThings =
  <T extends InCase>(all: TypedCollection<T>, stands: (thing: T, task: Task, of: Case | undefined) => boolean) =>
  async (open: readonly Task[]): Promise<ReadonlySet<string>> => {
    const ids = [...new Set(open.map(({ about }) => about))];
    const found = await all.find({ _id: command().in(ids) }, { limit: ids.length });
    const byId = new Map(found.map((one) => [one._id, one]));
    const of = await casesById(found.flatMap(({ caseId }) => caseId ?? []));
    const still = open.filter((task) => {
      const thing = byId.get(task.about);
      return thing !== undefined && stands(thing, task, thing.caseId === null ? undefined : of.get(thing.caseId));
    });
    return new Set(still.map(({ _id }) => _id));
  };
