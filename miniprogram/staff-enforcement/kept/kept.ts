/** 手机里存着的: what an officer took or wrote at the scene, until the court has it. Free of wx. */
import type { CallFailure } from '../../api/failure';
import type { DataOf, EventOf } from '../../api/services';
import type { FilePart } from './parts';

export type Media = DataOf<'follow-enforcement', 'finishMedia'>;
type Entry = EventOf<'follow-enforcement', 'prepareEntry'>;
/** What is said of the work; its pictures are named when they are with the court. */
export type Said = Omit<Entry, 'action' | 'caseId' | 'publish'>;

/**
 * `waiting`: goes when its turn comes; `paused`: when there is a network; `refused`: when the officer asks again; `lost`: the phone has the
 * file no more; `sent`: with the court, and named still by words that are not.
 */
export type KeptState = 'waiting' | 'sending' | 'paused' | 'refused' | 'lost' | 'sent';

interface Base {
  /** Of the request, too: however often it is sent, and however late, it is done once. */
  id: string;
  /** Who took it: nobody else on this phone sees or sends it. */
  by: string;
  caseId: string;
  /** ISO, by this phone. */
  keptAt: string;
  state: KeptState;
  message: string;
  /** The court refuses the time that the phone said. */
  wrongTime: boolean;
}

export interface KeptMedia extends Base {
  what: 'photo' | 'video';
  path: string;
  size: number;
  /** Of a photo, as it was taken; '' of a film, whose parts are hashed on their way. */
  sha256: string;
  /** The phone had no room: the file is there as long as the program runs. */
  passing: boolean;
  /** ISO; '' not known, as of one from the album. */
  takenAt: string;
  /** '' the court knows nothing of it yet. */
  mediaId: string;
  folder: string;
  /** Parts that the court has. */
  done: number;
  /** The next one, where it is uploaded and not taken yet. */
  uploaded: string;
  percent: number;
}

export interface KeptWords extends Base {
  what: 'words';
  said: Said;
  /** Ids of what is kept here, or of the court's media. */
  media: string[];
}

export type Kept = KeptMedia | KeptWords;

export interface Uploaded {
  fileId: string;
  sha256: string;
}

export interface OutboxOutside {
  has(path: string): Promise<boolean>;
  begin(one: KeptMedia, parts: number): Promise<Media & { uploadFolder: string }>;
  /** One part, read, hashed and laid into the officer's own folder. */
  upload(one: KeptMedia, part: FilePart, tell: (sent: number) => void): Promise<Uploaded>;
  addPart(one: KeptMedia, uploaded: Uploaded): Promise<Media>;
  finish(mediaId: string): Promise<Media>;
  /** @param media ids of the court's */
  prepare(words: KeptWords, media: string[]): Promise<{ entryId: string }>;
  /** Ends the upload that is under way. */
  abort(): void;
  /** The court has its own copy, or it is given up. */
  forget(path: string): void;
  forgetUpload(fileId: string): void;
  failureOf(error: unknown): CallFailure;
  mayComeLater(failure: CallFailure): boolean;
  newId(): string;
  /** [] nothing was kept yet. Rejects where it cannot be read. */
  kept(): Promise<Kept[]>;
  /** Resolves when it is written. */
  keep(list: Kept[]): Promise<void>;
}

export const isMedia = (one: Kept): one is KeptMedia => one.what !== 'words';
