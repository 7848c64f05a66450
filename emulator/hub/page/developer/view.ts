/** What developers look at. Made when it is first opened. */
import type { HubInfo } from '../../shape';
import { element } from '../element';
import { callSection, readContracts } from './call';
import { callsSection } from './calls';
import { dataSection } from './data';
import { facesSection } from './faces';
import { faultsSection } from './faults';
import { paymentsSection } from './payments';
import type { Section } from './section';
import { snapshotsSection } from './snapshots';
import { coverageSection, outboxSection, warningsSection } from './told';
import { watchesSection } from './watches';

export async function developerView(info: HubInfo): Promise<Section> {
  const contracts = await readContracts();
  const refresh = async () => {
    await Promise.all([...left, ...right].map((section) => section.refresh()));
  };
  const soon = () => void refresh().catch(() => undefined);
  const left: Section[] = [facesSection(), paymentsSection(), faultsSection(), snapshotsSection(soon), outboxSection()];
  const right: Section[] = [callsSection(), dataSection(), watchesSection(), warningsSection(), coverageSection()];
  const call = callSection(info, contracts, soon);
  return {
    element: element(
      'div',
      { className: 'developer' },
      element('div', {}, call, ...left.map((section) => section.element)),
      element('div', {}, ...right.map((section) => section.element)),
    ),
    refresh,
  };
}
