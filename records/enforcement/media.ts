/**
 * 现场影像: a photo or film of the scene: the original as taken, in parts, hashed; what was marked on it; and the versions made from it
 * for the two sides, which alone they ever see (ENF-6).
 */
import { canonical } from '../../platform/act';
import type { OpenId } from '../../platform/caller';
import { collection, type Stored } from '../../platform/database';
import { sha256Of } from '../../platform/digest';
import type { TakenPart } from '../../platform/take-in';

/** A region to be made unreadable, as fractions of width and height; of films from..to in seconds, missing: all of it. */
export interface BlurRegion {
  x: number;
  y: number;
  w: number;
  h: number;
  from?: number;
  to?: number;
  /** 儿童, 无关人员, 证件, 车牌, 住宅内部, 其他 */
  why: 'child' | 'bystander' | 'papers' | 'plate' | 'interior' | 'other';
}

export interface MadeVersion {
  fileId: string;
  size: number;
  sha256: string;
  width: number;
  height: number;
  /** Of films: in pieces, so that one is read without the others; `fileId` is the first. */
  parts?: TakenPart[];
}

/** A film is made slice by slice, over several calls. */
export interface Making {
  /** Of what was marked when it began (`markOf`). */
  mark: string;
  slices: TakenPart[];
}

export interface SceneMedia extends Stored {
  caseId: string;
  courtId: string;
  kind: 'photo' | 'video';
  by: OpenId;
  /** As the phone said; null: not known. */
  takenAt: Date | null;
  receivedAt: Date;
  parts: TakenPart[];
  size: number;
  /** Of the original; null: more parts are to come. */
  sha256: string | null;
  /** How many parts there will be, and their sizes, said before the first: resumed one by one. */
  expected: { parts: number; size: number; sha256: string | null };
  seconds: number | null;
  width: number | null;
  height: number | null;
  regions: BlurRegion[];
  /** The officer looked at the whole of it and said that nothing else has to be covered: without, it is not published. */
  looked: { at: Date; by: string } | null;
  /** `arriving`, `kept` (whole, hash right), `ready` (versions made with the regions as they are), `cannot` (no version can be made here). */
  state: 'arriving' | 'kept' | 'ready' | 'cannot';
  /** Why not, for the officer. */
  cannot: string | null;
  /** Of films: heard in the version that is shown; missing: not. */
  sound?: boolean;
  /** Missing: nothing is under way. */
  making?: Making | null;
  /** Shown: of photos the picture; of films a picture and a small film. */
  picture: MadeVersion | null;
  film: MadeVersion | null;
  entryId: string | null;
  lastAct: string;
  listKey: string;
}

export const SCENE_MEDIA = 'scene_media';
export const sceneMedia = collection<SceneMedia>(SCENE_MEDIA);

/** Short, of what was marked: that somebody looked, and what was made, hold for this and no other marking. */
export const markOf = ({ regions, sound = false }: Pick<SceneMedia, 'regions' | 'sound'>): string =>
  sha256Of(canonical({ regions, sound })).slice(0, 16);

/** ENF-6: made as it is marked now, and an officer looked at all of it. */
export const mayBeShown = ({ state, looked }: Pick<SceneMedia, 'state' | 'looked'>): boolean =>
  state === 'ready' && looked !== null;
