/** 只能有一份的: what somebody may ask for, and hold, only once at a time; unique among representations. */
import type { Capacity } from '../../court/agency/representation';
import type { Representation } from './representation';

/** @param about an organisation, a ward, an agent's matter */
export const askedKey = (kind: Capacity['kind'], openid: string, about: string): string =>
  `${kind}:${openid}:${about}:asked`;

/** The key under which what was asked for is held once it is in force. */
export const heldKey = ({ live }: Pick<Representation, 'live'>): string => live.replace(/:asked$/, ':held');
