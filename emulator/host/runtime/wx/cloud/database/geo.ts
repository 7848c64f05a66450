/** `db.Geo`: each with and without `new`, from its parts or from GeoJSON (WeChat, "Geo"). */
import type { SdkDatabase } from '../sdk-shape';
import { played, Recorded } from './recorded';

interface GeoJson {
  type: string;
  coordinates: unknown;
}

/** `{ type: 'Point', coordinates: [116, 40] }`. */
function coordinatesOf(type: string, given: unknown): unknown[] | undefined {
  if (typeof given !== 'object' || given === null || !('type' in given) || !('coordinates' in given)) return undefined;
  return given.type === type && Array.isArray(given.coordinates) ? given.coordinates : undefined;
}

const construct = (db: SdkDatabase, name: string, operands: unknown[]): unknown => {
  const Type: unknown = Reflect.get(db.Geo, name);
  if (typeof Type !== 'function') throw new TypeError(`db.Geo.${name} is not there`);
  return Reflect.construct(Type, operands);
};

class GeoPoint extends Recorded {
  constructor(
    readonly longitude: number,
    readonly latitude: number,
  ) {
    super();
  }

  override play(db: SdkDatabase): unknown {
    return construct(db, 'Point', [this.longitude, this.latitude]);
  }

  toJSON(): GeoJson {
    return { type: 'Point', coordinates: [this.longitude, this.latitude] };
  }
}

function Point(longitude: unknown, latitude?: unknown): GeoPoint {
  const [east, north] = coordinatesOf('Point', longitude) ?? [longitude, latitude];
  return new GeoPoint(Number(east), Number(north));
}

interface Part {
  toJSON(): GeoJson;
}

/** Made of a list of simpler ones. */
class GeoList extends Recorded {
  constructor(
    private readonly type: string,
    field: string,
    private readonly parts: readonly Part[],
  ) {
    super();
    Object.assign(this, { [field]: parts });
  }

  override play(db: SdkDatabase): unknown {
    return construct(db, this.type, [this.parts.map((part) => played(part, db))]);
  }

  toJSON(): GeoJson {
    return { type: this.type, coordinates: this.parts.map((part) => part.toJSON().coordinates) };
  }
}

/** @param field under which WeChat keeps the parts @param Part makes one of GeoJSON's coordinates */
function listOf(type: string, field: string, partType: string, Part: (geoJson: GeoJson) => Part) {
  function make(given: unknown): GeoList {
    const inner = coordinatesOf(type, given);
    const parts: unknown = inner ? inner.map((coordinates) => Part({ type: partType, coordinates })) : given;
    if (!Array.isArray(parts)) throw new TypeError(`Geo.${type} is made of a list or of GeoJSON`);
    return new GeoList(type, field, parts);
  }
  return make;
}

const LineString = listOf('LineString', 'points', 'Point', Point);
const Polygon = listOf('Polygon', 'lines', 'LineString', LineString);

export const GEO = Object.freeze({
  Point,
  LineString,
  Polygon,
  MultiPoint: listOf('MultiPoint', 'points', 'Point', Point),
  MultiLineString: listOf('MultiLineString', 'lines', 'LineString', LineString),
  MultiPolygon: listOf('MultiPolygon', 'polygons', 'Polygon', Polygon),
});
