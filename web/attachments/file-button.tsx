import { Button } from 'antd';
import { useRef } from 'react';

interface FileButtonProps {
  readonly label: string;
  /** Media types and endings, comma between. */
  readonly accept: string;
  /** Opens the camera; otherwise several files may be chosen. */
  readonly capture?: boolean;
  readonly disabled: boolean;
  onFiles(files: readonly File[]): void;
}

/** Opens the camera or the files of the device. */
export function FileButton({ label, accept, capture, disabled, onFiles }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input} type="file" className="photos-file" tabIndex={-1} aria-hidden="true" accept={accept}
        multiple={!capture} capture={capture ? 'environment' : undefined}
        onChange={({ target }) => {
          const files = [...target.files ?? []];
          target.value = '';
          onFiles(files);
        }}
      />
      <Button disabled={disabled} onClick={() => input.current?.click()}>{label}</Button>
    </>
  );
}

/** Takes an attachment off the entry; `name` says which kind. */
export function RemoveButton({ name, onClick }: { readonly name: string; onClick(): void }) {
  return <button type="button" className="photo-remove" aria-label={name} title={name} onClick={onClick}>×</button>;
}
