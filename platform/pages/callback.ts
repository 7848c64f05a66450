/** A function of ours that pdfium calls: WebAssembly calls only what stands in its table, and its table takes only WebAssembly's own. */

/** The table of a module. */
export interface Table {
  set(place: number, value: unknown): void;
}

/** Node.js has it; its types do not say so. */
declare const WebAssembly: {
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object, imports: object) => { exports: Record<string, unknown> };
};

const I32 = 0x7f;

/** The smallest module there is: it imports a function of this type and exports it again, as WebAssembly's own. */
const passing = (parameters: number, results: number): Uint8Array<ArrayBuffer> => {
  const type = [0x60, parameters, ...Array(parameters).fill(I32), results, ...Array(results).fill(I32)];
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...[0x01, type.length + 1, 0x01, ...type],
    ...[0x02, 0x07, 0x01, 0x01, 0x65, 0x01, 0x66, 0x00, 0x00],
    ...[0x07, 0x05, 0x01, 0x01, 0x66, 0x00, 0x00],
  ]);
};

export interface WasmFunction {
  /** How many whole numbers it takes. */
  parameters: number;
  /** 1 where it answers one. */
  results: 0 | 1;
  call: (...values: number[]) => number;
}

/** Puts a function at a place of the table: one that nobody else uses, since the table has none to spare and cannot grow. */
export function putCallback(table: Table, place: number, { parameters, results, call }: WasmFunction): void {
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(passing(parameters, results)), {
    e: { f: call },
  });
  table.set(place, exports.f);
}
