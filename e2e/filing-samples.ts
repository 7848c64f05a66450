/** What the pages of 手机立案 are looked at with in its other kinds: an application for enforcement, and a suit against an authority. */
import { ADMINISTRATIVE, ENFORCEMENT } from '../functions/file-case/trial-kinds';
import type { JourneyCourt } from './journey';

interface Sample {
  as: string;
  route: string;
  query: string;
  name: string;
}

const STEP = 'services/file-case/edit/step/index';
const STEPS = {
  civil: ['agents', 'papers', 'aid', 'court', 'third-parties'],
  enforcement: ['title', 'applicants', 'debtors', 'unperformed', 'deadline', 'assets', 'account', 'papers'],
  administrative: ['act', 'review', 'authority', 'act-claims', 'suspension', 'time'],
};
const CONTENT = { civil: { filedAs: 'agent', agents: [{ name: '林律师', kind: 'lawyer', authority: 'special' }] } };

/** @returns of each, somebody and a page to open */
export async function filingSamples(court: JourneyCourt): Promise<Sample[]> {
  const draft = (kind: keyof typeof STEPS, courtId: string, content: object) =>
    court.must<{ filingId: string; version: number }>('file-case', 'o-plaintiff', {
      action: 'saveDraft',
      kind,
      courtId,
      content,
    });
  const drafts = {
    civil: await draft('civil', 'yuyao', CONTENT.civil),
    enforcement: await draft('enforcement', 'yuyao', ENFORCEMENT),
    // A court that does not take it: what it says of that.
    administrative: await draft('administrative', 'yuyao', ADMINISTRATIVE),
  };
  const registered = await draft('enforcement', 'yuyao', ENFORCEMENT);
  const { filingId, version } = registered;
  await court.must('file-case', 'o-plaintiff', { action: 'submit', filingId, version });
  for (const action of ['take', 'register']) await court.must('file-case', 'o-filing-judge', { action, filingId });
  const own = (route: string, id: string, name: string, more = ''): Sample => ({
    as: 'o-plaintiff',
    route,
    query: `?filingId=${encodeURIComponent(id)}${more}`,
    name,
  });
  const kinds = ['civil', 'enforcement', 'administrative'] as const;
  return [
    ...kinds.flatMap((kind) =>
      STEPS[kind].map((step) => own(STEP, drafts[kind].filingId, `${kind}-${step}`, `&step=${step}`)),
    ),
    ...(['enforcement', 'administrative'] as const).flatMap((kind) => [
      own('services/file-case/edit/index', drafts[kind].filingId, kind),
      own('services/file-case/submit/index', drafts[kind].filingId, kind),
    ]),
    own('services/file-case/filing/index', filingId, 'enforcement'),
  ];
}
