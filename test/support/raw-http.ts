import { connect, type Socket } from "node:net";

/** Opens a connection, for what no HTTP client would send. */
export async function dial(url: string): Promise<Socket> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  // Whoever is hung up on may be told so by a reset.
  socket.on("error", () => undefined);
  await new Promise((done) => socket.once("connect", done));
  return socket;
}

/** Sends these bytes. @returns all that comes back until the other side hangs up */
export async function exchange(url: string, bytes: string | Buffer): Promise<string> {
  const socket = await dial(url);
  socket.write(bytes);
  return heard(socket);
}

/** @returns all that comes until the other side hangs up */
export async function heard(socket: Socket): Promise<string> {
  const chunks: Buffer[] = [];
  socket.on("data", (chunk: Buffer) => chunks.push(chunk));
  await new Promise((done) => socket.once("close", done));
  return Buffer.concat(chunks).toString("latin1");
}
