/**
 * 现场录像: the small version that is shown: 480 lines, H.264, covered where and when it was marked, without what a phone wrote beside it. Made
 * slice by slice, since no call of a function lasts as long as a long film takes; the slices are joined without being made again.
 */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type CoveredRegion, inPoints, shownSize } from './cover';
import { FfmpegError, FfmpegSlow, ffmpeg, ran } from './ffmpeg';

export { FfmpegError, FfmpegSlow, ffmpegPath } from './ffmpeg';

export interface FilmFacts {
  seconds: number;
  /** As it is seen, turned upright. */
  width: number;
  height: number;
  hasSound: boolean;
}

/** A film of this machine's disk. */
export interface Film extends FilmFacts {
  file: string;
}

const LONGEST = 854;
/** A film is covered a little before and after: who marks it by hand is not exact to the picture. */
const AHEAD = 0.5;
/** Only what a phone films, from this file: no list of other files, no address. */
const INPUT = ['-protocol_whitelist', 'file', '-f', 'mov'];
const STAMP = ['-protocol_whitelist', 'file', '-f', 'png_pipe'];
/** Points between the stamp and the edge: at the top, since a player's keys are at the bottom. */
const EDGE = 8;
/** Nothing of what stands beside the pictures: place, phone, time, subtitles, data. */
const BARE = [
  '-map_metadata',
  '-1',
  '-map_chapters',
  '-1',
  '-sn',
  '-dn',
  '-fflags',
  '+bitexact',
  '-flags:v',
  '+bitexact',
];
const LOOK_MS = 10_000;
const MAKE_MS = 11_000;

/** Throws NoFfmpeg, FfmpegSlow, FfmpegError for what is no film. @param patienceMs then it is ended */
export async function openFilm(file: string, patienceMs = LOOK_MS): Promise<Film> {
  // Without an output it always ends with an error, after it has said what there is.
  const { told, cut } = await ran([...INPUT, '-i', file], patienceMs);
  // On a busy machine: it says nothing about the film.
  if (cut) throw new FfmpegSlow('it took too long');
  const [, h, m, s] = /Duration: (\d+):(\d\d):(\d\d(?:\.\d+)?)/.exec(told) ?? [];
  const size = /Stream #\S+.*?Video:.*?, (\d{2,5})x(\d{2,5})/.exec(told);
  if (h === undefined || !size) throw new FfmpegError('it is no film');
  const turned = /(?:rotation of|rotate\s*:)\s*-?(?:90|270)/.test(told);
  const [a, b] = [Number(size[1]), Number(size[2])];
  return {
    file,
    seconds: Number(h) * 3600 + Number(m) * 60 + Number(s),
    width: turned ? b : a,
    height: turned ? a : b,
    hasSound: /Stream #\S+.*?Audio:/.test(told),
  };
}

/** Of what begins at `begin` seconds of the film. */
function filters(film: FilmFacts, regions: readonly CoveredRegion[], begin: number): string {
  const size = shownSize(film, LONGEST);
  const boxes = regions.map((region) => {
    const { left, top, width, height } = inPoints(region, size);
    const box = `drawbox=x=${left}:y=${top}:w=${width}:h=${height}:color=0x808080:t=fill`;
    if (region.from === undefined && region.to === undefined) return box;
    const from = Math.max(0, (region.from ?? 0) - AHEAD - begin);
    const to = (region.to ?? film.seconds + 1) + AHEAD - begin;
    return `${box}:enable='between(t,${from.toFixed(3)},${to.toFixed(3)})'`;
  });
  return [`scale=${size.width}:${size.height}`, 'setsar=1', ...boxes].join(',');
}

export const shownFilmSize = (film: FilmFacts) => shownSize(film, LONGEST);
/** The room there is for a stamp, in points. */
export const stampRoom = (film: FilmFacts): number => shownFilmSize(film).width - 2 * EDGE;

/** One picture of it, as JPEG. @param at seconds */
export async function frameOf(film: Film, regions: readonly CoveredRegion[], at: number, into: string): Promise<void> {
  await ffmpeg(
    [
      ...['-ss', at.toFixed(3), ...INPUT, '-i', film.file, '-map', '0:v:0'],
      ...[
        '-vf',
        filters(film, regions, at),
        '-frames:v',
        '1',
        '-q:v',
        '3',
        ...BARE,
        '-f',
        'image2',
        '-update',
        '1',
        into,
      ],
    ],
    MAKE_MS,
  );
}

export interface Slice {
  begin: number;
  seconds: number;
}

/**
 * Its pictures without sound, from a key picture on, so that slices can be joined.
 * @param stamp path of a PNG that is laid into each of them
 */
export async function makeSlice(
  film: Film,
  regions: readonly CoveredRegion[],
  { begin, seconds }: Slice,
  stamp: string,
  into: string,
): Promise<void> {
  const stamped = `[0:v:0]${filters(film, regions, begin)}[covered];[covered][1:v:0]overlay=x=${EDGE}:y=${EDGE}[out]`;
  await ffmpeg(
    [
      ...['-ss', begin.toFixed(3), ...INPUT, '-i', film.file, ...STAMP, '-i', stamp],
      ...['-t', seconds.toFixed(3), '-filter_complex', stamped, '-map', '[out]', '-an'],
      ...['-r', '25', '-c:v', 'libx264', '-preset', 'veryfast', '-crf', '28'],
      ...['-pix_fmt', 'yuv420p', '-profile:v', 'main', '-video_track_timescale', '12800', ...BARE, '-f', 'mp4', into],
    ],
    MAKE_MS,
  );
}

/** All slices in their order, with the film's own sound where it is to be heard. */
export async function joinSlices(film: Film, slices: readonly string[], sound: boolean, into: string): Promise<void> {
  const list = `${into}.txt`;
  await writeFile(list, slices.map((one) => `file '${path.basename(one)}'\n`).join(''));
  const heard = sound && film.hasSound;
  await ffmpeg(
    [
      ...['-protocol_whitelist', 'file', '-f', 'concat', '-safe', '1', '-i', list],
      ...(heard ? [...INPUT, '-i', film.file] : []),
      ...[
        '-map',
        '0:v:0',
        ...(heard ? ['-map', '1:a:0', '-c:a', 'aac', '-b:a', '48k', '-ac', '1', '-shortest'] : ['-an']),
      ],
      ...['-c:v', 'copy', ...BARE, '-movflags', '+faststart', '-f', 'mp4', into],
    ],
    MAKE_MS,
  );
}
