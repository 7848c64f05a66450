/** 遮盖的一块, with what it covers. Free of wx. */
import type { EventOf } from '../../api/services';

export type Region = EventOf<'read-dossier', 'maskPage'>['regions'][number];
export type Covers = Region['covers'];

export const COVERS: { value: Covers; label: string }[] = [
  { value: 'othersNumbers', label: '号码、住址、账号' },
  { value: 'protectedContacts', label: '证人、未成年人的联系方式' },
];

/** As the service has it, or the more usual of the two. */
export const coversOf = (covers: string): Covers =>
  covers === 'protectedContacts' ? 'protectedContacts' : 'othersNumbers';

/** What the service takes of one page. */
export const MOST = 40;
