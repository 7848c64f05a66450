/** 预约立案: a person books a time to file at the counter, and the counter sees who comes. */
import { defineService } from '../../platform/service';
import { book } from './book';
import { cancel } from './cancel';
import { closeSlots } from './close-slots';
import { confirmation } from './confirmation';
import { consider } from './consider';
import { contract } from './contract';
import { arrived, day, noShow } from './day';
import { get, mine } from './mine';
import { openSlots } from './open-slots';
import { slots } from './slots';

export const { main, handler, describe } = defineService(contract, {
  slots,
  consider,
  book,
  cancel,
  mine,
  get,
  confirmation,
  openSlots,
  closeSlots,
  day,
  arrived,
  noShow,
});
