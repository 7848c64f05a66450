/** 跟着大厅: the hall's board, asked again whenever the public one moves, and every few seconds: taking a number moves no board. */
import { call } from '../../api/call';
import { type CallFailure, failureOf } from '../../api/failure';
import { watchLive } from '../../api/live';
import { withTicket } from './after-move';
import type { Board, Ticket } from './desk';

const EVERY_MS = 10_000;

interface Tell {
  board(board: Board): void;
  failed(failure: CallFailure): void;
}

export interface Following {
  /** Asks, and goes on asking. */
  now(): Promise<void>;
  /** What a move answered, shown before the board is asked again. */
  put(ticket: Ticket): void;
  pause(): void;
}

/** @param owner the page, with `behaviors: [closesLive]` */
export function followHall(owner: object, hallId: string, tell: Tell): Following {
  let known: Board | undefined;
  let watched = '';
  let closeWatch: (() => void) | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | undefined;
  let paused = true;
  /** Raised by each move: an answer that was under way then is older than it. */
  let moves = 0;
  let movedMeanwhile = false;

  const show = (board: Board) => {
    known = board;
    tell.board(board);
  };

  const ask = async () => {
    const asked = moves;
    movedMeanwhile = false;
    try {
      const board = await call('take-number', { action: 'board', hallId });
      if (asked === moves) show(board);
      else movedMeanwhile = true;
      watch(board.date);
    } catch (error) {
      tell.failed(failureOf(error));
    }
  };

  /** A new day has a new board. */
  const watch = (date: string) => {
    if (date === watched) return;
    watched = date;
    closeWatch?.();
    closeWatch = watchLive<{ version: number }>(owner, {
      query: () =>
        wx.cloud
          .database()
          .collection('boards')
          .where({ _id: `${hallId}:${date}` }),
      onData: () => void now(),
    });
  };

  const now = (): Promise<void> => {
    if (running) {
      movedMeanwhile = true;
      return running;
    }
    if (timer !== undefined) clearTimeout(timer);
    running = ask().finally(() => {
      running = undefined;
      if (paused) return;
      if (movedMeanwhile) void now();
      else timer = setTimeout(() => void now(), EVERY_MS);
    });
    return running;
  };

  return {
    now() {
      paused = false;
      return now();
    },
    put(ticket) {
      moves += 1;
      if (known) show(withTicket(known, ticket));
    },
    pause() {
      paused = true;
      if (timer !== undefined) clearTimeout(timer);
    },
  };
}
