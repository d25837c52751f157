/** Says on standard error how far long work is: a bar in a terminal, a line now and then elsewhere. */
export type Progress = { readonly tell: (done: number, note: string) => void; readonly end: () => void };

const BAR = 24;
/** Lines in a log are few: some ten over the whole work. */
const LINES = 10;

export function makeProgress(total: number, stream: NodeJS.WriteStream, now: () => number): Progress {
  const began = now();
  const each = Math.max(1, Math.floor(total / LINES));
  let next = 0;

  function tell(done: number, note: string): void {
    const filled = total === 0 ? BAR : Math.round((done / total) * BAR);
    const text = `[${"#".repeat(filled)}${".".repeat(BAR - filled)}] ${done}/${total} · ${note}${left(done)}`;
    if (stream.isTTY) stream.write(`\r\u001b[2K${text}`);
    else if (done >= next || done === total) {
      stream.write(`${text}\n`);
      // Work that comes in batches steps over a mark.
      next = done - (done % each) + each;
    }
  }

  function left(done: number): string {
    if (done === 0 || done === total) return "";
    const seconds = Math.round((((now() - began) / done) * (total - done)) / 1000);
    return seconds < 90 ? ` · ${seconds} s left` : ` · ${Math.round(seconds / 60)} min left`;
  }

  return {
    tell,
    end: () => {
      if (stream.isTTY) stream.write("\n");
    },
  };
}
