/**
 * 核对本案记录: a party checks that what he did in his case, and what the court did as far as he may see it, stands as it was sealed; he may
 * keep a hash and compare it later. Of what he may not see there is no entry, no count and no cursor (PROG-4, DOMAIN 6.4).
 */
import { showProgress } from '../../court/access/progress';
import { type Act, acts } from '../../platform/act';
import type { SealedAct } from '../../platform/act-chain';
import { batchesAbout, type CheckedAct, checkActs, headOf, isKept } from '../../platform/act-check';
import type { OpenId } from '../../platform/caller';
import { command } from '../../platform/database';
import { idFrom } from '../../platform/digest';
import { type VerifiedGrant, verified } from '../../platform/identity';
import type { ReadOperation } from '../../platform/operation';
import { sideBySide } from '../../platform/side-by-side';
import { type Case, cases } from '../../records/case/case';
import { type CaseEvent, caseEvents } from '../../records/case/event';
import { activePart, type CasePart, factsOf, noCase, viewerOf } from '../../records/case/part';
import { actsOf, cursorOf } from './case-acts';
import type { KeepTimeInput, KeepTimeResult } from './contract';

type Result = KeepTimeResult<'verifyCase'>;
type Line = Result['acts'][number];

const PAGE = 50;
const EVENTS_A_LOOK = 500;

export const verifyCase: ReadOperation<KeepTimeInput<'verifyCase'>, Result, VerifiedGrant> = {
  kind: 'read',
  policy: verified,
  async run({ input: { caseId, cursor, kept }, grant: { openid }, clock }) {
    const now = clock.now();
    const part = await activePart(caseId, openid, now);
    const of = await cases.get(caseId);
    if (!of || part.member.role === 'witness') throw noCase();
    const seen = await seenEvents(of, part, now);
    const { found, next } = await ownPage(of, { openid, seen }, cursor);
    const [checked, head, isSame] = await Promise.all([
      checkActs(found),
      headOf(of.courtId),
      kept && isKept(of.courtId, kept),
    ]);
    // Once, at the end of the list: what he sees in the course of the case and is gone from the acts.
    const gone = next === null ? await goneActs(of, seen, await allDigests(of)) : [];
    const lines = [...checked.map((one) => lineOf(one, openid, seen)), ...gone.map(goneLine)];
    const problems = lines.filter(({ state }) => state === 'altered' || state === 'missing').length;
    return {
      acts: lines,
      problems,
      head: head ? { batch: head.n, hash: head.hash } : null,
      kept: isSame === undefined ? null : isSame ? 'same' : 'different',
      verdict: verdictOf(lines.length, problems, isSame),
      next,
    };
  },
};

/** The beginning of an act's digest, as keys of entries end with it (case-machine.ts, records/service/effect.ts). */
const LETTERS = 12;
const digestOf = ({ _id }: Pick<Act, '_id'>): string => idFrom(_id, LETTERS);

/** Digest of the act that left it → what he sees in the course of the case. */
type Seen = ReadonlyMap<string, CaseEvent>;

const ENDS_WITH_DIGEST = /[-:]([0-9a-f]{12})(?:[0-9a-f]{12})?$/;

async function seenEvents(of: Case, part: CasePart, now: number): Promise<Seen> {
  const [viewer, facts] = [viewerOf(part), factsOf(of)];
  const seen = new Map<string, CaseEvent>();
  for (let below = '\uffff'; ; ) {
    const found = await caseEvents.find(
      { caseId: of._id, listKey: command().lt(below) },
      { orderBy: [['listKey', 'desc']], limit: EVENTS_A_LOOK },
    );
    for (const event of found) {
      const [, digest] = ENDS_WITH_DIGEST.exec(event._id) ?? [];
      const { at, by, ...one } = event;
      const item = { ...one, at: at.getTime(), ...(by === null ? {} : { by }) };
      if (digest && showProgress(viewer, facts, item, now).show !== 'absent') seen.set(digest, event);
    }
    const last = found.at(-1);
    if (found.length < EVENTS_A_LOOK || !last) return seen;
    below = last.listKey;
  }
}

interface Sees {
  openid: OpenId;
  seen: Seen;
}

/** His own, and those that left an entry which he sees; goes on until there are enough: a short page would tell of the others. */
async function ownPage(
  of: Case,
  { openid, seen }: Sees,
  cursor: string | undefined,
): Promise<{ found: SealedAct[]; next: string | null }> {
  const own: SealedAct[] = [];
  for await (const act of actsOf(of, cursor))
    if (act.by === openid || seen.has(digestOf(act))) {
      own.push(act);
      if (own.length > PAGE) break;
    }
  const found = own.slice(0, PAGE);
  const last = found.at(-1);
  return { found, next: own.length > PAGE && last ? cursorOf(last) : null };
}

async function allDigests(of: Case): Promise<ReadonlySet<string>> {
  const all = new Set<string>();
  for await (const act of actsOf(of, undefined)) all.add(digestOf(act));
  return all;
}

/** Entries whose act is in the chain and gone from the acts. What is in neither is no act's. */
async function goneActs(of: Case, seen: Seen, there: ReadonlySet<string>): Promise<{ event: CaseEvent; n: number }[]> {
  const unknown = [...seen].filter(([digest]) => !there.has(digest));
  const looked = await sideBySide(unknown, async ([digest, event]) => {
    for (const { acts: sealed, n } of await batchesAbout(of.courtId, event.at)) {
      const one = sealed.find(({ id }) => digestOf({ _id: id }) === digest);
      if (one) return (await acts.get(one.id)) ? [] : [{ event, n }];
    }
    return [];
  });
  return looked.flat();
}

const STATES: Record<Line['state'], string> = {
  sealed: '与封存时一致',
  pending: '几分钟内封存',
  altered: '与封存时不一致',
  missing: '封存过，现在找不到',
};
const WHO = { self: '您本人', court: '法院', party: '当事人' } as const;
const SERVICES: Readonly<Record<string, string>> = {
  'check-progress': '查询进展',
  'correct-filing': '远程补正',
  'file-case': '手机立案',
  'file-paper': '案中材料',
  identity: '身份',
  'pay-fee': '费款缴纳',
  'read-dossier': '手机阅卷',
  'receive-documents': '电子送达',
};

function lineOf({ act, state, batch }: CheckedAct, openid: OpenId, seen: Seen): Line {
  const event = seen.get(digestOf(act));
  const who = act.by === openid ? 'self' : event && event.by !== null ? 'party' : 'court';
  return {
    at: act.at.toISOString(),
    who,
    whoName: WHO[who],
    what: event?.title ?? SERVICES[act.service] ?? '其他操作',
    state,
    stateName: STATES[state],
    batch: batch?.n ?? null,
  };
}

function goneLine({ event, n }: { event: CaseEvent; n: number }): Line {
  const who = event.by === null ? 'court' : 'party';
  const { title, at } = event;
  return {
    ...{ at: at.toISOString(), who, whoName: WHO[who], what: title },
    ...{ state: 'missing', stateName: STATES.missing, batch: n },
  };
}

function verdictOf(count: number, problems: number, isSame: boolean | undefined): string {
  const found =
    problems === 0
      ? `核对了 ${count} 条记录，都与封存时一致。`
      : `核对了 ${count} 条记录，有 ${problems} 条与封存时不一致。请保存这个结果，向承办书记员或者本院督察部门提出。`;
  if (isSame === undefined) return found;
  return `${found}${isSame ? '您上次记下的校验值没有变。' : '您上次记下的校验值对不上，请保存两次的结果，向本院督察部门提出。'}`;
}
