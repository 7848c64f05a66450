/** 新草稿的开头: what is known of whom it is for stands in it already. */
import { call } from '../../../api/call';
import type { DataOf } from '../../../api/services';
import type { Content } from '../draft/content';
import type { Kind } from '../draft/kind';
import { contentFor, type Help, helpIdOf, helping, practitioner, type Role, SELF } from './whom';

export async function beginning(kind: Kind, whom: string, roles: readonly Role[]): Promise<Content> {
  const role = roles.find(({ representationId }) => representationId === whom);
  const licensed =
    whom !== SELF && !helpIdOf(whom) && (!role || role.kind === 'agent') ? practitioner(roles) : undefined;
  if (!licensed) return contentFor(kind, whom, roles, undefined);
  const { representationId } = licensed;
  // Without the licence he writes it himself.
  const licence = await call('identity', { action: 'representation', representationId }).catch(() => undefined);
  return contentFor(kind, whom, roles, licence);
}

type Summary = DataOf<'file-case', 'mine'>['filings'][number];

/** Drafts of those whom I help; what cannot be asked now is left out. */
export async function helpedDrafts(helps: readonly Help[]): Promise<Summary[]> {
  const lists = await Promise.all(
    helping(helps).map(({ helpId }) =>
      call('file-case', { action: 'helped', helpId }).then(
        ({ filings }) => filings.filter(({ state }) => state === 'draft'),
        () => [],
      ),
    ),
  );
  return lists.flat();
}
