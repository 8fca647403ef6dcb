import { inflateSync } from 'node:zlib';

/** A picture as the browser gives it: eight bits a channel, in rows. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Bytes of a pixel: three, or four with transparency. */
  readonly channels: number;
  readonly bytes: Uint8Array;
}

/** Reads a PNG of true colour that is not interlaced, which is what every browser's screenshots are. */
export function readPng(file: Uint8Array): Picture {
  const view = Buffer.from(file);
  const data: Buffer[] = [];
  let [width, height, channels] = [0, 0, 0];
  for (let at = 8; at < view.length;) {
    const length = view.readUInt32BE(at);
    const type = view.toString('latin1', at + 4, at + 8);
    const body = view.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') {
      [width, height] = [body.readUInt32BE(0), body.readUInt32BE(4)];
      channels = body[9] === 6 ? 4 : 3;
      if (body[8] !== 8 || (body[9] !== 2 && body[9] !== 6) || body[12] !== 0)
        throw new Error('not such a PNG');
    }
    if (type === 'IDAT') data.push(body);
    at += length + 12;
  }
  return {
    width,
    height,
    channels,
    bytes: unfilter(inflateSync(Buffer.concat(data)), width * channels, channels),
  };
}

/** https://www.w3.org/TR/png-3/#9Filters */
function unfilter(raw: Uint8Array, rowLength: number, channels: number): Uint8Array {
  const rows = raw.length / (rowLength + 1);
  const out = new Uint8Array(rows * rowLength);
  for (let row = 0; row < rows; row++) {
    const filter = raw[row * (rowLength + 1)];
    for (let x = 0; x < rowLength; x++) {
      const at = row * rowLength + x;
      const left = x >= channels ? out[at - channels]! : 0;
      const up = row > 0 ? out[at - rowLength]! : 0;
      const upLeft = row > 0 && x >= channels ? out[at - rowLength - channels]! : 0;
      const predicted = [0, left, up, (left + up) >> 1, paeth(left, up, upLeft)][filter!]!;
      out[at] = (raw[row * (rowLength + 1) + 1 + x]! + predicted) & 255;
    }
  }
  return out;
}

function paeth(left: number, up: number, upLeft: number): number {
  const guess = left + up - upLeft;
  const [a, b, c] = [left, up, upLeft].map((each) => Math.abs(guess - each)) as [number, number, number];
  if (a <= b && a <= c) return left;
  return b <= c ? up : upLeft;
}

/** How many pixels of two pictures differ by at least 3:1 (WCAG 2.4.13: between focused and not). */
export function changedPixels(one: Picture, other: Picture): number {
  if (one.width !== other.width || one.height !== other.height) throw new Error('pictures of two sizes');
  let changed = 0;
  for (let pixel = 0; pixel < one.width * one.height; pixel++) {
    const [dark, light] = [luminance(one, pixel), luminance(other, pixel)].sort((a, b) => a - b) as [
      number,
      number,
    ];
    if ((light + 0.05) / (dark + 0.05) >= 3) changed++;
  }
  return changed;
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance({ bytes, channels }: Picture, pixel: number): number {
  const [red, green, blue] = [0, 1, 2].map((channel) => linear[bytes[pixel * channels + channel]!]!) as [
    number,
    number,
    number,
  ];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const linear = Array.from({ length: 256 }, (_, value) => {
  const share = value / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
});
