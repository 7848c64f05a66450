/** An image as one file: frames of length and packed value (its head, then documents), and a hash over all of them. */
import { createHash } from 'node:crypto';
import { type FileHandle, open, readFile } from 'node:fs/promises';
import type { StoredFile } from '../storage/record';
import { pack, unpack } from '../store/prepare';
import type { Image, SavedCollection } from './image';
import { SnapshotError } from './shelf';

const FORMAT = 1;
const LENGTH_BYTES = 4;
const HASH_BYTES = 32;
/** Documents a frame: between two of them the process does other things. */
const TOGETHER = 500;

type Docs = SavedCollection['docs'];

export interface Head {
  format: number;
  savedAt: string;
  collections: { name: string; specs: SavedCollection['specs']; count: number }[];
  files: StoredFile[];
}

/** The file's bytes, in parts. */
export function* encodeImage({ savedAt, collections, files }: Image): Generator<Uint8Array> {
  const hash = createHash('sha256');
  const frame = (value: unknown) => {
    const packed = pack(value);
    const bytes = Buffer.alloc(LENGTH_BYTES + packed.length);
    bytes.writeUInt32BE(packed.length);
    bytes.set(packed, LENGTH_BYTES);
    hash.update(bytes);
    return bytes;
  };
  const known = collections.map(({ name, specs, docs }) => ({ name, specs, count: docs.length }));
  const head: Head = { format: FORMAT, savedAt, collections: known, files: [...files] };
  yield frame(head);
  for (const { docs } of collections)
    for (let from = 0; from < docs.length; from += TOGETHER) yield frame(docs.slice(from, from + TOGETHER));
  yield hash.digest();
}

/** @throws SnapshotError for what was not written so, or changed since */
export async function readImage(path: string, name: string): Promise<Image> {
  const bytes = await readFile(path);
  const body = bytes.subarray(0, -HASH_BYTES);
  if (!createHash('sha256').update(body).digest().equals(bytes.subarray(-HASH_BYTES))) throw damaged(name);
  const frames = framesOf(body);
  const head = unpack<Head>(frames.next().value ?? Buffer.alloc(0));
  if (head.format !== FORMAT) throw damaged(name);
  const collections = head.collections.map(({ name: collection, specs, count }) => {
    const docs: Docs[number][] = [];
    while (docs.length < count) docs.push(...unpack<Docs>(frames.next().value ?? Buffer.alloc(0)));
    return { name: collection, specs, docs };
  });
  return { savedAt: head.savedAt, collections, files: head.files };
}

/** What an image holds, without its documents. */
export async function readHead(path: string, name: string): Promise<Head> {
  const file = await open(path);
  try {
    const length = (await part(file, 0, LENGTH_BYTES)).readUInt32BE();
    const { size } = await file.stat();
    if (length > size) throw damaged(name);
    const head = unpack<Head>(await part(file, LENGTH_BYTES, length));
    if (head.format !== FORMAT) throw damaged(name);
    return head;
  } catch {
    // Whatever its reader stumbled over.
    throw damaged(name);
  } finally {
    await file.close();
  }
}

async function part(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer;
}

function* framesOf(body: Buffer): Generator<Buffer, undefined> {
  for (let at = 0; at < body.length; ) {
    const begins = at + LENGTH_BYTES;
    at = begins + body.readUInt32BE(at);
    yield body.subarray(begins, at);
  }
}

const damaged = (name: string) =>
  new SnapshotError('SNAPSHOT_DAMAGED', `the snapshot ${name} is damaged, or of another version: save it anew`);
