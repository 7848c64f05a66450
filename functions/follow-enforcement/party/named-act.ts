/** 行为的对象: of an act whose answer is not kept, since it holds what is under seal: what it was about is kept all the same (PRIV-5). */
import { type Act, type ActNotes, acts } from '../../../platform/act';

export async function nameAct({ _id }: Pick<Act, '_id'>, about: Required<ActNotes>): Promise<void> {
  await acts.update(_id, { ...about });
}
