/** A response was longer than any answer to our question can be. */
export class OverlongError extends Error {}

/** All that a server needs. The library would add this machine's system, architecture and versions. */
const SENT_HEADERS = ["accept", "authorization", "content-type", "user-agent"];

/** These say in their body what was wrong with the request. */
const TELLING = [400, 404, 405, 422];

/**
 * `fetch` for a server that is not trusted: it cannot send us elsewhere, and cannot send without end.
 * @param maxBytes of a response as unpacked
 */
export function guardedFetch(maxBytes: number): typeof fetch {
  return async (input, init) => {
    // Followed, a redirect would carry the key and the request to whichever host the server names.
    const answer = await fetch(input, { ...init, headers: needed(init?.headers), redirect: "manual" });
    const response = new Response(answer.body?.pipeThrough(atMost(maxBytes)) ?? null, answer);
    if (!TELLING.includes(answer.status)) return response;
    // The library reads what stands under `error` alone, and not every server puts it there.
    return Response.json({ error: { message: await response.text() } }, { status: answer.status });
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
