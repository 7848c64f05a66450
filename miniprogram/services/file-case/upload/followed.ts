/** 一份申请的文件: what the court has of it, followed by a component while it is shown: it grows as files arrive. */
import { call } from '../../../api/call';
import { failureOf } from '../../../api/failure';
import { uploads } from './files';
import type { Attached } from './pending';

/** A component with `filingId` among its data. */
interface Owner {
  data: { filingId: string };
  /** Draws the files anew: what is on its way moves, too. */
  showFiles(): void;
}

interface Followed {
  attached: Attached[];
  stop(): void;
}
const all = new WeakMap<object, Followed>();

/** To be called as the component is attached. @param onArrived with the filing of a file that the court has just taken in */
export function followFiles(owner: Owner, onArrived: (filingId: string) => void = () => undefined): void {
  const followed: Followed = {
    attached: [],
    stop: uploads.listen((attached, filingId) => {
      if (attached && filingId === owner.data.filingId) {
        followed.attached.push(attached);
        onArrived(filingId);
      }
      owner.showFiles();
    }),
  };
  all.set(owner, followed);
}

/** To be called as it is detached. */
export const leaveFiles = (owner: Owner): void => all.get(owner)?.stop();

export const filesOf = (owner: Owner): readonly Attached[] => all.get(owner)?.attached ?? [];

/** Asks the court anew, and draws. Resolves with what went wrong, in words; '' nothing. */
export async function loadFiles(owner: Owner): Promise<string> {
  const followed = all.get(owner);
  const { filingId } = owner.data;
  if (!followed || !filingId) return '';
  try {
    followed.attached = (await call('file-case', { action: 'attachments', filingId })).attachments;
    return '';
  } catch (error) {
    return failureOf(error).message;
  } finally {
    owner.showFiles();
  }
}
