/** 哪一步问什么: the blocks of the steps that are asked as data. Free of wx. */
import { ACT_BLOCKS } from './administrative-act';
import { ADMINISTRATIVE_CLAIM_BLOCKS, LOST_TIME_BLOCKS, SUSPENSION_BLOCKS } from './administrative-claims';
import { REVIEW_BLOCKS } from './administrative-review';
import { AID_BLOCKS, COURT_BLOCKS } from './civil';
import { DEADLINE_BLOCKS } from './enforcement-deadline';
import { ACCOUNT_BLOCKS, ASSET_BLOCKS, UNPERFORMED_BLOCKS } from './enforcement-sum';
import { TITLE_BLOCKS } from './enforcement-title';
import type { Block } from './form';
import { AGENT_BLOCKS } from './people';

const BLOCKS: Readonly<Record<string, readonly Block[]>> = {
  title: TITLE_BLOCKS,
  unperformed: UNPERFORMED_BLOCKS,
  deadline: DEADLINE_BLOCKS,
  assets: ASSET_BLOCKS,
  account: ACCOUNT_BLOCKS,
  act: ACT_BLOCKS,
  review: REVIEW_BLOCKS,
  'act-claims': ADMINISTRATIVE_CLAIM_BLOCKS,
  time: LOST_TIME_BLOCKS,
  suspension: SUSPENSION_BLOCKS,
  agents: AGENT_BLOCKS,
  court: COURT_BLOCKS,
  aid: AID_BLOCKS,
};

/** None: the step is a component of its own. */
export const blocksOf = (stepId: string): readonly Block[] => BLOCKS[stepId] ?? [];

export const ALL_BLOCKS: readonly Block[] = Object.values(BLOCKS).flat();
