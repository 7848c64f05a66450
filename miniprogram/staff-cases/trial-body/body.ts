/** 审判组织, while it is chosen: one judge alone, or a panel of an odd number, and the clerk. Free of wx. */
import type { EventOf } from '../../api/services';

type Judges = EventOf<'check-progress', 'assign'>['judges'];
export type Post = Judges[number]['post'];

export interface Named {
  staffId: string;
  name: string;
}

export interface Body {
  judges: (Named & { post: Post })[];
  clerk: Named;
}

const NOBODY: Named = { staffId: '', name: '' };
export const NO_BODY: Body = { judges: [{ ...NOBODY, post: '审判员' }], clerk: NOBODY };

/** Of so many: the first one presides a panel; who was chosen stays. */
export const sized = ({ judges, clerk }: Body, size: number): Body => ({
  clerk,
  judges: Array.from({ length: size }, (_, i) => {
    const before = judges[i] ?? { ...NOBODY, post: '审判员' as const };
    const post = size > 1 && i === 0 ? '审判长' : before.post === '审判长' || size === 1 ? '审判员' : before.post;
    return { ...before, post };
  }),
});

/** '' nothing is missing. */
export function bodyProblem({ judges, clerk }: Body): string {
  if (judges.some(({ staffId }) => !staffId)) return judges.length === 1 ? '请选审判员。' : '合议庭还没有选齐。';
  if (!clerk.staffId) return '请选书记员。';
  const ids = [...judges.map(({ staffId }) => staffId), clerk.staffId];
  return new Set(ids).size < ids.length ? '有人重复了，请重新选。' : '';
}

/** As the service takes them. */
export const judgesIn = ({ judges }: Body): Judges => judges.map(({ staffId, post }) => ({ staffId, post }));
