/** 对外的话: what a side is told of an entry, with every number that is a person's masked before it is kept (ENF-4, PRIV-4). */
import type { Fen } from '../../court/money';
import { maskAccount, maskPlate, maskText } from '../../court/people/mask';
import type { AssetLine, Told } from './entry';

/** As an officer enters it: the number as it is, which goes no further than here. */
export interface SaidAsset {
  kind: string;
  holder: string;
  number?: string | undefined;
  /** A plate keeps other places than an account. */
  isPlate?: boolean | undefined;
  amountFen?: number | undefined;
  band?: string | undefined;
  until?: string | undefined;
  /** 查封, 冻结 …: what was found and not controlled is not told at all (ENF-4). */
  measure: string;
}

export interface Said {
  title: string;
  text: string;
  assets?: readonly SaidAsset[] | undefined;
  media?: readonly string[] | undefined;
}

export const toldOf = ({ title, text, assets = [], media = [] }: Said): Told => ({
  title: maskText(title),
  text: maskText(text),
  assets: assets.map(lineOf),
  media: [...new Set(media)],
});

function lineOf({ kind, holder, number = '', isPlate = false, amountFen, band, until, measure }: SaidAsset): AssetLine {
  return {
    kind: maskText(kind),
    holder: maskText(holder),
    masked: isPlate ? maskPlate(number) : maskAccount(number),
    amountFen: amountFen === undefined ? null : (amountFen as Fen),
    band: band ?? null,
    until: until ?? null,
    measure: maskText(measure),
  };
}
