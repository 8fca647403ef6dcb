import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Component } from './components.ts';

/** What a site, or its assessor, needs to know of one file that it serves. Sizes are in bytes. */
export interface FileRecord {
  readonly file: string;
  readonly bytes: number;
  readonly gzip: number;
  readonly brotli: number;
  /** For the `integrity` attribute. https://www.w3.org/TR/sri-2/ */
  readonly integrity: string;
}

/** What is known of a release beside its files. */
export interface Release {
  readonly version: string;
  /** SPDX identifier of our own licence. */
  readonly licence: string;
  readonly components: readonly Component[];
}

export interface IntegrityList extends Release {
  /** For the inventory of scripts that PCI DSS v4.0.1 asks for (6.4.3), and for what is compared later (11.6.1). */
  readonly justification: string;
  /** What a page's policy must have for the widget, a directive each. */
  readonly policy: readonly string[];
  /** For `<script type="importmap">`, where the files are served from `/cdn/`. https://www.w3.org/TR/sri-2/ */
  readonly importMap: { readonly integrity: Readonly<Record<string, string>> };
  readonly files: readonly FileRecord[];
}

const justification =
  'The chat by which customers reach the assistant and the agents of this site. It is needed on every page for ' +
  'people who are signed in, and is authorised by the owner of the page, who sets its endpoint. It reads no field of ' +
  'the page, sends to no other host than that endpoint, and holds back card numbers, security codes and passwords ' +
  'that are typed into it. Its integrity is assured by the hashes of this list, in `integrity` attributes and in the ' +
  'import map; a change of any file changes its hash.';

const policy = [
  "script-src 'nonce-…' 'strict-dynamic'",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
  // Where `Element.prototype.setHTML` is missing; elsewhere 'none'.
  'trusted-types care-chat',
];

/** Measures every script in a folder and writes `integrity.json` beside them. */
export async function writeIntegrity(folder: string, release: Release): Promise<IntegrityList> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.js')).sort();
  const files = await Promise.all(
    names.map(async (file) => measure(file, await readFile(join(folder, file)))),
  );
  const integrity = Object.fromEntries(files.map((one) => [`/cdn/${one.file}`, one.integrity]));
  const list: IntegrityList = { ...release, justification, policy, importMap: { integrity }, files };
  await writeFile(join(folder, 'integrity.json'), `${JSON.stringify(list, null, 2)}\n`);
  return list;
}

/** The record of one file with this content. */
export function measure(file: string, content: Buffer): FileRecord {
  return {
    file,
    bytes: content.length,
    gzip: gzipSync(content, { level: 9 }).length,
    brotli: brotliCompressSync(content).length,
    integrity: `sha384-${createHash('sha384').update(content).digest('base64')}`,
  };
}
