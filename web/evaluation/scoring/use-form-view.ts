import { useSearchParams } from 'react-router';

/** How the form is shown: as officials know it, by the department that answers, or what a week has changed. */
export const formViews = ['table', 'department', 'change'] as const;
export type FormViewName = (typeof formViews)[number];

export interface ChosenView {
  readonly view: FormViewName;
  /** The department alone that is shown: empty for rows without one, null for all. */
  readonly department: string | null;
  show(view: FormViewName): void;
  /** The address with that department alone, or with all of them. */
  addressOf(department: string | null): string;
}

/** The view lives in the address, so that a link reproduces it. */
export function useFormView(): ChosenView {
  const [address, setAddress] = useSearchParams();
  const named = address.get('view');
  return {
    view: formViews.find((one) => one === named) ?? 'table',
    department: address.get('department'),
    show: (view) => {
      const next = new URLSearchParams(address);
      next.delete('department');
      if (view === 'table') next.delete('view');
      else next.set('view', view);
      setAddress(next, { replace: true });
    },
    addressOf: (department) => {
      const next = new URLSearchParams(address);
      next.set('view', 'department');
      if (department === null) next.delete('department');
      else next.set('department', department);
      return `?${next}`;
    },
  };
}
