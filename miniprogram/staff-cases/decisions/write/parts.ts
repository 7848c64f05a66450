/** 各种文书都有的部分. Free of wx. */
import type { FormField, Option } from '../../../components/form/field';
import type { Form } from '../kinds';

/** Characters that one part takes. */
export const MOST = 20_000;

export const facts: FormField = { name: 'facts', label: '事实', is: 'long', most: MOST };
export const reasons: FormField = { name: 'reasons', label: '理由（本院认为）', is: 'long', most: MOST };

export const options = (texts: readonly string[]): Option[] =>
  texts.map((label, i) => ({ value: String(i + 1), label }));
export const partiesOf = ({ parties }: Form, only?: string): Option[] =>
  parties
    .filter(({ role }) => !only || role === only)
    .map(({ partyId, role, name }) => ({ value: partyId, label: `${role} ${name}` }));
