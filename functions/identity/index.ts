/** 身份: who somebody is here. Verification, organisations and lawyers follow (ID-1, 2, 5). */
import { defineService } from '../../platform/service';
import { contract } from './contract';
import { readNotifications, unread } from './notifications';
import { status } from './status';

export const { main, handler, describe } = defineService(contract, { status, readNotifications, unread });
