/** 守时: reminds, raises tasks, seals and sweeps, by the clock; it decides nothing (clause A). */
import { defineService } from '../../platform/service';
import { contract } from './contract';
import { myTasks } from './my-tasks';
import { operations } from './run';
import { verifyActs } from './verify-acts';
import { verifyCase } from './verify-case';

export const { main, handler, describe } = defineService(contract, { ...operations, myTasks, verifyActs, verifyCase });
