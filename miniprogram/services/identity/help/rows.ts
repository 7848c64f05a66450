/** 帮办的列表行. Free of wx. */
import type { DataOf } from '../../../api/services';
import { dayText } from '../../../text/day';
import type { Tone } from '../../../text/tone';

export type Help = DataOf<'identity', 'myHelps'>['helps'][number];

export interface HelpRow {
  id: string;
  title: string;
  stateName: string;
  tone: Tone;
  scope: string;
  until: string;
}

export function helpRow({
  helpId,
  iAm,
  helperName,
  relation,
  personName,
  state,
  stateName,
  scope,
  until,
  live,
}: Help): HelpRow {
  return {
    id: helpId,
    title: iAm === 'helper' ? `我帮 ${personName ?? '别人'}` : `${helperName}（${relation}）帮我`,
    stateName,
    tone: live ? 'running' : state === 'opened' && iAm === 'helped' ? 'yours' : state === 'ended' ? 'over' : 'quiet',
    scope: scope.map(({ name }) => name).join('、'),
    until: until ? `到 ${dayText(until)} 为止` : '',
  };
}
