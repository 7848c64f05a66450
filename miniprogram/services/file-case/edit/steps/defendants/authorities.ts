/** 告哪个机关: who is sued, by what is written of the act and of review (行诉法第26条). The filer chooses. Free of wx. */
import type { Content, Party } from '../../../draft/content';

export function authoritiesOf({ act, review }: Content): Party[] {
  const { asked, result, over } = review ?? {};
  const byReview = asked === 'decided' && (result === 'changed' || result === 'foundUnlawful');
  const reviewToo =
    asked === 'decided' && (result === 'upheld' || result === 'foundUnlawfulForProcedure' || result === 'partly');
  const forInaction = (asked === 'notAccepted' || asked === 'overdue') && over === 'reviewInaction';
  const names = byReview || forInaction ? [review?.authority] : [act?.authority, reviewToo ? review?.authority : ''];
  return names.flatMap((name): Party[] => (name?.trim() ? [{ kind: 'organisation', name: name.trim() }] : []));
}
