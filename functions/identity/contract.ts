/** 身份: what can be asked about oneself: who one is here, and what one was told. */
import * as z from 'zod/mini';
import { STAFF_ROLES } from '../../court/people/roles';
import { contract as define, type EventOf, type InputOf, type ResultOf } from '../../platform/contract';
import { composedId, named } from '../../platform/input';
import { checkActions, consentKind } from './check-contract';
import { deskActions } from './desk-contract';
import { helpActions } from './help-contract';
import { ownDataActions } from './own-data-contract';
import { representationActions } from './representation-contract';

const place = z.object({
  hallId: z.string(),
  name: z.string(),
  counters: z.array(z.object({ counterId: z.string(), name: z.string() })),
});

const staff = z.object({
  courtId: z.string(),
  courtName: z.string(),
  /** As it stands on the door: an officer acts under his full name. */
  name: z.string(),
  roles: z.array(z.enum(STAFF_ROLES)),
  /** Where a window clerk serves. */
  halls: z.array(place),
  /** The counter he sits at unless he says otherwise. */
  counterId: z.nullable(z.string()),
  /** `needed`: nothing can be done for the court before a check of purpose `staff`; until when it is `open`. */
  session: z.enum(['none', 'needed', 'open']),
  sessionEndsAt: z.nullable(z.string()),
});

export const contract = define('identity', '身份 who one is, and what one was told', {
  status: {
    input: z.strictObject({}),
    result: z.object({
      /** ID-1: what has effect in a case needs a verified identity. */
      verified: z.boolean(),
      /** Masked (PRIV-4); '' where the court knows none. */
      name: z.string(),
      /** Notices not read, or not in the version of today. */
      needs: z.array(consentKind),
      /** Agreed to, and not taken back. Who refused the face is in neither list: he is not asked at each step (个保法16). */
      agreed: z.array(consentKind),
      /** ID-2: why nothing can be done with this account now. */
      suspended: z.nullable(z.object({ reason: z.enum(['theft', 'takeover']), since: z.string(), text: z.string() })),
      /** ID-8: checks by face today; another way is always open. */
      face: z.object({ leftToday: z.int(), lockedUntil: z.nullable(z.string()), text: z.string() }),
      otherWay: z.string(),
      staff: z.nullable(staff),
    }),
  },
  /** Ids that are not the caller's own are passed over in silence. */
  readNotifications: {
    input: z.strictObject({ ids: named(z.array(composedId('通知')).check(z.maxLength(50)), '通知') }),
    /** How many of them are the caller's own, and are read now. */
    result: z.object({ read: z.int() }),
  },
  unread: { input: z.strictObject({}), result: z.object({ unread: z.int() }) },
  ...checkActions,
  ...ownDataActions,
  ...deskActions,
  ...representationActions,
  ...helpActions,
});

export type IdentityAction = keyof typeof contract.actions;
export type IdentityEvent = { [K in IdentityAction]: EventOf<typeof contract, K> }[IdentityAction];
export type IdentityInput<K extends IdentityAction> = InputOf<typeof contract, K>;
export type IdentityResult<K extends IdentityAction> = ResultOf<typeof contract, K>;
