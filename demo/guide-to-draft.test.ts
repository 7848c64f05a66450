// What the page does: the model filled here is the content of a draft there. Only the contract joins the two services.
import { main as fileCase } from '../functions/file-case/index';
import { BASE } from '../functions/guide/content/base';
import type { GuideResult } from '../functions/guide/contract';
import { main } from '../functions/guide/index';
import { type CourtCloud, startCourt } from './court-cloud';

let court: CourtCloud;
beforeAll(async () => {
  court = await startCourt({ guide: main, 'file-case': fileCase });
});
afterAll(() => court.stop());

const COMPLAINTS = BASE.template.filter(({ draft }) => draft !== null);

test.each(COMPLAINTS.map((template) => ({ id: template.templateId, template })))(
  'GUIDE-1 $id filled with its own examples is a draft that file-case takes',
  async ({ template: { templateId, fields } }) => {
    const filled = await court.must<GuideResult<'fillTemplate'>>('guide', undefined, {
      action: 'fillTemplate',
      templateId,
      values: fields.map(({ fieldId, example }) => ({ fieldId, value: example })),
    });
    expect(filled.missing).toEqual([]);
    expect(filled.paragraphs.join('')).not.toMatch(/[{}＿]|undefined/);
    const draft = await court.must<{ filingId: string }>('file-case', 'o-plaintiff', {
      action: 'saveDraft',
      courtId: 'yuyao',
      content: filled.draft,
    });
    expect(draft.filingId).toBeTruthy();
  },
);

test.each(BASE.template.map((template) => ({ id: template.templateId, template })))(
  'GUIDE-1 $id can be printed empty, to be filled by hand',
  async ({ template: { templateId, fields } }) => {
    const { missing, paragraphs } = await court.must<GuideResult<'fillTemplate'>>('guide', undefined, {
      action: 'fillTemplate',
      templateId,
      values: [],
    });
    expect(missing).toHaveLength(fields.filter(({ optional }) => !optional).length);
    expect(paragraphs.join('')).toContain('＿＿＿＿');
  },
);
