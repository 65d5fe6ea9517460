import type { EvaluationForm } from '@fenghuo/shared/evaluation/form';
import type { Framework } from '@fenghuo/shared/evaluation/framework';
import type { FrameworkTemplate } from '@fenghuo/shared/evaluation/framework-template';
import type { FrameworkComparison, FrameworkListing, FrameworkView, KnownMeasure } from '@fenghuo/shared/evaluation/framework-views';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { addressOf, getJson, sendJson } from '../../api/request.js';
import { useSending } from '../../api/use-sending.js';

const path = '/api/evaluation/frameworks';
const key = (bureau: string, ...more: readonly string[]) => ['frameworks', bureau, ...more] as const;

export function useFrameworks(bureau: string) {
  return useQuery({ queryKey: key(bureau), queryFn: () => getJson<readonly FrameworkListing[]>(path, { bureau }), staleTime: 0 });
}

export function useFramework(bureau: string, id: string) {
  return useQuery({ queryKey: key(bureau, id), queryFn: () => getJson<FrameworkView>(`${path}/${id}`, { bureau }), staleTime: 0 });
}

export function useTemplates() {
  return useQuery({ queryKey: ['framework-templates'], queryFn: () => getJson<readonly FrameworkTemplate[]>(`${path}/templates`), staleTime: Infinity });
}

export function useKnownMeasures(bureau: string) {
  return useQuery({ queryKey: key(bureau, 'measures'), queryFn: () => getJson<readonly KnownMeasure[]>(`${path}/measures`, { bureau }), staleTime: 60_000 });
}

export function useComparison(bureau: string, id: string, other: string) {
  return useQuery({ queryKey: key(bureau, id, 'diff', other), queryFn: () => getJson<FrameworkComparison>(`${path}/${id}/diff`, { bureau, with: other }), staleTime: 0 });
}

/** The form of one revision on the records as they are; asked for when somebody wants it. */
export function useTrial(bureau: string, id: string, version: number, wanted: boolean) {
  return useQuery({
    queryKey: key(bureau, id, 'form', String(version)), queryFn: () => getJson<EvaluationForm>(`${path}/${id}/form`, { bureau }), enabled: wanted, staleTime: 0,
  });
}

/** The orders about one revision. Each answers the revision as it then stands. */
export function useFrameworkOrders(bureau: string, id: string, done?: (view: FrameworkView) => void) {
  const client = useQueryClient();
  const keep = (view: FrameworkView) => {
    client.setQueryData(key(bureau, view.id), view);
    void client.invalidateQueries({ queryKey: key(bureau), exact: true });
    void client.invalidateQueries({ queryKey: ['evaluation', bureau] });
    done?.(view);
  };
  const refused = () => undefined;
  const save = useSending({
    send: ({ baseVersion, framework }: { baseVersion: number; framework: Framework }) =>
      sendJson<FrameworkView>('PUT', addressOf(`${path}/${id}`, { bureau }), { baseVersion, framework }),
    done: keep, refused,
  });
  const adopt = useSending({
    send: (baseVersion: number) => sendJson<FrameworkView>('POST', addressOf(`${path}/${id}/adopt`, { bureau }), { baseVersion }), done: keep, refused,
  });
  return { save, adopt };
}

export function useCopying(bureau: string, done: (view: FrameworkView) => void) {
  const client = useQueryClient();
  return useSending({
    send: ({ id, year }: { id: string; year: number }) => sendJson<FrameworkView>('POST', addressOf(`${path}/${id}/copy`, { bureau }), { year }),
    done: (view: FrameworkView) => { void client.invalidateQueries({ queryKey: key(bureau), exact: true }); done(view); }, refused: () => undefined,
  });
}

export function useCreating(bureau: string, done: (view: FrameworkView) => void) {
  const client = useQueryClient();
  return useSending({
    send: (body: { year: number; source: string; framework: unknown }) => sendJson<FrameworkView>('POST', path, { bureau, ...body }),
    done: (view: FrameworkView) => { void client.invalidateQueries({ queryKey: key(bureau), exact: true }); done(view); }, refused: () => undefined,
  });
}
