/** 台面上写什么: the board in the words of this counter. Free of wx. */
import { type Board, deskOf, mainMove } from './desk';

/** @param sitting the counter chosen on this phone; else the clerk's usual one */
export function shownOf(board: Board, sitting: string, chosen: string, now: number) {
  const seat = (id: string | null) => board.counters.find(({ counterId }) => counterId === id);
  const counter = seat(sitting) ?? seat(board.ownCounterId);
  const counterId = counter?.counterId ?? '';
  const desk = deskOf(board, counterId, chosen, now);
  return {
    ...desk,
    hallName: board.hallName,
    counters: board.counters.map(({ counterId, name }) => ({ counterId, name })),
    counterId,
    counterName: counter?.name ?? '',
    main: counterId ? mainMove(desk.current).text : '先选您坐的窗口',
    mainNote: counterId ? (desk.waiting > 0 ? `${desk.waiting} 位在等` : '现在没有人在等') : '',
  };
}
