/** A closed ring of points on the sphere: its inside is the smaller of the two parts it divides the sphere into. */
import { angleToEdge, doCross, doMeet, isOnEdge, isSame, triangleArea, turn, type Vector } from './sphere';

export class Loop {
  readonly #counterClockwise: boolean;

  /** @param points without the repetition of the first at the end */
  constructor(readonly points: readonly Vector[]) {
    const [first, ...rest] = points;
    let area = 0;
    if (first) {
      for (let i = 0; i + 1 < rest.length; i++) {
        const [a, b] = [rest[i], rest[i + 1]];
        if (a && b) area += triangleArea(first, a, b);
      }
    }
    // Up to whole spheres; more than half of one is the other side.
    const turned = area - 4 * Math.PI * Math.round(area / (4 * Math.PI));
    this.#counterClockwise = turned > 0;
  }

  *edges(): Generator<[from: Vector, to: Vector]> {
    for (let i = 0; i < this.points.length; i++) {
      const from = this.points[i];
      const to = this.points[(i + 1) % this.points.length];
      if (from && to) yield [from, to];
    }
  }

  /** True for a point on the ring itself. */
  hasOnEdge(point: Vector): boolean {
    for (const [from, to] of this.edges()) if (isOnEdge(point, from, to)) return true;
    return false;
  }

  /** True for a point inside or on the ring. */
  covers(point: Vector): boolean {
    return this.hasOnEdge(point) || this.surrounds(point);
  }

  /** True for a point inside, not on the ring: seen from it, the ring goes round it once. */
  surrounds(point: Vector): boolean {
    let turned = 0;
    for (const [from, to] of this.edges()) {
      if (isOnEdge(point, from, to)) return false;
      turned += turn(point, from, to);
    }
    // Seen from the point opposite to one inside, the ring goes round the other way.
    return (this.#counterClockwise ? turned : -turned) > Math.PI;
  }

  /** The distance in radians to the nearest point of the ring. */
  angleTo(point: Vector): number {
    let least = Number.POSITIVE_INFINITY;
    for (const [from, to] of this.edges()) least = Math.min(least, angleToEdge(point, from, to));
    return least;
  }

  /** Why the ring is none, or undefined: it meets itself, or has a point twice. */
  fault(): string | undefined {
    const edges = [...this.edges()];
    for (let i = 0; i < edges.length; i++) {
      for (let j = i + 1; j < edges.length; j++) {
        const [a, b] = edges[i] ?? [];
        const [c, d] = edges[j] ?? [];
        if (!a || !b || !c || !d) continue;
        if (isSame(a, c)) return `Duplicate vertices: ${i} and ${j}`;
        const isNext = j === i + 1 || (i === 0 && j === edges.length - 1);
        if (isNext ? this.#folds(i, j, edges) : doMeet(a, b, c, d)) return `Edges ${i} and ${j} cross`;
      }
    }
    return undefined;
  }

  /** Two edges in a row that lie on each other. */
  #folds(i: number, j: number, edges: [Vector, Vector][]): boolean {
    const [before, after] = j === i + 1 ? [edges[i], edges[j]] : [edges[j], edges[i]];
    if (!before || !after) return false;
    return isOnEdge(before[0], after[0], after[1]) || isOnEdge(after[1], before[0], before[1]);
  }

  /** True where an edge of one ring crosses one of the other. */
  crosses(other: Loop): boolean {
    for (const [a, b] of this.edges()) for (const [c, d] of other.edges()) if (doCross(a, b, c, d)) return true;
    return false;
  }
}
