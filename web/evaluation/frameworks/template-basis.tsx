import { templateParts, type FrameworkTemplate } from '@fenghuo/shared/evaluation/framework-template';
import { Modal } from 'antd';
import { useLanguage } from '../../language/use-language.js';
import { words as common } from '../../ui/words.js';
import { frameworkWords as words } from './frameworks.words.js';

export const partWords = { columns: words.partColumns, weights: words.partWeights, rows: words.partRows, grades: words.partGrades } as const;

/** What of a layout is as printed forms have it and what is ours, before one begins with it. */
export function TemplateBasis({ template, choose, leave }: { readonly template: FrameworkTemplate; choose(): void; leave(): void }) {
  const { say } = useLanguage();
  return (
    <Modal open title={say(template.label)} okText={say(words.beginWithIt)} cancelText={say(common.cancel)} onOk={choose} onCancel={leave} width={640}>
      <dl className="template-basis">
        {templateParts.map((part) => (
          <div key={part}>
            <dt>{say(partWords[part])} <span className={`confidence confidence-${template.basis[part].checked ? 'high' : 'low'}`}>{say(template.basis[part].checked ? words.fromSource : words.oursPartly)}</span></dt>
            <dd>{say(template.basis[part].source)}</dd>
          </div>
        ))}
      </dl>
      <p className="muted">{say(words.templateAfter)}</p>
    </Modal>
  );
}
