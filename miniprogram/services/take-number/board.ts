/** 叫号屏: the board of a hall on a day, as the window's moves change it; everybody may read it. */
import { watchLive } from '../../api/live';

export interface Board {
  version: number;
  /** The latest call first. */
  calling: { number: string; queueName: string; counterName: string }[];
}

/** The board of the day that it is told, whatever the phone's clock says; of the next one after midnight. */
export function followBoard(owner: object, hallId: string, onBoard: () => void): (date: string) => void {
  let watched = '';
  let end = () => {};
  return (date) => {
    if (date === watched) return;
    end();
    watched = date;
    end = watchBoard(owner, { hallId, date }, onBoard);
  };
}

/** `hall` and `date` make the document's id, as functions/take-number/records.ts says. Gives what ends it. */
export function watchBoard(
  owner: object,
  { hallId, date }: { hallId: string; date: string },
  onBoard: (board: Board) => void,
): () => void {
  let shown = 0;
  return watchLive<Board>(owner, {
    query: () =>
      wx.cloud
        .database()
        .collection('boards')
        .where({ _id: `${hallId}:${date}` }),
    onData([board]) {
      // Polling brings the same one again.
      if (!board || board.version === shown) return;
      shown = board.version;
      onBoard(board);
    },
  });
}
