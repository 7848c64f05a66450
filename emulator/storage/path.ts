/** Names of files: the path a user chose, and the fileID the cloud makes of it. */
import { CloudError, DATABASE_CODES } from '../store/errors';

/** Codes a file of a list is answered with. Source: the code table in wx-server-sdk; docs.cloudbase.net, error codes. */
export const FILE_CODES = {
  ok: 'SUCCESS',
  missing: 'STORAGE_FILE_NONEXIST',
  exists: 'STORAGE_FILE_PATH_CONFLICT',
  foreign: 'INVALIID_ENV',
  invalid: DATABASE_CODES.invalidParam,
} as const;

// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these are refused.
const CONTROL = /[\u0000-\u001f\u007f]/;

/**
 * What is wrong with a path; undefined when nothing is. developers.weixin.qq.com, storage/naming: not empty, no leading
 * '/', no '//', not too long. Stricter than the cloud with '.', '..' and control characters.
 */
function pathProblem(path: unknown, mostBytes: number): string | undefined {
  if (typeof path !== 'string' || path === '') return 'the path must be a text that is not empty';
  if (!path.isWellFormed()) return 'the path is not well-formed Unicode';
  if (Buffer.byteLength(path) > mostBytes) return `the path is longer than ${mostBytes} bytes`;
  if (CONTROL.test(path)) return 'the path has a control character';
  const parts = path.split('/');
  if (parts.includes('')) return "the path must not begin or end with '/' nor have an empty part";
  if (parts.includes('.') || parts.includes('..')) return "the path must not have '.' or '..' as a part";
  return undefined;
}

export type Parsed = { path: string } | { code: typeof FILE_CODES.missing | typeof FILE_CODES.foreign };

/** Paths and fileIDs of one environment: `cloud://<env>.<bucket>/<path>`. */
export class FileIds {
  readonly bucket: string;

  /** @param mostBytes how long a path may be */
  constructor(
    private readonly envId: string,
    private readonly mostBytes: number,
  ) {
    // The cloud's buckets begin with the first two letters of the environment in hex: 6c6f-local-env-1250000000.
    this.bucket = `${Buffer.from(envId).toString('hex').slice(0, 4)}-${envId}-1250000000`;
  }

  problem(path: unknown): string | undefined {
    return pathProblem(path, this.mostBytes);
  }

  /** A path that may be used. Throws INVALID_PARAM. */
  checkedPath(path: unknown): string {
    const problem = this.problem(path);
    if (problem !== undefined || typeof path !== 'string') throw new CloudError(FILE_CODES.invalid, `${problem}`);
    return path;
  }

  of(path: string): string {
    return `cloud://${this.envId}.${this.bucket}/${path}`;
  }

  /** The path, or the code to answer: what names no file here does not exist; another environment's is INVALIID_ENV. */
  parse(fileId: string): Parsed {
    const match = /^cloud:\/\/([^./]+)\.([^/]+)\/(.+)$/s.exec(fileId);
    if (!match) return { code: FILE_CODES.missing };
    const [, envId, bucket, path] = match;
    if (envId !== this.envId) return { code: FILE_CODES.foreign };
    if (bucket !== this.bucket || path === undefined || this.problem(path)) return { code: FILE_CODES.missing };
    return { path };
  }
}
