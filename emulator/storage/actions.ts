/** `storage.*` actions of `/admin`. Shapes: node-sdk src/storage/index.ts. */
import type { Action } from '../admin/admin';
import type { Params } from '../admin/database';
import type { Limits } from '../limits/limits';
import { CloudError } from '../store/errors';
import type { Files } from './files';
import type { Links } from './links';
import { FILE_CODES, type FileIds, type Parsed } from './path';

/** WeChat's documents say 10 minutes or a day when `maxAge` is not said: the shorter one. */
const DEFAULT_AGE = 600;

export interface StorageContext {
  files: Files;
  fileIds: FileIds;
  links: Links;
  limits: Limits;
}

const invalid = (message: string) => new CloudError(FILE_CODES.invalid, message);

function listOf(value: unknown, name: string, limits: Limits): unknown[] {
  if (!Array.isArray(value) || value.length === 0) throw invalid(`${name} must be an array that is not empty`);
  limits.check('files-a-call', value.length, name);
  return value;
}

function fieldsOf(value: unknown, name: string): Params {
  if (typeof value !== 'object' || value === null) throw invalid(`an element of ${name} must be an object`);
  return value as Params;
}

function textOf(value: unknown, name: string): string {
  if (typeof value !== 'string' || value === '') throw invalid(`${name} must be a text that is not empty`);
  return value;
}

/** No file has the empty path: what a fileID that names none is looked up as. */
const pathOf = (parsed: Parsed): string => ('path' in parsed ? parsed.path : '');

const codeOf = (parsed: Parsed | undefined, isThere: boolean): string =>
  parsed && 'code' in parsed ? parsed.code : isThere ? FILE_CODES.ok : FILE_CODES.missing;

function ageOf(value: unknown, limits: Limits): number {
  if (value === undefined || value === null) return DEFAULT_AGE;
  if (!Number.isInteger(value) || Number(value) < 1)
    throw invalid('max_age must be a whole number of seconds, 1 or more');
  return Math.min(Number(value), limits.of('link-s'));
}

export function storageActions({ files, fileIds, links, limits }: StorageContext): Record<string, Action> {
  return {
    'storage.getUploadMetadata': async ({ path: given, method }) => {
      const path = fileIds.checkedPath(given);
      if (method !== undefined && method !== 'put') throw invalid('only the method put is emulated');
      return { data: links.upload(path, null) };
    },

    'storage.batchGetDownloadUrl': async (params) => {
      const asked = listOf(params.file_list, 'file_list', limits).map((element) => {
        const { fileid, max_age } = fieldsOf(element, 'file_list');
        return { fileID: textOf(fileid, 'fileid'), maxAge: ageOf(max_age, limits) };
      });
      const parsed = asked.map(({ fileID }) => fileIds.parse(fileID));
      const found = await files.find(parsed.map(pathOf));
      const download_list = asked.map(({ fileID, maxAge }, i) => {
        const file = found[i];
        const code = codeOf(parsed[i], file !== undefined);
        const url = file ? links.download(file.path, maxAge) : '';
        return { code, fileID, fileid: fileID, tempFileURL: url, download_url: url, maxAge };
      });
      return { data: { download_list } };
    },

    'storage.batchDeleteFile': async (params) => {
      const asked = listOf(params.fileid_list, 'fileid_list', limits).map((element) => textOf(element, 'fileid_list'));
      const parsed = asked.map((fileID) => fileIds.parse(fileID));
      const removed = await files.remove(parsed.map(pathOf));
      const delete_list = asked.map((fileID, i) => ({ code: codeOf(parsed[i], removed[i] === true), fileID }));
      return { data: { delete_list } };
    },

    'storage.batchCopyFile': async (params) => {
      const asked = listOf(params.file_list, 'file_list', limits).map((element) => fieldsOf(element, 'file_list'));
      const copy_list: Record<string, unknown>[] = [];
      for (const one of asked) copy_list.push(await copyOne(one));
      return { data: { copy_list } };
    },
  };

  async function copyOne({ src_path, dst_path, overwrite, remove_original }: Params): Promise<Record<string, unknown>> {
    const problem = fileIds.problem(src_path) ?? fileIds.problem(dst_path);
    if (problem) return { code: FILE_CODES.invalid, message: problem };
    const to = String(dst_path);
    // The documentation: an existing file is overwritten and the original kept, unless said otherwise.
    const outcome = await files.copy(String(src_path), to, {
      overwrite: overwrite !== false,
      removeOriginal: remove_original === true,
    });
    if (outcome === 'done') return { code: FILE_CODES.ok, fileId: fileIds.of(to) };
    return outcome === 'missing'
      ? { code: FILE_CODES.missing, message: `${String(src_path)} does not exist` }
      : { code: FILE_CODES.exists, message: `${to} exists` };
  }
}
