import { largestAttachment } from '@fenghuo/shared/attachments';
import type { Label } from '@fenghuo/shared/label';
import { useCallback, useEffect, useRef, useState } from 'react';
import { sendBytes } from '../api/request.js';
import { sentenceOfThrown } from '../ui/page-states.js';
import { attachmentWords as words } from './attachments.words.js';
import type { PhotoOrigin } from './photo-origin.js';

/** Attachments that one field takes. */
export const mostAttachments = 12;
export const mostMegabytes = largestAttachment / 1024 / 1024;

/** Bytes ready to be sent: their name and, of a photo, what is known of the original. */
export interface Prepared {
  readonly hash: string;
  readonly bytes: Blob;
  readonly origin?: PhotoOrigin;
}

export type UploadStage = 'preparing' | 'queued' | 'uploading' | 'failed';

/** An attachment on its way to the server. */
export interface OnItsWay {
  readonly key: number;
  /** As the file is called on the device. */
  readonly name: string;
  /** Object URL of the original. */
  readonly preview: string;
  readonly stage: UploadStage;
  readonly problem?: Label;
  readonly prepared?: Prepared;
}

/** What a file is made into, or why it is not sent. */
export type Prepare = (file: File) => Promise<Prepared | Label>;

interface Uploads {
  readonly value: readonly string[];
  onChange(hashes: string[]): void;
  readonly bureau: string;
  /** 12 digits; empty while it is not chosen: attachments then wait. */
  readonly division: string;
  /** Told how many are not among the value yet: on their way, waiting, or failed. */
  onPending?(count: number): void;
}

interface Sent {
  readonly name: string;
  readonly preview: string;
}

let lastKey = 0;

/** Prepares files and sends them one after the other; one whose sending fails stays, to be tried again. */
export function useUploads({ value, onChange, bureau, division, onPending }: Uploads) {
  const [items, setItems] = useState<readonly OnItsWay[]>([]);
  const sent = useRef(new Map<string, Sent>());
  // Sending ends long after the render that began it: the list that it adds to is the one of that later moment.
  const latest = useRef({ value, onChange });
  latest.current = { value, onChange };

  const change = useCallback((key: number, next: Partial<OnItsWay>) => {
    setItems((now) => now.map((item) => (item.key === key ? { ...item, ...next } : item)));
  }, []);
  const wanted = useRef(new Set<number>());
  const drop = useCallback((key: number) => {
    wanted.current.delete(key);
    setItems((now) => now.filter((item) => item.key !== key));
  }, []);

  const prepareOne = useCallback(async (key: number, file: File, prepare: Prepare) => {
    const prepared = await prepare(file).catch(() => words.unreadable);
    if (!('hash' in prepared)) change(key, { stage: 'failed', problem: prepared });
    else if (prepared.bytes.size > largestAttachment) change(key, { stage: 'failed', problem: words.tooLarge });
    else change(key, { stage: 'queued', prepared });
  }, [change]);

  const begin = useCallback((files: readonly File[], prepare: Prepare) => {
    const added = files.map((file) => ({ key: (lastKey += 1), name: file.name, preview: URL.createObjectURL(file), stage: 'preparing' as const, file }));
    for (const { key } of added) wanted.current.add(key);
    setItems((now) => [...now, ...added.map(({ file: _file, ...item }) => item)]);
    // One after the other: several full-size pictures at once exceed the memory of a tablet.
    void added.reduce((before, { key, file }) => before.then(() => prepareOne(key, file, prepare)), Promise.resolve());
  }, [prepareOne]);

  const send = useCallback(async ({ key, name, preview, prepared }: OnItsWay) => {
    if (!prepared) return;
    change(key, { stage: 'uploading', problem: undefined });
    try {
      await sendBytes(`/api/attachments/${prepared.hash}`, { bureau, division, ...prepared.origin }, prepared.bytes);
    } catch (problem) {
      change(key, { stage: 'failed', problem: sentenceOfThrown(problem) });
      return;
    }
    // Taken away while it was under way: it has arrived, and nobody wants it any more.
    if (!wanted.current.has(key)) return;
    sent.current.set(prepared.hash, { name, preview });
    drop(key);
    const now = latest.current;
    if (!now.value.includes(prepared.hash)) now.onChange([...now.value, prepared.hash]);
  }, [bureau, change, division, drop]);

  const room = mostAttachments - value.length - items.length;
  const [leftOut, setLeftOut] = useState(0);
  const pending = items.length;
  useEffect(() => onPending?.(pending), [pending, onPending]);

  const busy = items.some(({ stage }) => stage === 'uploading');
  const nextItem = items.find(({ stage }) => stage === 'queued');
  useEffect(() => {
    if (!busy && nextItem && division) void send(nextItem);
  }, [busy, division, nextItem, send]);

  return {
    items, drop,
    /** How many more the field takes, and how many of the last choice it did not. */
    room, leftOut,
    add: (files: readonly File[], prepare: Prepare) => {
      setLeftOut(Math.max(files.length - room, 0));
      begin(files.slice(0, room), prepare);
    },
    retry: ({ key, prepared }: OnItsWay) => { if (prepared) change(key, { stage: 'queued', problem: undefined }); },
    /** What is known here of an attachment that was sent from this page. */
    sentAs: (hash: string) => sent.current.get(hash),
  };
}
