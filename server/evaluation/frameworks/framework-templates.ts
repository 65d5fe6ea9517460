import { framework, type Framework } from '@fenghuo/shared/evaluation/framework';
import { frameworkTemplate, type FrameworkTemplate } from '@fenghuo/shared/evaluation/framework-template';
import { Refusal } from '@fenghuo/shared/problems';
import { readSeed, seedFiles } from '../../seeding/seeds-folder.js';

/** The layouts and the forms that are shipped with the product: JSON files of the folder `seeds`, read once. */
export class FrameworkTemplates {
  private kept: readonly FrameworkTemplate[] | undefined;
  private forms: readonly Framework[] | undefined;

  get all(): readonly FrameworkTemplate[] {
    return this.kept ??= seedFiles('framework-templates').map((path) => readSeed(path, frameworkTemplate));
  }

  /** Forms of the demo bureaus: their measures serve others as examples. */
  get shipped(): readonly Framework[] {
    return this.forms ??= [...seedFiles('frameworks'), ...seedFiles('demo-frameworks')].map((path) => readSeed(path, framework));
  }

  /** @throws Refusal `not-found` */
  named(code: string): FrameworkTemplate {
    const found = this.all.find((one) => one.code === code);
    if (!found) throw new Refusal('not-found');
    return found;
  }
}
