import { createHash } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";

/** The server side of RFC 6455, as much as Socket Mode needs: text, ping and close, one frame a message. */

type Ack = { readonly envelope_id: string; readonly payload?: Record<string, unknown> };
type Envelope = { readonly envelope_id: string; readonly [name: string]: unknown };
type Awaited = { readonly socket: Duplex; readonly end: (how: Ack | "cut") => void };
type Connection = { readonly socket: Duplex; readonly address: string };

export type FakeSocket = {
  readonly accept: (request: IncomingMessage, socket: Duplex) => void;
  /** Sends an envelope over the newest connection. */
  readonly send: (envelope: Record<string, unknown>) => void;
  /**
   * Sends an envelope over the newest connection to an address that ends so.
   * @returns how it was acknowledged, or that the connection ended before, or that there is none
   */
  readonly deliver: (envelope: Envelope, address: string) => Promise<Ack | "cut" | "nobody">;
  readonly isConnected: (address: string) => boolean;
  readonly acks: readonly Ack[];
  /** Connections that said hello so far. */
  readonly connections: () => number;
  /** Connections that are open now. */
  readonly open: () => number;
  /** Cuts all connections, without a close frame. */
  readonly cut: () => void;
};

export function makeFakeSocket(): FakeSocket {
  const connections: Connection[] = [];
  const acks: Ack[] = [];
  const awaited = new Map<string, Awaited>();

  const openAt = (address: string) =>
    connections.findLast((each) => each.address.endsWith(address) && !each.socket.destroyed)?.socket;

  function accept(request: IncomingMessage, socket: Duplex): void {
    const key = `${request.headers["sec-websocket-key"]}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`;
    const answer = createHash("sha1").update(key).digest("base64");
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${answer}\r\n\r\n`,
    );
    connections.push({ socket, address: request.url ?? "" });
    let buffered = Buffer.alloc(0);
    socket.on("error", () => undefined);
    socket.on("close", () => {
      for (const each of awaited.values()) if (each.socket === socket) each.end("cut");
    });
    socket.on("data", (bytes: Buffer) => {
      buffered = Buffer.concat([buffered, bytes]);
      for (let read = readFrame(buffered); read !== undefined; read = readFrame(buffered)) {
        buffered = buffered.subarray(read.length);
        hear(socket, read.opcode, read.data);
      }
    });
    write(socket, TEXT, Buffer.from(JSON.stringify({ type: "hello", num_connections: 1 })));
  }

  function hear(socket: Duplex, opcode: number, data: Buffer): void {
    if (opcode === TEXT) {
      const ack = JSON.parse(data.toString("utf8")) as Ack;
      acks.push(ack);
      awaited.get(ack.envelope_id)?.end(ack);
      awaited.delete(ack.envelope_id);
    }
    if (opcode === PING) write(socket, PONG, data);
    if (opcode === CLOSE) {
      write(socket, CLOSE, data);
      socket.end();
    }
  }

  return {
    accept,
    send: (envelope) => {
      const socket = connections.at(-1)?.socket;
      if (socket === undefined) throw new Error("nobody is connected");
      write(socket, TEXT, Buffer.from(JSON.stringify(envelope)));
    },
    deliver: (envelope, address) => {
      const socket = openAt(address);
      if (socket === undefined) return Promise.resolve("nobody");
      return new Promise((resolve) => {
        awaited.set(envelope.envelope_id, { socket, end: resolve });
        write(socket, TEXT, Buffer.from(JSON.stringify(envelope)));
      });
    },
    isConnected: (address) => openAt(address) !== undefined,
    acks,
    connections: () => connections.length,
    open: () => connections.filter(({ socket }) => !socket.destroyed).length,
    cut: () => {
      for (const { socket } of connections) socket.destroy();
    },
  };
}

const [TEXT, CLOSE, PING, PONG] = [0x1, 0x8, 0x9, 0xa];

function readFrame(bytes: Buffer): { opcode: number; data: Buffer; length: number } | undefined {
  if (bytes.length < 2) return undefined;
  const short = bytes.readUInt8(1) & 0x7f;
  const head = short === 126 ? 4 : short === 127 ? 10 : 2;
  if (bytes.length < head + 4) return undefined;
  const size =
    short === 126 ? bytes.readUInt16BE(2) : short === 127 ? Number(bytes.readBigUInt64BE(2)) : short;
  const length = head + 4 + size;
  if (bytes.length < length) return undefined;
  const mask = bytes.subarray(head, head + 4);
  const data = Buffer.from(
    bytes.subarray(head + 4, length).map((byte, index) => byte ^ (mask[index % 4] ?? 0)),
  );
  return { opcode: bytes.readUInt8(0) & 0x0f, data, length };
}

function write(socket: Duplex, opcode: number, data: Buffer): void {
  const head =
    data.length < 126
      ? Buffer.from([0x80 | opcode, data.length])
      : data.length < 65_536
        ? Buffer.from([0x80 | opcode, 126, data.length >> 8, data.length & 0xff])
        : Buffer.concat([Buffer.from([0x80 | opcode, 127]), size64(data.length)]);
  socket.write(Buffer.concat([head, data]));
}

function size64(length: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(length));
  return bytes;
}
