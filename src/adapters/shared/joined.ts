/** Fields and a message that is JSON already, such as `{"channel":"C1"}`: one object, without writing the message again. */
export function joined(fields: Readonly<Record<string, unknown>>, message: string): string {
  return `${JSON.stringify(fields).slice(0, -1)},${message.slice(1)}`;
}
