/** 记、公布、更正、撤下: what the officer tells the two sides of his work, each by one transaction with what they are told of it (ENF-4..6). */
import { maskText } from '../../../court/people/mask';
import { idFrom } from '../../../platform/digest';
import { CourtError } from '../../../platform/errors';
import type { WriteOperation } from '../../../platform/operation';
import { staff } from '../../../platform/policy';
import { seal } from '../../../platform/secrets';
import { transact } from '../../../platform/transact';
import { entryIdOf, type NewEntry } from '../../../records/enforcement/enter';
import { AUDIENCES, type EnforcementEntry, enforcementEntries, internalSeal } from '../../../records/enforcement/entry';
import { placeOf } from '../../../records/enforcement/place';
import { correct, enterWithMedia, noEntry, publish, takeOff } from '../../../records/enforcement/publish';
import { toldOf } from '../../../records/enforcement/told';
import type { SceneInput, SceneResult } from '../contract-scene';
import { doneAtOf } from '../court/done-at';
import { type CourtContext, mine, type StaffGrant } from '../court/mine';
import { courtEntryView } from './entry-view';
import { tellFollowers } from './tell';

type Doing<K extends 'prepareEntry' | 'publishEntry' | 'correctEntry' | 'takeOffEntry'> = WriteOperation<
  SceneInput<K>,
  SceneResult<K>,
  StaffGrant
>;

const keyOf = (name: string, act: { _id: string }): string => `${name}-${idFrom(act._id, 16)}`;

/** An entry of a case of his. Throws NOT_FOUND, FORBIDDEN. */
export async function officersEntry(
  context: Pick<CourtContext<unknown>, 'grant'>,
  entryId: string,
): Promise<EnforcementEntry> {
  const entry = await enforcementEntries.get(entryId);
  if (entry?.courtId !== context.grant.staff.courtId) throw noEntry();
  await mine(context, entry.caseId);
  return entry;
}

async function entryView(entryId: string): Promise<SceneResult<'publishEntry'>> {
  const entry = await enforcementEntries.get(entryId);
  if (!entry) throw noEntry();
  return courtEntryView(entry);
}

function sidesOf(told: SceneInput<'prepareEntry'>['told']): EnforcementEntry['told'] {
  const sides: EnforcementEntry['told'] = {};
  for (const audience of AUDIENCES) {
    const said = told[audience];
    if (said) sides[audience] = toldOf(said);
  }
  return sides;
}

/** What a correction does not say anew of assets stands as it was: whole numbers are known to nobody any more. */
function withAssets(
  sides: EnforcementEntry['told'],
  said: SceneInput<'correctEntry'>['told'],
  { told: before }: EnforcementEntry,
): EnforcementEntry['told'] {
  const kept: EnforcementEntry['told'] = {};
  for (const audience of AUDIENCES) {
    const side = sides[audience];
    if (!side) continue;
    const assets = said[audience]?.assets === undefined ? (before[audience]?.assets ?? []) : side.assets;
    kept[audience] = { ...side, assets };
  }
  return kept;
}

export const prepareEntry: Doing<'prepareEntry'> = {
  kind: 'write',
  policy: staff('enforcement'),
  async run(context) {
    const { input, act, note } = context;
    const { caseId, kind, doneAt, place, internal, embargoed = false, publish: atOnce = false } = input;
    const { found } = await mine(context, caseId);
    const told = sidesOf(input.told);
    if (Object.keys(told).length === 0 && internal === undefined) throw nothingSaid();
    if (atOnce && Object.keys(told).length === 0) throw nobodyTold();
    const key = keyOf('work', act);
    const entryId = entryIdOf(caseId, key);
    note({ courtId: found.courtId, target: entryId });
    const entry: NewEntry = {
      key,
      caseId,
      courtId: found.courtId,
      kind,
      officer: found.officer,
      doneAt: doneAtOf(doneAt, found, act.at),
      enteredAt: act.at,
      place: placeOf(entryId, place),
      internal: internal === undefined ? null : seal(internal, internalSeal(entryId)),
      told,
      embargoed,
      publish: atOnce,
      lastAct: act._id,
    };
    const tell = atOnce ? await tellFollowers(caseId, act.at) : undefined;
    await transact(async (transaction) => {
      await enterWithMedia(entry, transaction);
      await tell?.(entryId, transaction);
    });
    return entryView(entryId);
  },
};

export const publishEntry: Doing<'publishEntry'> = {
  kind: 'write',
  policy: staff('enforcement'),
  async run(context) {
    const { input, act, note } = context;
    const { caseId, courtId, told, _id: entryId } = await officersEntry(context, input.entryId);
    if (Object.keys(told).length === 0) throw nobodyTold();
    note({ courtId, target: entryId });
    const tell = await tellFollowers(caseId, act.at);
    await transact(async (transaction) => {
      await publish(entryId, { act, ...(input.toDebtor ? { toDebtor: true } : {}) }, transaction);
      await tell(entryId, transaction);
    });
    return entryView(entryId);
  },
};

export const correctEntry: Doing<'correctEntry'> = {
  kind: 'write',
  policy: staff('enforcement'),
  async run(context) {
    const { input, act, note } = context;
    const earlier = await officersEntry(context, input.entryId);
    const { found } = await mine(context, earlier.caseId);
    const { caseId, courtId } = earlier;
    const key = keyOf('correction', act);
    const entryId = entryIdOf(caseId, key);
    note({ courtId, target: entryId });
    const entry: NewEntry = {
      key,
      caseId,
      courtId,
      kind: 'correction',
      officer: found.officer,
      doneAt: act.at,
      enteredAt: act.at,
      internal: seal(`更正的理由：${input.reason}`, internalSeal(entryId)),
      told: withAssets(sidesOf(input.told), input.told, earlier),
      lastAct: act._id,
    };
    const tell = await tellFollowers(caseId, act.at);
    await transact(async (transaction) => {
      await correct(earlier._id, entry, transaction);
      await tell(entryId, transaction);
    });
    return entryView(entryId);
  },
};

export const takeOffEntry: Doing<'takeOffEntry'> = {
  kind: 'write',
  policy: staff('enforcement'),
  async run(context) {
    const { input, act, grant, note } = context;
    const { _id: entryId, courtId } = await officersEntry(context, input.entryId);
    note({ courtId, target: entryId });
    const reason = maskText(input.reason);
    await transact((transaction) => takeOff(entryId, { act, name: grant.staff.name, reason }, transaction));
    return entryView(entryId);
  },
};

const nothingSaid = () =>
  new CourtError('INVALID_INPUT', '请至少写一项：告诉申请执行人、告诉被执行人的内容，或者内部记录。', {
    told: '请填写内容',
  });
const nobodyTold = () =>
  new CourtError('INVALID_INPUT', '这条记录没有写告诉各方的内容，不用公布。需要告诉的，请另记一条。', {
    told: '请填写内容',
  });
