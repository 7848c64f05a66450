/** WeChat, "picker": a choice from a sheet of wheels. */

import { define } from './define';
import { pressByKeyboard } from './keyboard';
import { nameRole } from './nested';
import { type OpenSheet, openSheet } from './picker-dialog';
import { multiColumns, pickerMode } from './picker-modes';
import { anything, flag, string, text } from './property';

type Mode = 'selector' | 'multiSelector' | 'time' | 'date' | 'region';

const EMPTY: Partial<Record<string, unknown>> = { multiSelector: [], time: '', date: '' };

export const picker = define({
  tag: 'picker',
  properties: {
    headerText: string(),
    mode: text<Mode>('selector'),
    disabled: flag(),
    range: anything([]),
    rangeKey: string(),
    value: anything(0),
    start: string(),
    end: string(),
    fields: string('day'),
    customItem: string(),
    level: string('region'),
    name: string(),
  },
  events: ['change', 'cancel', 'columnchange'],
  create(host) {
    const { element } = host;
    let sheet: OpenSheet | undefined;
    let places: number[] = [];
    pressByKeyboard(element, host.component);
    const open = () => {
      if (host.data.disabled || sheet) return;
      const mode = pickerMode(host.data);
      const { columns, chosen } = mode.open();
      places = chosen;
      sheet = openSheet({
        title: host.data.headerText,
        columns,
        chosen,
        turned(column, index) {
          places = places.with(column, index);
          if (host.data.mode === 'multiSelector') {
            // The page may give other columns now, which come by `update`.
            host.fire('columnchange', { column, value: index });
            return undefined;
          }
          const next = mode.turned(places);
          if (next) places = next.chosen;
          return next;
        },
        confirm(picked) {
          sheet = undefined;
          const value = mode.value(picked);
          host.set({ value });
          host.fire('change', { value });
        },
        cancel() {
          sheet = undefined;
          host.fire('cancel', {});
        },
      });
    };
    host.onTap(open);
    return {
      attached: () => nameRole(element, 'button', () => element.setAttribute('aria-haspopup', 'dialog')),
      update() {
        const { disabled, mode } = host.data;
        if (disabled) element.setAttribute('aria-disabled', 'true');
        else element.removeAttribute('aria-disabled');
        if (sheet && mode === 'multiSelector') {
          sheet.show(multiColumns(host.data).columns, places);
        }
      },
      changed: {
        value() {
          if (host.data.mode === 'multiSelector') places = multiColumns(host.data).chosen;
        },
      },
      detached() {
        sheet?.close();
        sheet = undefined;
      },
      field: {
        get name() {
          return host.data.name;
        },
        value: () => host.data.value,
        reset: () => host.set({ value: EMPTY[host.data.mode] ?? -1 }),
      },
      activate: open,
    };
  },
});
