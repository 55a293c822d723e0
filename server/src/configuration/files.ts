/** The files that the program can reach, by their absolute paths: those of the disk, or those that an editor hands on. */
export interface Files {
  /** The bytes of a file. Rejects where it cannot be read. */
  read(path: string): Promise<Uint8Array>;
  /** The lines of a file that are not empty, one after the other. Rejects where it cannot be read. */
  lines(path: string): AsyncIterable<string>;
  /** What stands at a path; `null` for nothing, or what cannot be looked at. */
  look(path: string): Promise<FileLook | null>;
  /** What stands in a folder, in no order. Rejects where it cannot be read. */
  list(folder: string): Promise<readonly FolderEntry[]>;
}

/** `other`: a link, which is followed only where it is looked at by itself, and whatever else there is. */
export type FileKind = 'file' | 'folder' | 'other';

export interface FileLook {
  readonly kind: FileKind;
  /** In bytes. */
  readonly size: number;
  /** The time of the last change, in ms. */
  readonly mtimeMs: number;
  /** When the system last changed anything about it, in ms; absent where that is not told. */
  readonly ctimeMs?: number;
}

export interface FolderEntry {
  readonly name: string;
  readonly kind: FileKind;
}
