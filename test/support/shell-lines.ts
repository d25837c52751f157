type Token = { readonly word: string; readonly isQuoted: boolean };

/** The programs that a shell would start for a line, each as its words. */
export function programsOf(line: string): readonly (readonly string[])[] {
  const all = tokensOf(line);
  const comment = all.findIndex((token) => isBare(token, /^#/u));
  const tokens = comment < 0 ? all : all.slice(0, comment);
  const programs: string[][] = [[]];
  for (const [index, token] of tokens.entries()) {
    const words = programs.at(-1) ?? [];
    const isRedirected = [tokens[index - 1], token].some((each) => isBare(each, /^[<>]$/u));
    const isSetting = words.length === 0 && isBare(token, /^[A-Z_]+=/u);
    if (isBare(token, /^(?:&&|[|;])$/u)) programs.push([]);
    else if (!isRedirected && !isSetting) words.push(token.word);
  }
  return programs;
}

function tokensOf(line: string): readonly Token[] {
  const found = line.matchAll(/"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>&&|[|;<>]|[^\s"'|;<>]+)/gu);
  return [...found].map(({ groups: { double, single, bare } = {} }) => ({
    word: bare ?? double ?? single ?? "",
    isQuoted: bare === undefined,
  }));
}

const isBare = (token: Token | undefined, form: RegExp): boolean =>
  token !== undefined && !token.isQuoted && form.test(token.word);
