/** 登记纸质材料的表单: what a clerk chooses from: the parties, every kind of paper, what fits the case as it stands first, the periods. */
import { FILED_KINDS, filedKind } from '../../court/papers-filed/kinds';
import { CASE_ROLE_NAMES } from '../../court/papers-filed/role-names';
import type { ReadOperation } from '../../platform/operation';
import { staff } from '../../platform/policy';
import { uploadFolder } from '../../platform/uploads';
import { mustBeOfficer } from '../../records/case/officer';
import { caseParties, inOrder, present } from '../../records/case/parties';
import { keysOf } from '../../records/filing/form/fields';
import type { FilePaperInput, FilePaperResult } from './contract';
import { periodsOf } from './standing';
import type { StaffGrant } from './who';

export const enterForm: ReadOperation<FilePaperInput<'enterForm'>, FilePaperResult<'enterForm'>, StaffGrant> = {
  kind: 'read',
  policy: staff('clerk'),
  async run({ input: { caseId }, grant }) {
    const found = await mustBeOfficer(caseId, grant.staff, 'clerk');
    const parties = inOrder(present(await caseParties.find({ caseId }, { limit: 1000 })));
    const periods = await periodsOf(
      caseId,
      parties.map(({ _id }) => _id),
    );
    const kinds = keysOf(FILED_KINDS).map((kind) => {
      const { name, plain, matters, states, asks, amountMeans, aboutMeans } = filedKind(kind);
      return {
        kind,
        name,
        plain,
        fits: matters.includes(found.kind ?? 'civil') && states.includes(found.state),
        asks: [...asks],
        amountMeans: amountMeans ?? null,
        aboutMeans: aboutMeans ?? null,
      };
    });
    return {
      caseNo: found.caseNo,
      title: found.title,
      parties: parties.map(({ _id, name, role }) => ({ partyId: _id, name, role: CASE_ROLE_NAMES[role] })),
      kinds: kinds.sort((a, b) => Number(b.fits) - Number(a.fits)),
      periods: periods.flatMap(({ _id, partyId, title, on }) =>
        partyId === null ? [] : [{ dateId: _id, partyId, title, lastDay: on }],
      ),
      uploadFolder: uploadFolder(grant.openid),
    };
  },
};
