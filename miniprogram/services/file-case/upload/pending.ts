/** 还在路上的文件, and what sending them needs of the world. Free of wx. */
import type { CallFailure } from '../../../api/failure';
import type { DataOf, EventOf } from '../../../api/services';
import type { FilePart } from './parts';

export type Attached = DataOf<'file-case', 'attach'>;

/** `paused`: goes on when there is a network, or when asked to. `refused`: never as it is. */
export interface Pending {
  id: string;
  filingId: string;
  name: string;
  /** Of the evidence in the form that it proves. */
  evidenceId?: string;
  /** On this phone. */
  path: string;
  size: number;
  /** Of the parts that are through, in order. */
  parts: string[];
  state: 'queued' | 'sending' | 'paused' | 'refused';
  message: string;
  percent: number;
}

export interface UploadOutside {
  /** `uploads/<who asks>/` */
  folder(filingId: string): Promise<string>;
  upload(cloudPath: string, file: Pending, part: FilePart, tell: (sent: number) => void): Promise<string>;
  /** Ends the upload that is under way. */
  abort(): void;
  attach(event: Omit<EventOf<'file-case', 'attach'>, 'action'>): Promise<Attached>;
  /** What is left of it on the phone and in the person's own folder. */
  forget(file: Pending): void;
  failureOf(error: unknown): CallFailure;
  mayComeLater(failure: CallFailure): boolean;
  kept(): Pending[];
  keep(list: Pending[]): void;
}
