/** A panel with a few fields, for what a phone would know by its own senses: a place, what a camera saw. */
import { openDialog } from './dialog';
import { button, element } from './element';

export interface Field {
  name: string;
  label: string;
  value: string;
  /** A field of several lines. */
  long?: boolean;
  /** Only these. */
  choices?: readonly string[];
  /** What is wrong with it; undefined: nothing. */
  check?(value: string): string | undefined;
}

interface Form {
  api: string;
  title: string;
  note: string;
  fields: readonly Field[];
  confirmText: string;
}

type Values = Record<string, string>;

function control({ name, value, long, choices }: Field): HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement {
  const common = { className: 'd-field', testid: `field-${name}` };
  if (choices)
    return element(
      'select',
      common,
      ...choices.map((choice) => element('option', { attributes: { value: choice } }, choice)),
    );
  const made = long ? element('textarea', { ...common, attributes: { rows: '3' } }) : element('input', common);
  made.value = value;
  return made;
}

/** @returns null: cancelled */
export const formDialog = ({ api, title, note, fields, confirmText }: Form): Promise<Values | null> =>
  openDialog<Values | null>(
    { api, label: title, className: 'd-panel', cancelled: { answer: null } },
    (dialog, close) => {
      const rows = fields.map((field) => ({
        field,
        input: control(field),
        problem: element('span', { className: 'd-problem' }),
      }));
      const confirm = () => {
        let good = true;
        for (const { field, input, problem } of rows) {
          problem.textContent = field.check?.(input.value) ?? '';
          if (problem.textContent) good = false;
        }
        if (good) close(Object.fromEntries(rows.map(({ field, input }) => [field.name, input.value])));
      };
      dialog.append(
        element('h2', {}, title),
        element('p', { className: 'd-quiet' }, note),
        ...rows.map(({ field, input, problem }) =>
          element('label', { className: 'd-labelled' }, element('span', {}, field.label), input, problem),
        ),
        element(
          'div',
          { className: 'd-pair' },
          button('form-cancel', '取消', () => close(null), 'd-button'),
          button('form-confirm', confirmText, confirm, 'd-button d-button-main'),
        ),
      );
    },
  );
