import type { Label } from '@fenghuo/shared/label';
import { useCallback, useEffect, useRef, useState } from 'react';
import { sendBytes } from '../api/request.js';
import { sentenceOfThrown } from '../ui/page-states.js';
import { attachmentWords as words } from './attachments.words.js';
import type { PhotoSource } from './photo-origin.js';
import { preparePhoto, type PreparedPhoto } from './prepare-photo.js';

export const mostPhotos = 12;
export const mostMegabytes = 15;

export type PhotoStage = 'preparing' | 'queued' | 'uploading' | 'failed';

/** A photo on its way to the server. */
export interface PhotoOnItsWay {
  readonly key: number;
  /** Object URL of the original. */
  readonly preview: string;
  readonly stage: PhotoStage;
  readonly problem?: Label;
  readonly prepared?: PreparedPhoto;
}

interface Uploads {
  readonly value: readonly string[];
  onChange(hashes: string[]): void;
  readonly bureau: string;
  /** 12 digits; empty while it is not chosen: photos then wait. */
  readonly division: string;
}

let lastKey = 0;

/** Prepares photos and sends them one after the other; a photo whose sending fails stays, to be tried again. */
export function usePhotoUploads({ value, onChange, bureau, division }: Uploads) {
  const [items, setItems] = useState<readonly PhotoOnItsWay[]>([]);
  const previews = useRef(new Map<string, string>());
  // Sending ends long after the render that began it: the list that it adds to is the one of that later moment.
  const latest = useRef({ value, onChange });
  latest.current = { value, onChange };

  const change = useCallback((key: number, next: Partial<PhotoOnItsWay>) => {
    setItems((now) => now.map((item) => (item.key === key ? { ...item, ...next } : item)));
  }, []);
  const drop = useCallback((key: number) => setItems((now) => now.filter((item) => item.key !== key)), []);

  const prepare = useCallback(async (key: number, file: Blob, source: PhotoSource) => {
    const prepared = await preparePhoto(file, source).catch(() => null);
    if (!prepared) change(key, { stage: 'failed', problem: words.unreadable });
    else if (prepared.bytes.size > mostMegabytes * 1_000_000) change(key, { stage: 'failed', problem: words.tooLarge });
    else change(key, { stage: 'queued', prepared });
  }, [change]);

  const add = useCallback((files: readonly File[], source: PhotoSource) => {
    const added = files.map((file) => ({ key: (lastKey += 1), preview: URL.createObjectURL(file), stage: 'preparing' as const, file }));
    setItems((now) => [...now, ...added.map(({ key, preview, stage }) => ({ key, preview, stage }))]);
    // One after the other: several full-size pictures at once exceed the memory of a tablet.
    void added.reduce((before, { key, file }) => before.then(() => prepare(key, file, source)), Promise.resolve());
  }, [prepare]);

  const send = useCallback(async ({ key, preview, prepared }: PhotoOnItsWay) => {
    if (!prepared) return;
    change(key, { stage: 'uploading', problem: undefined });
    try {
      await sendBytes(`/api/attachments/${prepared.hash}`, { bureau, division, ...prepared.origin }, prepared.bytes);
    } catch (problem) {
      change(key, { stage: 'failed', problem: sentenceOfThrown(problem) });
      return;
    }
    previews.current.set(prepared.hash, preview);
    drop(key);
    const now = latest.current;
    if (!now.value.includes(prepared.hash)) now.onChange([...now.value, prepared.hash]);
  }, [bureau, change, division, drop]);

  const busy = items.some(({ stage }) => stage === 'uploading');
  const nextItem = items.find(({ stage }) => stage === 'queued');
  useEffect(() => {
    if (!busy && nextItem && division) void send(nextItem);
  }, [busy, division, nextItem, send]);

  return {
    items, add, drop,
    retry: ({ key, prepared }: PhotoOnItsWay) => { if (prepared) change(key, { stage: 'queued', problem: undefined }); },
    previewOf: (hash: string) => previews.current.get(hash),
  };
}
