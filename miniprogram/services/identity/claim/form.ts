/** 申请表: one matter a screen; which screens and which questions, by what was answered so far. Free of wx. */

export interface Option {
  value: string;
  label: string;
  note?: string;
}

export interface Field {
  /** As the service names it, so that what it finds wrong stands beside it. */
  name: string;
  label: string;
  hint?: string;
  kind: 'text' | 'idcard' | 'code' | 'area' | 'choice' | 'filing';
  options?: readonly Option[];
  optional?: boolean;
  most?: number;
  /** Asked only then. */
  when?(said: Said): boolean;
}

export interface Screen {
  id: string;
  title: string;
  lead: string;
  fields: readonly Field[];
  /** `powers`: item by item; `court`: who looks at it, and the whole once more. */
  special?: 'powers' | 'court';
}

export interface Form {
  title: string;
  /** What comes after it was handed in. */
  after: string;
  screens: readonly Screen[];
}

/** What was answered; of the powers, the acts separated by commas. */
export type Said = Record<string, string>;

export const asked = ({ fields }: Screen, said: Said): Field[] => fields.filter(({ when }) => !when || when(said));

/** What has to be answered before one goes on; the service looks closer. */
export function missingOf(screen: Screen, said: Said): Record<string, string> {
  const open = asked(screen, said).filter(({ name, optional }) => !optional && !(said[name] ?? '').trim());
  return Object.fromEntries(
    open.map(({ name, kind, label }) => [name, kind === 'choice' || kind === 'filing' ? '请选一个' : `请填写${label}`]),
  );
}

/** The screen on which something is wrong; -1: on none of them. */
export function screenOf({ screens }: Form, said: Said, wrong: Record<string, string>): number {
  const paths = Object.keys(wrong);
  return screens.findIndex(
    (screen) =>
      asked(screen, said).some(({ name }) => paths.includes(name)) ||
      (screen.special === 'powers' && paths.some((path) => path.startsWith('special') || path === 'wording')) ||
      (screen.special === 'court' && paths.includes('courtId')),
  );
}

export interface Answered {
  label: string;
  text: string;
}

/** The whole once more, before it is handed in. */
export function answeredOf(form: Form, said: Said): Answered[] {
  return form.screens.flatMap((screen) =>
    asked(screen, said).flatMap(({ name, label, kind, options }) => {
      const value = (said[name] ?? '').trim();
      if (!value || kind === 'filing') return [];
      return [{ label, text: options?.find((one) => one.value === value)?.label ?? value }];
    }),
  );
}
