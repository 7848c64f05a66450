/** How a value lies in the storage, so that it comes back with its type (WeChat, "wx.setStorage": native types, Date, and what JSON can write). */
import { kindOf } from './parameter';

export function writeValue(value: unknown): string {
  const kind = kindOf(value);
  switch (kind) {
    case 'String':
      return `S${value}`;
    case 'Number':
      return `N${value}`;
    case 'Boolean':
      return `B${value}`;
    case 'Undefined':
      return 'U';
    case 'Null':
      return 'L';
    case 'Date':
      return `D${value instanceof Date ? value.getTime() : Number.NaN}`;
    default:
      // What JSON cannot write (a function) is kept as nothing.
      return `J${JSON.stringify(value) ?? 'null'}`;
  }
}

export function readValue(text: string): unknown {
  const rest = text.slice(1);
  switch (text[0]) {
    case 'S':
      return rest;
    case 'N':
      return Number(rest);
    case 'B':
      return rest === 'true';
    case 'U':
      return undefined;
    case 'L':
      return null;
    case 'D':
      return new Date(Number(rest));
    default:
      return JSON.parse(rest);
  }
}
