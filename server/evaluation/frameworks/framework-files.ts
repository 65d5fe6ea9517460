import type { FrameworkTemplate } from '@fenghuo/shared/evaluation/framework-template';
import type { KnownMeasure } from '@fenghuo/shared/evaluation/framework-views';
import { Injectable } from '@nestjs/common';
import { Catalogue } from '../../database/catalogue.service.js';
import type { Authority } from '../../database/database.js';
import { FrameworkDrafts } from './framework-drafts.service.js';
import { FrameworkTemplates } from './framework-templates.js';
import { knownMeasures } from './known-measures.js';
import { layoutWorkbook } from './layout-workbook.js';

/** What frameworks come from and go to: layouts, measures that are known, workbooks. */
@Injectable()
export class FrameworkFiles {
  constructor(private readonly drafts: FrameworkDrafts, private readonly layouts: FrameworkTemplates, private readonly catalogue: Catalogue) {}

  templates(): readonly FrameworkTemplate[] {
    return this.layouts.all;
  }

  /** Measures of the bureau's own forms, newest first, and of those that are shipped. */
  async measures(authority: Authority, bureau: string): Promise<readonly KnownMeasure[]> {
    const listed = await this.drafts.list(authority, bureau);
    const own = await Promise.all(listed.slice(0, 5).map(({ id }) => this.drafts.view(authority, bureau, id)));
    return knownMeasures([...own.map(({ framework }) => framework), ...this.layouts.shipped]);
  }

  /** @throws Refusal `not-found` */
  async workbook(authority: Authority, bureau: string, id: string, layout: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    const { framework } = await this.drafts.view(authority, bureau, id);
    const place = await this.catalogue.bureau(bureau);
    const bytes = await layoutWorkbook(framework, this.layouts.named(layout), place?.name.zh ?? bureau);
    return { name: `${framework.title.zh}.xlsx`, bytes };
  }
}
