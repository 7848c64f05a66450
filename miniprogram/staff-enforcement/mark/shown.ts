/** 遮盖在画面上和清单里的样子. Free of wx. */
import type { Question } from '../../api/question';
import { styleOf } from '../../text/drawn';
import { coversAt, type Region, timeText, WHYS } from './regions';
import type { Media, RegionRow } from './start';

export const LOOKED: Question = {
  title: '全部看完了？',
  content: '公布以后，双方都看得到这个版本。请确认：儿童、无关的人、证件、车牌、无关的住宅内部，都遮住了。',
  confirmText: '看完了',
};

/** Within the film. */
export const secondOf = (wanted: number, seconds: number): number =>
  Math.min(Math.max(0, Math.floor(seconds)), Math.max(0, wanted));

/** @param at second of a film: what does not cover it then is not drawn */
export function shownRegions(regions: readonly Region[], film: boolean, at: number) {
  const rows = regions.map(
    (one, i): RegionRow => ({
      number: i + 1,
      text: WHYS.find(({ value }) => value === one.why)?.label ?? '',
      time: film ? timeText(one) : '',
    }),
  );
  const drawn = regions.flatMap((one, i) =>
    film && !coversAt(one, at) ? [] : [{ number: i + 1, style: styleOf(one) }],
  );
  return { rows, drawn };
}

/** As it stands with the court. @param seconds of a film, as far as they were known */
export const standing = (media: Media, seconds: number) => ({
  media,
  film: media.kind === 'video',
  heading: media.kind === 'video' ? '录像' : '照片',
  mode: media.state === 'ready' ? ('shown' as const) : ('mark' as const),
  sound: media.sound,
  seconds: media.seconds ?? seconds,
});

export const FILM_BROKEN = '这段录像在这部手机上放不了。请用上面的按钮一秒一秒地看，或者换一部手机放。';
