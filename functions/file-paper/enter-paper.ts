/** 登记纸质材料: what a party handed in at the court or sent by post, entered by the clerk with the day that counts (ACC-2, TIME-3). */
import { randomUUID } from 'node:crypto';
import { isLegalDate, legalDateOf } from '../../court/time/legal-date';
import { idFrom } from '../../platform/digest';
import { CourtError } from '../../platform/errors';
import type { WriteContext, WriteOperation } from '../../platform/operation';
import { staff } from '../../platform/policy';
import { noteRawUploads } from '../../platform/raw-uploads';
import { noUpload, type Taken, takeIn } from '../../platform/take-in';
import { isOwnUpload } from '../../platform/uploads';
import { mustBeOfficer } from '../../records/case/officer';
import { caseParties } from '../../records/case/parties';
import { type PaperFile, paperFiles } from '../../records/paper/file';
import { casePapers } from '../../records/paper/paper';
import type { FilePaperInput } from './contract';
import { contentOf, newPaper } from './drafts';
import { receive, refuseEmpty } from './receive';
import { standingOf } from './standing';
import { type PaperView, paperView } from './view';
import type { StaffGrant } from './who';

type Context = WriteContext<FilePaperInput<'enterPaper'>, StaffGrant>;

export const enterPaper: WriteOperation<FilePaperInput<'enterPaper'>, PaperView, StaffGrant> = {
  kind: 'write',
  policy: staff('clerk'),
  async run(context) {
    const { input, grant, act, note } = context;
    const found = await mustBeOfficer(input.caseId, grant.staff, 'clerk');
    const paperId = idFrom(act._id);
    note({ target: paperId, courtId: found.courtId });
    const seeing = { found, as: 'court' as const, staff: grant.staff };
    const before = await casePapers.get(paperId);
    if (before) return paperView({ ...seeing, paper: before }, grant.openid);
    const on = dayOf(context);
    const parties = [...new Set(input.partyIds)];
    const known = new Set((await caseParties.find({ caseId: found._id }, { limit: 1000 })).map(({ _id }) => _id));
    if (parties.some((one) => !known.has(one)))
      throw new CourtError('INVALID_INPUT', '没有找到这位当事人，请重新选择。', { partyIds: '请重新选择当事人' });
    const content = contentOf(input.content);
    refuseEmpty({ files: input.files.length }, content);
    const files = await takeFiles(context, paperId, found.courtId);
    for (const file of files) await paperFiles.insertMissing(file);
    const draft = await newPaper(found, null, {
      _id: paperId,
      kind: input.kind,
      parties,
      content,
      at: act.at,
      act: act._id,
      byName: grant.staff.name,
    });
    const how = input.how === 'post' ? 'posted' : 'handedIn';
    const standing = await standingOf(found, null, input.kind, parties, content, { at: act.at, paper: { how, on } });
    const paper = await receive({
      draft: { ...draft, channel: input.how, handedInOn: on, files: files.length },
      isNew: true,
      found,
      content,
      standing,
      actor: 'clerk',
      act,
      changes: {},
    });
    return paperView({ ...seeing, paper }, grant.openid);
  },
};

function dayOf({ input: { on }, act }: Context) {
  if (!isLegalDate(on)) throw new RangeError(on);
  if (on > legalDateOf(act.at.getTime()))
    throw new CourtError('INVALID_INPUT', '递交或者交邮的日期不能晚于今天，请核对。', { on: '不能晚于今天' });
  return on;
}

/** Scans that the clerk uploaded, each the court's copy before anything is entered; run again, they are found. */
async function takeFiles({ input, grant, act }: Context, paperId: string, courtId: string): Promise<PaperFile[]> {
  const taken: PaperFile[] = [];
  await noteRawUploads(
    input.files.flatMap(({ fileIds }) => fileIds),
    act,
  );
  for (const [i, { name, fileIds }] of input.files.entries()) {
    for (const one of fileIds) if (!isOwnUpload(one, grant.openid)) throw noUpload();
    const _id = `${paperId}:${idFrom(`${act._id}:${i}`)}`;
    const there = await paperFiles.get(_id);
    const whole: Taken = there ?? (await takeIn(fileIds, `courts/${courtId}/papers/${paperId}/${randomUUID()}`, name));
    const { type, size, sha256, parts } = whole;
    taken.push({
      _id,
      paperId,
      caseId: input.caseId,
      courtId,
      name,
      type,
      size,
      sha256,
      parts,
      at: act.at,
      by: grant.openid,
      act: act._id,
    });
  }
  return taken;
}
