/** 还在路上的文件, and what sending them needs of the world. Free of wx. */
import type { CallFailure } from '../failure';
import type { FilePart } from './parts';

/** `paused`: goes on when there is a network, or when asked to. `refused`: never as it is. */
export interface Pending {
  id: string;
  /** Id of the filing, or of the paper, that it belongs to. */
  of: string;
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

/** `A`: what the court has of a file, once it is there. */
export interface UploadOutside<A> {
  /** `uploads/<who asks>/` */
  folder(of: string): Promise<string>;
  upload(cloudPath: string, file: Pending, part: FilePart, tell: (sent: number) => void): Promise<string>;
  /** Ends the upload that is under way. */
  abort(): void;
  /** All its parts are through: the court takes it in. */
  attach(file: Pending): Promise<A>;
  /** What is left of it on the phone and in the person's own folder. */
  forget(file: Pending): void;
  failureOf(error: unknown): CallFailure;
  mayComeLater(failure: CallFailure): boolean;
  kept(): Pending[];
  keep(list: Pending[]): void;
}
