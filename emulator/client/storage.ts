/** Files as a client may use them: each path is asked of the storage rules. Results in the order of the request. */
import type { Action } from '../admin/admin';
import type { Limits } from '../limits/limits';
import type { Auth } from '../rules/environment';
import { callerId } from '../rules/openid';
import type { Files } from '../storage/files';
import type { Links, UploadMetadata } from '../storage/links';
import type { FileIds } from '../storage/path';
import { CloudError } from '../store/errors';
import type { Access } from './access';
import { authOf, type Caller } from './caller';
import { invalid } from './wire';

type Fields = Record<string, unknown>;

export interface ClientStorageOptions {
  access: Access;
  files: Files;
  fileIds: FileIds;
  links: Links;
  /** The actions of the server SDKs. */
  actions: Record<string, Action>;
  limits: Limits;
}

const ownerOf = (auth: Auth | null): string | null => callerId(auth) ?? null;

export class ClientStorage {
  constructor(private readonly options: ClientStorageOptions) {}

  /** @throws CloudError INVALID_PARAM, STORAGE_EXCEED_AUTHORITY */
  async upload(caller: Caller | null, path: unknown): Promise<UploadMetadata> {
    const { fileIds, links } = this.options;
    const checked = fileIds.checkedPath(path);
    const refusal = await this.#writeRefusal(caller, checked);
    if (refusal) throw new CloudError(refusal.code, refusal.message);
    return links.upload(checked, ownerOf(authOf(caller)));
  }

  /** `storage.batchGetDownloadUrl` of what may be read. */
  downloads(caller: Caller | null, list: unknown): Promise<Fields[]> {
    return this.#each(list, 'file_list', 'storage.batchGetDownloadUrl', 'download_list', async (one) => {
      const fileID = fieldOf(one, 'fileid');
      return this.#refusalOf(caller, 'read', fileID);
    });
  }

  /** `storage.batchDeleteFile` of what may be written. */
  remove(caller: Caller | null, list: unknown): Promise<Fields[]> {
    return this.#each(list, 'fileid_list', 'storage.batchDeleteFile', 'delete_list', async (one) =>
      this.#refusalOf(caller, 'write', one),
    );
  }

  /** `storage.batchCopyFile` of what may be read, to where may be written. */
  copy(caller: Caller | null, list: unknown): Promise<Fields[]> {
    return this.#each(list, 'file_list', 'storage.batchCopyFile', 'copy_list', async (one) => {
      const [from, to] = [fieldOf(one, 'src_path'), fieldOf(one, 'dst_path')];
      if (typeof from !== 'string' || typeof to !== 'string') return undefined;
      const wish = fieldOf(one, 'remove_original') === true ? 'write' : 'read';
      return (
        (await this.#pathRefusal(caller, 'read', from)) ??
        (wish === 'write' ? await this.#pathRefusal(caller, 'write', from) : undefined) ??
        (await this.#writeRefusal(caller, to))
      );
    });
  }

  /** Does an action with the elements that nothing refuses, and answers for all. */
  async #each(
    list: unknown,
    name: string,
    action: string,
    answer: string,
    refuse: (element: unknown) => Promise<{ code: string; message: string } | undefined>,
  ): Promise<Fields[]> {
    const run = this.options.actions[action];
    if (!run) throw invalid(`unknown action: ${action}`);
    if (!Array.isArray(list) || list.length === 0) throw invalid(`${name} must be an array that is not empty`);
    this.options.limits.check('files-a-call', list.length, name);
    const refusals = await Promise.all(list.map(refuse));
    const allowed = list.filter((_one, i) => refusals[i] === undefined);
    const done = allowed.length === 0 ? [] : resultsOf(await run({ [name]: allowed }), answer);
    let next = 0;
    return list.map((element, i) => {
      const refusal = refusals[i];
      if (refusal) return { code: refusal.code, message: refusal.message, ...naming(element) };
      next += 1;
      return done[next - 1] ?? {};
    });
  }

  async #refusalOf(caller: Caller | null, operation: 'read' | 'write', fileID: unknown) {
    const parsed = typeof fileID === 'string' ? this.options.fileIds.parse(fileID) : undefined;
    // What names no file here is answered by the action itself.
    return parsed && 'path' in parsed ? this.#pathRefusal(caller, operation, parsed.path) : undefined;
  }

  async #pathRefusal(caller: Caller | null, operation: 'read' | 'write', path: string) {
    const [file] = await this.options.files.find([path]);
    return this.options.access.storageRefusal(operation, caller, path, file?.openid ?? undefined);
  }

  /** A new file will be the caller's own; an existing one is whose it is. */
  async #writeRefusal(caller: Caller | null, path: string) {
    const [file] = await this.options.files.find([path]);
    const owner = file ? file.openid : ownerOf(authOf(caller));
    return this.options.access.storageRefusal('write', caller, path, owner ?? undefined);
  }
}

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Object.entries(value).find(([key]) => key === name)?.[1] : undefined;

/** Which file an answer is about, as the actions say it. */
function naming(element: unknown): Fields {
  const fileID = typeof element === 'string' ? element : fieldOf(element, 'fileid');
  return typeof fileID === 'string' ? { fileID, fileid: fileID } : {};
}

function resultsOf(answer: Fields, name: string): Fields[] {
  const list = fieldOf(answer.data, name);
  return Array.isArray(list) ? list : [];
}
