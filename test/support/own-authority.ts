import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A company's own certificate authority, and what a server with a certificate of it needs. */
export type OwnAuthority = {
  /** The PEM file that clients are to trust. */
  readonly file: string;
  readonly key: string;
  /** With that of the authority, as servers send it. */
  readonly certificate: string;
  readonly drop: () => void;
};

/** Makes a certificate for these names, good for a day, by an authority that nobody knows yet. */
export function ownAuthority(names: readonly string[]): OwnAuthority {
  const folder = mkdtempSync(join(tmpdir(), "rolwijzer-authority-"));
  const at = (name: string) => join(folder, name);
  const openssl = (...words: readonly string[]) =>
    execFileSync("openssl", words, { cwd: folder, stdio: "pipe" });
  const pair = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"];
  openssl(
    "req",
    "-x509",
    ...pair,
    "-days",
    "1",
    "-subj",
    "/CN=Own Authority",
    "-keyout",
    "ca.key",
    "-out",
    "ca.pem",
  );
  openssl("req", ...pair, "-subj", "/CN=server", "-keyout", "server.key", "-out", "server.csr");
  writeFileSync(at("names"), `subjectAltName=${names.map((name) => `DNS:${name}`).join(",")}\n`);
  const signed = ["-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial", "-extfile", "names"];
  openssl("x509", "-req", "-in", "server.csr", ...signed, "-days", "1", "-out", "server.pem");
  const read = (name: string) => readFileSync(at(name), "utf8");
  return {
    file: at("ca.pem"),
    key: read("server.key"),
    certificate: read("server.pem") + read("ca.pem"),
    drop: () => rmSync(folder, { recursive: true }),
  };
}
