/** `db.serverDate` and `db.RegExp`, with and without `new`. */
import type { SdkDatabase } from '../sdk-shape';
import { Recorded } from './recorded';

class RecordedServerDate extends Recorded {
  constructor(readonly options: { offset: number }) {
    super();
  }

  override play(db: SdkDatabase): unknown {
    return db.serverDate(this.options);
  }
}

/** @param options `offset` in ms */
export function serverDate(options: { offset?: number } = {}): RecordedServerDate {
  return new RecordedServerDate({ offset: options.offset ?? 0 });
}

interface Pattern {
  regexp: string;
  options?: string;
}

class RecordedRegExp extends Recorded {
  constructor(private readonly pattern: Pattern) {
    super();
  }

  override play(db: SdkDatabase): unknown {
    return db.RegExp({ ...this.pattern });
  }
}

export function regExp(pattern: Pattern): RecordedRegExp {
  return new RecordedRegExp({ ...pattern });
}
