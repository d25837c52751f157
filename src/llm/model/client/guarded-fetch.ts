/** A response was longer than any answer to our question can be. */
export class OverlongError extends Error {}

/** All that a server needs. The library would add this machine's system, architecture and versions. */
const SENT_HEADERS = ["accept", "authorization", "content-type", "user-agent"];

type Guard = {
  /** Of a response as unpacked, in bytes. */
  readonly maxBytes: number;
  /** Gets the body of a refusal: 400 or 422. */
  readonly refused: (body: string) => void;
};

/** `fetch` for a server that is not trusted: it cannot send us elsewhere, and cannot send without end. */
export function guardedFetch({ maxBytes, refused }: Guard): typeof fetch {
  return async (input, init) => {
    // Followed, a redirect would carry the key and the request to whichever host the server names.
    const answer = await fetch(input, { ...init, headers: needed(init?.headers), redirect: "manual" });
    const response = new Response(answer.body?.pipeThrough(atMost(maxBytes)) ?? null, answer);
    if (answer.status !== 400 && answer.status !== 422) return response;
    const body = await response.text();
    refused(body);
    return new Response(body, answer);
  };
}

function needed(headers: RequestInit["headers"]): Headers {
  return new Headers([...new Headers(headers)].filter(([name]) => SENT_HEADERS.includes(name)));
}

function atMost(maxBytes: number): TransformStream<Uint8Array, Uint8Array> {
  let seen = 0;
  return new TransformStream({
    transform: (chunk, controller) => {
      seen += chunk.byteLength;
      if (seen > maxBytes) controller.error(new OverlongError());
      else controller.enqueue(chunk);
    },
  });
}
