import { inflateSync } from "node:zlib";

/** A picture, each pixel as red, green, blue and opacity, row by row. */
export type Pixels = { readonly width: number; readonly height: number; readonly pixels: Uint8Array };

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Eight bits a part with opacity, packed and filtered as usual, all rows at once: the one kind of PNG that icons are drawn as. */
const KIND = Buffer.from([8, 6, 0, 0, 0]);
const PARTS = 4;

/**
 * Source: https://www.w3.org/TR/png-3
 * @throws Error for what is no PNG with eight bits a part and opacity
 */
export function pixelsOf(png: Uint8Array): Pixels {
  const bytes = Buffer.from(png);
  const chunks = chunksIn(bytes);
  const header = chunks.find(({ type }) => type === "IHDR")?.data;
  if (!bytes.subarray(0, 8).equals(SIGNATURE) || header === undefined) throw new Error("is no PNG");
  if (!header.subarray(8, 13).equals(KIND)) throw new Error("has not eight bits a part with opacity");
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const packed = Buffer.concat(chunks.flatMap(({ type, data }) => (type === "IDAT" ? [data] : [])));
  return { width, height, pixels: unfiltered(inflateSync(packed), width * PARTS, height) };
}

type Chunk = { readonly type: string; readonly data: Buffer };

function chunksIn(bytes: Buffer): readonly Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE.length; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    chunks.push({
      type: bytes.toString("latin1", at + 4, at + 8),
      data: bytes.subarray(at + 8, at + 8 + length),
    });
    at += length + 12;
  }
  return chunks;
}

/** A row says how it was filtered: each byte is told by what it differs in from those left of it and above it. */
function unfiltered(packed: Buffer, length: number, height: number): Uint8Array {
  const pixels = new Uint8Array(length * height);
  // With a pixel of nothing before each row, and a row of nothing above the first.
  let above = new Uint8Array(PARTS + length);
  for (let row = 0; row < height; row += 1) {
    const [filter = 0, ...told] = packed.subarray(row * (length + 1), (row + 1) * (length + 1));
    const line = new Uint8Array(PARTS + length);
    for (const [index, byte] of told.entries()) {
      const at = PARTS + index;
      line[at] = byte + foretold(filter, [line[at - PARTS], above[at], above[at - PARTS]]);
    }
    pixels.set(line.subarray(PARTS), row * length);
    above = line;
  }
  return pixels;
}

type Around = readonly [left: number | undefined, above: number | undefined, corner: number | undefined];

function foretold(filter: number, [left = 0, above = 0, corner = 0]: Around): number {
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return Math.floor((left + above) / 2);
  return filter === 4 ? nearest(left, above, corner) : 0;
}

function nearest(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const byDistance = [left, above, corner].toSorted(
    (one, other) => Math.abs(guess - one) - Math.abs(guess - other),
  );
  return byDistance[0] ?? 0;
}
