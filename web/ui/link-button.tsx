import { Button } from 'antd';
import type { MouseEvent, ReactNode } from 'react';
import { useHref, useLinkClickHandler } from 'react-router';

interface Props {
  /** Address inside the product. */
  readonly to: string;
  readonly primary?: boolean;
  readonly small?: boolean;
  readonly children: ReactNode;
}

/** A link that looks like a button: opens in a new tab like any link, and within the page without loading it again. */
export function LinkButton({ to, primary = false, small = false, children }: Props) {
  const follow = useLinkClickHandler(to);
  return (
    <Button
      type={primary ? 'primary' : 'default'} size={small ? 'small' : undefined} href={useHref(to)}
      onClick={(event) => follow(event as MouseEvent<HTMLAnchorElement>)}
    >
      {children}
    </Button>
  );
}
