/** 边写边查: asks once the person pauses, and forgets an answer that a later question has overtaken. */

/** A pause of this length ends a phrase; a shorter one asks for every character. */
export const PAUSE_MS = 500;

export interface Asking<T> {
  ask(text: string): Promise<T>;
  onAnswer(answer: T): void;
  onFailure(error: unknown): void;
}

export interface AskLater {
  later(text: string): void;
  /** At once, as when the person presses the button. */
  now(text: string): void;
  /** Nothing that was asked is told any more. */
  forget(): void;
}

export function askLater<T>({ ask, onAnswer, onFailure }: Asking<T>): AskLater {
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const forget = () => {
    turn += 1;
    if (timer !== undefined) clearTimeout(timer);
  };
  const now = (text: string) => {
    forget();
    const mine = turn;
    ask(text).then(
      (answer) => mine === turn && onAnswer(answer),
      (error: unknown) => mine === turn && onFailure(error),
    );
  };
  return {
    now,
    later(text) {
      forget();
      timer = setTimeout(() => now(text), PAUSE_MS);
    },
    forget,
  };
}
