/** 排队叫号: take a number for the service hall from anywhere, see how many are before you, be called. */
import { defineService } from '../../platform/service';
import { board } from './board';
import { callNext } from './call-next';
import { cancel } from './cancel';
import { closeDay } from './close-day';
import { contract } from './contract';
import { finish } from './finish';
import { halls } from './halls';
import { mine, ticket } from './mine';
import { noShow } from './no-show';
import { queues } from './queues';
import { recall } from './recall';
import { rejoin } from './rejoin';
import { start } from './start';
import { take } from './take';
import { takeFor } from './take-for';
import { transfer } from './transfer';

export const { main, handler, describe } = defineService(contract, {
  halls,
  queues,
  take,
  mine,
  ticket,
  cancel,
  rejoin,
  callNext,
  recall,
  start,
  noShow,
  finish,
  transfer,
  takeFor,
  board,
  closeDay,
});
