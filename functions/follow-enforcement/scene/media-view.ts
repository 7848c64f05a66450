/** 影像一览: how far a photo or film is, and what its officer does next. */
import { markOf, mayBeShown, type SceneMedia } from '../../../records/enforcement/media';
import type { SceneResult } from '../contract-scene';

/** Of film that one step makes: a call of the function makes several. */
export const SLICE_SECONDS = 5;

const STATES = {
  arriving: { name: '正在上传', next: '请接着上传剩下的部分；没有网络时，有了网络会接着传。' },
  kept: { name: '已收到', next: '请看完全部，把儿童、无关人员、证件、车牌和无关的住宅内部遮盖起来，再点“制作”。' },
  ready: { name: '已做好', next: '请看一遍遮盖后的版本，没有别的需要遮盖的，点“看完了”。' },
  cannot: { name: '不能制作', next: '原件已经完整保存，不会给任何一方看。' },
} as const satisfies Record<SceneMedia['state'], { name: string; next: string }>;

export function mediaView(media: SceneMedia): SceneResult<'mark'> {
  const { parts, expected, state, making, seconds, takenAt, looked, film, picture } = media;
  return {
    mediaId: media._id,
    caseId: media.caseId,
    kind: media.kind,
    state,
    stateName: STATES[state].name,
    next: mayBeShown(media) ? '可以用在执行记录里公布。' : STATES[state].next,
    takenAt: takenAt?.toISOString() ?? null,
    receivedAt: media.receivedAt.toISOString(),
    parts: parts.length,
    received: parts.reduce((sum, { size }) => sum + size, 0),
    expected: { parts: expected.parts, size: expected.size },
    sha256: media.sha256,
    seconds,
    width: media.width,
    height: media.height,
    regions: media.regions,
    sound: media.sound ?? false,
    mark: markOf(media),
    looked: looked && { at: looked.at.toISOString(), by: looked.by },
    cannot: media.cannot,
    making: making && seconds !== null ? { done: making.slices.length, of: slicesOf(seconds) } : null,
    hasPicture: picture !== null,
    filmSize: film?.size ?? null,
    entryId: media.entryId,
  };
}

export const slicesOf = (seconds: number): number => Math.max(1, Math.ceil(seconds / SLICE_SECONDS));
