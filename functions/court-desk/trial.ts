/** A tariff that a court may have, for the tests of this service. */
export const FEES = {
  divorce: 20_000,
  personality: 40_000,
  otherNonProperty: 8_000,
  ip: 80_000,
  jurisdictionObjection: 8_000,
  enforcementNoAmount: 50_000,
};
