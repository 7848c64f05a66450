/** 本院内容: the chosen court's own words where it has any, the program's otherwise. Nobody must choose one to read the guide. */
import { chosenCourt } from '../../api/court-choice';

export function ofCourt(): { courtId?: string } {
  const courtId = chosenCourt()?.courtId;
  return courtId ? { courtId } : {};
}
