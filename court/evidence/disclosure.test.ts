import { type MediationMaterial, mayShowEvidence, mediationMaterialForTrial, settlementMark } from './disclosure';

test('EVID-8 confidential evidence is shown to those who must examine it, never in public', () => {
  const secret = { confidential: true };
  for (const viewer of ['court', 'party', 'agent', 'witness', 'spectator'] as const) {
    expect(mayShowEvidence(secret, { viewer, publicPart: true })).toBe(false);
    expect(mayShowEvidence(secret, { viewer, publicPart: false })).toBe(viewer !== 'witness' && viewer !== 'spectator');
  }
});

test('EVID-8, HEAR-12 other evidence is shown in court, but not to a witness', () => {
  expect(mayShowEvidence({ confidential: false }, { viewer: 'spectator', publicPart: true })).toBe(true);
  expect(mayShowEvidence({ confidential: false }, { viewer: 'witness', publicPart: true })).toBe(false);
});

const none = { allAgree: false };
const material = (kind: MediationMaterial['kind'], confirmedInWriting = false): MediationMaterial => ({
  kind,
  confirmedInWriting,
});

test('EVID-11 nothing said in mediation reaches the trial, confirmed in writing or not', () => {
  for (const kind of ['statement', 'concession', 'proposal', 'recording', 'transcript'] as const) {
    expect(mediationMaterialForTrial(material(kind), none).allowed).toBe(false);
    expect(mediationMaterialForTrial(material(kind, true), none).allowed).toBe(false);
  }
});

test('EVID-11 all agree, or a law that is named, opens it', () => {
  expect(mediationMaterialForTrial(material('concession'), { allAgree: true }).allowed).toBe(true);
  expect(mediationMaterialForTrial(material('concession'), { allAgree: false, law: '某法第1条' }).allowed).toBe(true);
  expect(mediationMaterialForTrial(material('concession'), { allAgree: false, law: '  ' }).allowed).toBe(false);
});

test('EVID-11 undisputed facts confirmed in writing, and the record of a failure, go to the judge', () => {
  expect(mediationMaterialForTrial(material('undisputedFact', true), none).allowed).toBe(true);
  expect(mediationMaterialForTrial(material('undisputedFact'), { allAgree: true }).allowed).toBe(false);
  expect(mediationMaterialForTrial(material('failureRecord'), none).allowed).toBe(true);
});

test('EVID-11 a concession in settlement talks outside mediation is marked for the judge, not kept out', () => {
  expect(settlementMark({ concededToSettle: true }, none)?.text).toContain('请法官审查');
  for (const concededToSettle of [false, undefined]) expect(settlementMark({ concededToSettle }, none)).toBeUndefined();
  expect(settlementMark({ concededToSettle: true }, { allAgree: true })).toBeUndefined();
  expect(settlementMark({ concededToSettle: true }, { allAgree: false, law: '某法第1条' })).toBeUndefined();
  expect(settlementMark({ concededToSettle: true }, { allAgree: false, law: ' ' })).toBeDefined();
});
