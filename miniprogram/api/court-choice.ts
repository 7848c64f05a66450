/** 选哪个法院: the one in the code or entry somebody came by, else the one remembered, else asked once. */
import { arrivalOf } from '../entry/entry';
import { call } from './call';
import type { ChosenCourt } from './court';
import { allCourts } from './courts';

const STORED_AT = 'court';

export function chosenCourt(): ChosenCourt | null {
  return wx.getStorageSync<ChosenCourt | ''>(STORED_AT) || null;
}

export function chooseCourt({ courtId, name, shortName }: ChosenCourt): void {
  wx.setStorageSync(STORED_AT, { courtId, name, shortName });
}

/** The chosen court; where there is none yet, the person chooses on a page. null: went back without choosing. */
export async function needCourt(): Promise<ChosenCourt | null> {
  const chosen = chosenCourt();
  if (chosen) return chosen;
  const { courtId, hallId } = arriving;
  if (courtId || hallId) await settleArrival();
  return chosenCourt() ?? askForCourt();
}

function askForCourt(): Promise<ChosenCourt | null> {
  return new Promise((resolve) => {
    wx.navigateTo({
      url: '/pages/court/index',
      events: { left: () => resolve(chosenCourt()) },
      fail: () => resolve(null),
    });
  });
}

let arriving: { courtId?: string; hallId?: string } = {};

/** Called by app.ts with each new entry: whoever scans a court's code means that court. */
export function arrive(query: Record<string, string | undefined>): void {
  arriving = arrivalOf(query);
  if (arriving.courtId || arriving.hallId) void settleArrival();
}

async function settleArrival(): Promise<void> {
  const { courtId, hallId } = arriving;
  try {
    const of = courtId ?? (await courtOfHall(hallId));
    const court = (await allCourts()).find((one) => one.courtId === of);
    if (court) chooseCourt(court);
    arriving = {};
  } catch {
    // Without network it stays to be settled; what needs a court asks again.
  }
}

async function courtOfHall(hallId: string | undefined): Promise<string | undefined> {
  const { halls } = await call('take-number', { action: 'halls' });
  return halls.find((hall) => hall.hallId === hallId)?.courtId;
}
