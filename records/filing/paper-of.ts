/** 申请的文书: by which id a paper of a filing is known, and which act of an officer it goes back to: the same for every service that makes it. */
import type { PaperKind } from '../../court/documents/paper';
import type { Filing } from './filing';

/** `<filing>:<kind>:<n>` */
export const documentIdOf = (filingId: string, kind: PaperKind, n = 1): string => `${filingId}:${kind}:${n}`;

/** The officer's act that a paper goes back to, the latest of its kind. */
export const lastOf = ({ history }: Pick<Filing, 'history'>, ...events: Filing['history'][number]['event'][]) =>
  history.findLast(({ event }) => events.includes(event));
