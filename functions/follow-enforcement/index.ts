/** 见证式执行: an execution, followed by both sides and worked on by its officer. */
import { defineService } from '../../platform/service';
import { contract } from './contract';
import { courtOperations } from './court';
import { partyOperations } from './party';
import { sceneOperations } from './scene';

export const { main, handler, describe } = defineService(contract, {
  ...partyOperations,
  ...courtOperations,
  ...sceneOperations,
});
